// What users call. The engine comes from the entries (node.cjs, browser.js): it is loaded differently in each.

/** Thrown where a case cannot be calculated: every problem that was found. */
export class CaseError extends Error {
  constructor(problems) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
    this.name = 'CaseError';
    this.problems = problems;
  }
}

/** The functions of the package over a loaded engine. */
export function api(engine) {
  // The engine throws the list of problems; a class of JavaScript's own can only be made here.
  const call = (name, options, ...input) => {
    const lang = options?.lang ?? 'da';
    if (lang !== 'da' && lang !== 'en') throw new TypeError(`lang must be 'da' or 'en', not ${String(lang)}`);
    try {
      return engine()[name](...input, lang);
    } catch (problems) {
      throw Array.isArray(problems) ? new CaseError(problems) : problems;
    }
  };
  return {
    check: (input, options) => call('check', options, input),
    calculate: (input, options) => call('calculate', options, input),
    explain: (input, figure, options) => call('explain', options, input, figure),
  };
}
