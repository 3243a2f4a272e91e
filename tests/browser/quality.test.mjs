// The quality check: findings with their numbers, the way to the place, notes that ask again, and the questions of the checklist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { axe, openSite } from './support.mjs';

async function open(t, change = () => {}, options = {}) {
  const opened = await openSite(t, options);
  const file = await worked('a_shelter_by_hand');
  change(file);
  await keep(opened.page, 'tjek', file);
  await show(opened.page, 'tjek', 'usikkerhed');
  return opened;
}

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('aaben-som/calculation/tjek')).case.quality);
const item = (page, text) => page.locator('.quality-item').filter({ hasText: text });

test('findings tell their numbers, lead to their place and are answered with a note', async (t) => {
  const { page } = await open(t, (file) => { file.horizon_years = 3; });
  // 2 successes · 100 days · 1,100 kr. in the year that is cut off.
  const beyond = item(page, 'Beregningen slutter efter 3 år');
  assert.match(await beyond.innerText(), /220\.000\skr\., alt sammen for det offentlige/);
  assert.match(await beyond.innerText(), /Regn 4 år frem/);
  const count = async () => Number(/Der er (\d+) åbne punkter/.exec(await page.locator('main').innerText())[1]);
  const before = await count();
  await beyond.locator('summary').click();
  await beyond.locator('textarea').fill('Vi ser kun på tre år.');
  assert.equal(await count(), before - 1);
  await page.waitForFunction(() => JSON.stringify(JSON.parse(localStorage.getItem('aaben-som/calculation/tjek')).case).includes('kun på tre år'));
  assert.equal(Object.values((await kept(page)).findings)[0].note, 'Vi ser kun på tre år.');
  assert.deepEqual(await axe(page), []);

  // Beside the other steps, the panel tells how many are open.
  await show(page, 'tjek', 'indsats');
  assert.match(await page.locator('.panel').innerText(), new RegExp(`Kvalitetstjek: ${before - 1} punkter`));
  // Twice as many start, and what is cut off is another amount: the finding asks again and has the former answer at hand.
  await page.locator('[id="f-participants.starting[0]"]').fill('20');
  await page.locator('.panel').getByRole('link', { name: /Kvalitetstjek/ }).click();
  await beyond.waitFor();
  assert.match(await beyond.innerText(), /440\.000\skr\.[^]*da tallene var nogle andre: Vi ser kun på tre år\./);
  await beyond.getByRole('button', { name: 'Svaret gælder stadig' }).click();
  assert.equal(await beyond.getByRole('button').count(), 0);
  assert.equal(await beyond.locator('textarea').inputValue(), 'Vi ser kun på tre år.');

  await item(page, 'hvad borgerne ellers ville få').getByRole('link').click();
  await page.waitForFunction(() => document.activeElement?.id === 'f-about.replaces');
});

test('each finding leads to the field that it is about', async (t) => {
  const { page } = await open(t, (file) => {
    file.horizon_years = 3;
    const line = structuredClone(file.outcomes[0].consequences[0]);
    file.consequences_during = [{ ...structuredClone(line), id: 'during', label: 'Tandlæge', quantity: ['-400'] }];
    file.outcomes[0].consequences.push({ ...structuredClone(line), id: 'more', label: 'Døgn på herberg', quantity: ['-100'] });
    file.outcomes.push({ ...structuredClone(file.outcomes[0]), id: 'second', label: 'I job', consequences: [{ ...line, id: 'again' }] });
    file.costs[0].price_year = 2019;
    file.price_index = { 2019: '100', 2024: '110' };
  });
  await page.locator('.quality-item').first().waitFor();
  const places = await page.locator('.quality-item a[data-field]').evaluateAll((links) => links.map((link) => link.dataset.field));
  assert.ok(new Set(places).size >= 12, String(places));
  assert.ok(places.includes('f-outcomes[1].consequences[0].label') && places.includes('f-consequences_during[0].quantity[0]'), String(places));
  for (const place of new Set(places)) {
    await show(page, 'tjek', 'usikkerhed');
    await page.locator(`.quality-item a[data-field="${place}"]`).first().click();
    // A list of its own stands for what is missing in it.
    await page.waitForFunction((place) => document.activeElement?.id === place, place, { timeout: 5_000 })
      .catch(() => assert.fail(`${place} was not reached`));
  }
});

test('questions are asked by topic, and those that the calculation answers are not', async (t) => {
  const { page } = await open(t, () => {}, { viewport: { width: 360, height: 800 } });
  const topic = page.locator('details').filter({ has: page.locator('summary', { hasText: /^Målgruppe/ }) });
  await topic.locator('summary').click();
  const question = topic.locator('.quality-question').filter({ hasText: 'hvem der henviser og visiterer' });
  await question.locator('select').selectOption('not_relevant');
  await question.locator('input').fill('Alle kan komme');
  await page.locator('summary', { hasText: 'Målgruppe (1 af 5 besvaret)' }).waitFor();
  await page.waitForFunction(() => JSON.stringify(JSON.parse(localStorage.getItem('aaben-som/calculation/tjek')).case).includes('Alle kan komme'));
  assert.deepEqual((await kept(page)).questions.visitation, { answer: 'not_relevant', note: 'Alle kan komme' });
  assert.match(await question.innerText(), /Kilde: Sociale investeringer, værktøjskasse/);
  const known = page.locator('.quality-known');
  assert.match(await known.innerText(), /Er der mindst omkring 25 personer eller familier\? Se punktet ovenfor\./);
  assert.match(await known.innerText(), /Er succesraten en nettorate – med minus uden indsats\? Ja\./);
  assert.deepEqual(await axe(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
});

test('what is said of costs and quantities is kept, and is nothing where nothing is said', async (t) => {
  const { page } = await open(t);
  await item(page, 'ikke markeret som aftalt').getByRole('link').waitFor();
  await show(page, 'tjek', 'omkostninger');
  await page.locator('.entry-toggle').first().click();
  await page.locator('[id="f-costs[0].agreed"]').selectOption('yes');
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('aaben-som/calculation/tjek')).case.costs[0].agreed === true);
  await page.locator('[id="f-costs[0].agreed"]').selectOption('');
  await page.waitForFunction(() => !('agreed' in JSON.parse(localStorage.getItem('aaben-som/calculation/tjek')).case.costs[0]));
});
