// The knowledge base: from a search to a figure in the result with its source, and into the fields that its figures fit.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { keep, show, worked } from './cases.mjs';
import { SITE, axe, keptForOffline, openFile, openSite, started } from './support.mjs';

const search = (page) => page.getByRole('searchbox', { name: 'Søg' });
const plain = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();

test('from a search to a figure in the result with its source', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await page.reload();
  await started(page);
  await page.getByRole('banner').getByRole('link', { name: 'Vidensbank' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vidensbank' }).waitFor();

  // Spelled as on a keyboard without Danish letters, and with a slip.
  await search(page).fill('midlertidgt botilbud bogense');
  await page.getByRole('link', { name: 'Midlertidigt botilbud (§ 107), Bogense' }).click();
  await page.getByRole('heading', { level: 1, name: 'Midlertidigt botilbud (§ 107), Bogense' }).waitFor();
  const facts = await plain(page.locator('.facts'));
  assert.match(facts, /Beløb 53\.594 kr\. pr\. måned/);
  assert.match(facts, /Hvem betaler Kommune 100 %/);
  assert.equal(await page.getByRole('link', { name: /^Opholdsstedet Bogense/ }).getAttribute('href'), 'https://opholdsstedet-bogense.dk/opholdstakst/');

  await page.getByLabel('Hvor i beregningen?').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Brug i beregningen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Konsekvenser' }).waitFor();
  await page.waitForFunction(() => document.activeElement.value === 'Midlertidigt botilbud (§ 107), Bogense');
  // It came in as one edit, which can be taken back and done again.
  const line = page.getByRole('textbox', { name: 'Midlertidigt botilbud (§ 107), Bogense, år 1' });
  await line.waitFor();
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Gentag' }).click();
  await line.waitFor();
  assert.match(await plain(page.locator('.message')), /»Midlertidigt botilbud \(§ 107\), Bogense« er sat ind med kilde/);
  await line.fill('-2');
  // 2 successes, 2 months fewer: 214,376 kr. more for the municipality.
  await page.locator('.panel-payers').getByRole('row', { name: /Kommune/ }).getByText('144.376').waitFor();

  await show(page, 'a', 'resultat');
  for (const summary of await page.locator('main .disclosure > summary').all()) await summary.click();
  const figure = page.locator('main button.figure').filter({ hasText: '214.376' }).first();
  await figure.click();
  const dialog = page.locator('dialog[open]');
  const seen = [];
  for (let depth = 0; depth < 8 && !(await dialog.innerText()).includes('Opholdsstedet Bogense'); depth += 1) {
    seen.push(await dialog.locator('h2').innerText());
    const terms = dialog.locator('.explain-terms button.figure');
    const names = await terms.allInnerTexts();
    const next = names.findIndex((name) => /−?214\.376|53\.594|107\.188/.test(name));
    await terms.nth(Math.max(0, next)).click();
  }
  const source = dialog.getByRole('link', { name: /Opholdsstedet Bogense: Opholdstakst 2024 \(ét tilbuds takst\)/ });
  assert.equal(await source.getAttribute('href'), 'https://opholdsstedet-bogense.dk/opholdstakst/', `opened ${seen.join(' › ')}`);
});

test('a field asks the knowledge base and is filled in by a press', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', await worked('a_shelter_by_hand'));
  await show(page, 'a', 'indsats');
  const dialog = page.locator('dialog[open]');
  const find = (heading) => dialog.getByRole('heading', { level: 2, name: heading });
  const take = async (button, words, entry, use) => {
    await button.click();
    await dialog.waitFor();
    await search(page).fill(words);
    await dialog.getByRole('button', { name: entry }).first().click();
    await find(entry).waitFor();
    await dialog.getByRole('button', { name: use }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const button = (what) => page.getByRole('button', { name: `Find ${what} i Vidensbank` }).first();

  await take(button('målgruppe'), 'hjemløshed', 'Voksne i hjemløshed', 'Brug som målgruppe');
  assert.equal(await page.getByLabel('Målgruppe').inputValue(), 'Voksne i hjemløshed');

  await show(page, 'a', 'omkostninger');
  await page.locator('.entry-toggle').first().click();
  await take(button('beløb'), 'mst familie', 'MST, pr. gennemført familie', 'Brug som beløb');
  assert.equal(await page.getByLabel('Beløb', { exact: true }).inputValue(), '150.000');

  await show(page, 'a', 'effekt');
  const withIt = page.getByLabel('Succes med indsatsen').first();
  await take(button('succesrate'), 'ips', 'IPS (Individual Placement and Support)', 'Brug som succesrate');
  assert.equal(await withIt.inputValue(), '59,9');
  assert.equal(await page.getByLabel('Hvordan er effekten målt?').inputValue(), 'rct');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  assert.equal(await withIt.inputValue(), '50', 'all of it is undone at once');
  // By keyboard alone: the button, the search, the entry, its use.
  await button('succesmål').focus();
  await page.keyboard.press('Enter');
  await find('Find succesmål i Vidensbank').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('indsatte');
  const entry = dialog.getByRole('button', { name: 'Indsatte – ingen ny kriminalitet' });
  await entry.waitFor();
  for (let presses = 0; presses < 20 && !(await entry.evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await find('Indsatte – ingen ny kriminalitet').waitFor();
  const use = dialog.getByRole('button', { name: 'Brug som succesmål' });
  for (let presses = 0; presses < 20 && !(await use.evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('textbox', { name: 'Succesmål', exact: true }).inputValue(), 'Ingen ny kriminalitet inden for 2 år');
  // Escape leaves everything as it was, and the focus where it came from.
  await button('succesrate').click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await button('succesrate').evaluate((element) => element === document.activeElement));

  // A benefit is before refund: the rule that splits it comes along.
  await show(page, 'a', 'konsekvenser');
  await page.locator('.consequence-name button[aria-expanded="false"]').first().click();
  await take(button('pris'), 'sygedagpenge', 'Sygedagpenge, højeste beløb', 'Brug som pris');
  assert.match(await plain(page.locator('.message')), /deles på aktørerne af reglen »Refusionstrappen/);
});

test('an older price brings the index that moves it', async (t) => {
  const { page } = await openSite(t);
  await keep(page, 'a', { ...(await worked('a_shelter_by_hand')), price_year: 2023 });
  await page.evaluate(() => { location.hash = '#/vidensbank/lukket-faengsel-2015'; });
  await page.getByRole('button', { name: 'Brug i beregningen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Konsekvenser' }).waitFor();
  await page.locator('.message').getByText('så prisen føres fra 2015 til 2023').waitFor();
  await page.getByRole('link', { name: 'Omkostninger' }).first().click();
  assert.equal(await page.getByLabel('Indeks 2023').inputValue(), '118,04');
});

test('a calculation is made where there is none', async (t) => {
  const { page } = await openSite(t, { hash: '#/vidensbank/som-indsatte-1' });
  await page.getByText('Du har ingen beregninger endnu.').waitFor();
  await page.getByRole('button', { name: 'Brug i beregningen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Indsats' }).waitFor();
  await page.waitForFunction(() => document.activeElement.value === 'Indsatte – ingen ny kriminalitet');
  await page.getByRole('link', { name: 'Effekt' }).first().click();
  assert.equal(await page.getByRole('textbox', { name: 'Succesmål', exact: true }).inputValue(), 'Ingen ny kriminalitet inden for 2 år');
});

test('what was not found is told, and so is what no comparison was made with', async (t) => {
  const { page } = await openSite(t, { hash: '#/vidensbank' });
  await page.getByRole('status').filter({ hasText: 'poster' }).waitFor();
  await search(page).fill('qwxzqwxz');
  await page.getByText('Ingen poster passer.').waitFor();
  await search(page).fill('');
  await page.getByLabel('Slags').selectOption('effect');
  const items = page.locator('.finder-item');
  await items.first().waitFor();
  await page.getByRole('button', { name: 'Vis flere' }).click();
  assert.equal(await items.count(), 67);
  assert.equal(await page.locator('[data-finding="no_difference"]').count(), 12);
  assert.ok((await page.locator('[data-finding="no_difference"]').allInnerTexts()).every((text) => text.includes('Ingen signifikant forskel')));
  assert.ok((await page.locator('[data-finding="uncompared"]').allInnerTexts()).every((text) => text.includes('Ingen sammenligningsgruppe')));
  await page.getByLabel('Målgruppe').selectOption({ label: 'Voldsudsatte kvinder' });
  await page.locator('[data-finding="worse"]').waitFor();
  assert.equal(await items.count(), 3);
});

test('it is there offline, and told where it cannot be fetched', async (t) => {
  const folder = (await readdir(SITE)).find((name) => name.startsWith('catalogue-'));
  const kept = await openSite(t, { allow: [/ERR_CONNECTION_REFUSED/, /ServiceWorker/] });
  await keptForOffline(kept.page);
  await kept.server.stop();
  await kept.page.evaluate(() => { location.hash = '#/vidensbank'; });
  await kept.page.getByRole('status').filter({ hasText: 'poster' }).waitFor();

  const broken = await openSite(t, { hash: '#/vidensbank', missing: [`${folder}/prices.csv`], allow: [/404/, /ServiceWorker/] });
  await broken.page.getByText('Vidensbanken kunne ikke hentes.').waitFor();
  broken.server.missing.clear();
  await broken.page.getByRole('button', { name: 'Prøv igen' }).click();
  await broken.page.getByRole('status').filter({ hasText: 'poster' }).waitFor();
});

test('it is in the single file', async (t) => {
  const { page } = await openFile(t, { hash: '#/vidensbank/sygedagpenge-max-2024' });
  await page.getByRole('heading', { level: 1, name: 'Sygedagpenge, højeste beløb' }).waitFor();
  assert.equal(await page.locator('.result-table tbody tr').count(), 10);
});

for (const [lang, width] of [['da', 1440], ['en', 320]]) {
  test(`everybody can use it: ${lang}, ${width} px wide`, async (t) => {
    const { page } = await openSite(t, { viewport: { width, height: 900 } });
    await keep(page, 'a', await worked('a_shelter_by_hand'));
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    const found = [];
    const look = async (screen) => {
      found.push(...(await axe(page)).map((line) => `${screen}: ${line}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) found.push(`${screen}: ${overflow} px wider than the window`);
      const keys = await page.evaluate(() => document.body.innerText.match(/\[[a-z]+(-[a-z_]+)+\]/g) ?? []);
      found.push(...keys.map((key) => `${screen}: no words for ${key}`));
    };
    await page.evaluate(() => { location.hash = '#/vidensbank'; });
    await page.locator('.finder-item').first().waitFor();
    await look('list');
    await page.getByRole('searchbox').fill('qwxzqwxz');
    await page.getByText(lang === 'da' ? 'Ingen poster passer.' : 'No entry fits.').waitFor();
    await look('nothing found');
    await page.getByRole('searchbox').fill('');
    for (const id of [
      'sygedagpenge-max-2024', 'ips-18mdr', 'move-kriminalitet-foer-efter', 'jobbro-rct', 'som-hjemloeshed', 'som-autisme-voksne', 'dst-1-1-2',
      'bundskat', 'pl-fl2023', 'som-pris-metode-2018', 'nettoprisindeks-aar', 'diskonteringsrente-2021', 'refusionstrappe', 'central-refusion-2021',
      'recidiv-undgaaet-10aar', 'loen-laerer-2023', 'findes-ikke',
    ]) {
      await page.evaluate((id) => { location.hash = `#/vidensbank/${id}`; }, id);
      await page.locator('h1').and(page.locator(id === 'findes-ikke' ? 'h1' : '#knowledge-entry')).waitFor();
      await look(id);
    }
    await show(page, 'a', 'effekt');
    await page.locator('.find-button').nth(1).click();
    await page.locator('dialog[open] .finder-item').first().waitFor();
    await look('dialog');
    await page.locator('dialog[open] .finder-name').first().click();
    await page.locator('dialog[open] .facts').waitFor();
    await look('dialog, one entry');
    assert.deepEqual(found, []);
  });
}
