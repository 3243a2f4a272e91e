// The types: a project in strict TypeScript uses them, and they name what the engine names.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ROOT, blocks, project, tools } from './support.mjs';

describe('types', () => {
  let tsc;
  before(async () => {
    ({ tsc } = await tools());
  });

  const settings = (more) =>
    JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2022'], types: [], exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, ...more }, include: ['*.ts', '*.cts', '*.mts'] });

  test('a strict project uses every type, as a module and as CommonJS', async (t) => {
    const usage = await readFile(join(ROOT, 'js/tests/usage.mts'), 'utf8');
    const folder = await project(t, { 'usage.mts': usage, 'usage.cts': usage, 'tsconfig.json': settings({ module: 'nodenext' }) });
    await tsc(['-p', '.'], folder);
  });

  test('a bundler project does too', async (t) => {
    const usage = await readFile(join(ROOT, 'js/tests/usage.mts'), 'utf8');
    const folder = await project(t, { 'usage.ts': usage, 'tsconfig.json': settings({ module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'] }) });
    await tsc(['-p', '.'], folder);
  });

  test('the case of the README is one', async (t) => {
    const shelter = (await blocks()).find(({ name }) => name === 'shelter.mjs').text;
    const typed = `import type { Case } from 'aaben-som';\n${shelter.replace('export const shelter =', 'export const shelter: Case =')}`;
    const folder = await project(t, { 'shelter.mts': typed, 'tsconfig.json': settings({ module: 'nodenext' }) });
    await tsc(['-p', '.'], folder);
  });

  test('wrong use is refused', async (t) => {
    const wrong = {
      "calculate({ format: 'aaben-som/case@1' })": /TS2345/,
      "calculate('{}').totals.bank": /TS2339/,
      "explain('{}', { money: { view: 'bank' } })": /TS2322/,
      "check('{}', { lang: 'sv' })": /TS2322/,
      "const net: number = calculate('{}').public.net": /TS2322/,
    };
    const lines = Object.keys(wrong);
    const source = ["import { calculate, check, explain } from 'aaben-som';", ...lines].join('\n');
    const folder = await project(t, { 'wrong.mts': source, 'tsconfig.json': settings({ module: 'nodenext' }) });
    await assert.rejects(tsc(['-p', '.'], folder), ({ message }) => {
      lines.forEach((line, index) => {
        const told = message.split('\n').find((text) => text.startsWith(`wrong.mts(${index + 2},`));
        assert.match(told ?? '', wrong[line], line);
      });
      return true;
    });
  });

  test('there is no any', async () => {
    assert.doesNotMatch(await readFile(join(ROOT, 'js/package/index.d.ts'), 'utf8'), /:\s*any\b|<any>|any\[\]/);
  });

  test('unions name what the engine names', async () => {
    const types = await readFile(join(ROOT, 'js/package/index.d.ts'), 'utf8');
    const union = (name) => {
      const text = new RegExp(`^export type ${name} =\\n?([\\s\\S]*?);\\n(?:\\n|export|$)`, 'm').exec(types)[1].replaceAll(/\/\*\*.*?\*\//g, '');
      // The name of an alternative is a text, or the first field of an object; braces inside it are its own business.
      let depth = 0;
      const outer = [...text].map((c) => {
        if (c === '}') depth -= 1;
        const kept = depth === 0 || (depth === 1 && /[\w:]/.test(c)) ? c : ' ';
        if (c === '{') depth += 1;
        return kept;
      });
      return [...outer.join('').matchAll(/'(\w+)'|\{\s*(\w+):/g)].map(([, text, field]) => text ?? field).sort();
    };
    const variants = async (name, file) => {
      const source = await readFile(join(ROOT, file), 'utf8');
      const body = source.slice(source.indexOf(`pub enum ${name} {`)).split('\n}\n')[0];
      return [...body.matchAll(/^ {4}([A-Z]\w*)[,({ ]/gm)].map(([, variant]) => variant.replaceAll(/(?<!^)[A-Z]/g, '_$&').toLowerCase()).sort();
    };
    for (const [name, file] of [
      ['Code', 'core/src/case/problem.rs'],
      ['Figure', 'core/src/evaluate/figure.rs'],
      ['TermName', 'core/src/evaluate/explain/term.rs'],
    ]) {
      const named = await variants(name, file);
      assert.ok(named.length > 10, `${name} is not found in ${file}`);
      assert.deepEqual(union(name), named, name);
    }
  });
});
