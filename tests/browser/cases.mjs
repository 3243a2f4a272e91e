// Calculations to test with: the worked cases, and cases of any size.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A worked case as its file holds it: `a_shelter_by_hand`, `b_ips_cohorts`, `c_everything`. */
export async function worked(name) {
  return JSON.parse(await readFile(fileURLToPath(new URL(`../worked/${name}.case.json`, import.meta.url)), 'utf8'));
}

/** A case with so many outcomes, each with so many lines of a quantity for every year. */
export function sized({ outcomes, lines, years, cohorts }) {
  const each = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  return {
    format: 'aaben-som/case@1',
    title: `${outcomes * lines} linjer, ${years} år`,
    price_year: 2025,
    start_year: 2026,
    horizon_years: years,
    price_index: { 2019: '103.4', 2025: '122.5' },
    discounting: { schedule: [{ from_year: 1, rate: '0.035' }, { from_year: 36, rate: '0.025' }] },
    participants: { starting: each(cohorts, () => '25'), course_years: 2, completion_rate: '0.82' },
    costs: each(lines, (line) => ({
      id: `cost-${line}`, label: `Omkostning ${line}`, category: 'operation', amount: `${4000 + line}.25`, price_year: 2019,
      basis: { kind: 'per_participant_course_year' }, payers: { municipality: '0.8', foundation: '0.2' },
    })),
    outcomes: each(outcomes, (outcome) => ({
      id: `outcome-${outcome}`, label: `Succesmål ${outcome}`, success_rate: { with: '0.41', without: '0.28' },
      persistence: { kind: 'exponential', annual_loss: '0.05' },
      consequences: each(lines, (line) => ({
        id: `line-${line}`, label: `Ydelse ${line}`, area: 'transfers', unit: 'month',
        quantity: each(years, (j) => `-${1 + ((line + j) % 9)}.${j % 10}`),
        price: { per_unit: { municipality: `${9000 + line}.80`, state: '2465.20' }, price_year: 2019 },
      })),
    })),
  };
}

/** Puts a case among the calculations that the browser keeps, under this name; the page must be one of the app's. */
export async function keep(page, id, file) {
  const years = Math.max(1, ...file.outcomes.flatMap((outcome) => outcome.consequences.map((line) => line.quantity.length)));
  const kept = { revision: 1, saved: '1700000000000', consequence_years: years, own_horizon: true, case: file };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [`aaben-som/calculation/${id}`, JSON.stringify(kept)]);
}

/** Opens a page of a calculation that is kept: `indsats`, `omkostninger`, `effekt`, `konsekvenser`, `resultat`. */
export async function show(page, id, step) {
  await page.evaluate(([id, step]) => { location.hash = `#/beregning/${id}/${step}`; }, [id, step]);
  await page.locator('.step-current').getByRole('link').and(page.locator(`[href$="/${step}"]`)).waitFor();
  // Parts of the page that are fetched when they are first shown.
  await page.locator('main .later-waiting').first().waitFor({ state: 'detached' });
}
