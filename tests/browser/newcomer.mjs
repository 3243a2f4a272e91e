// The whole way as a newcomer, with the keyboard alone: case A typed in from nothing, to its result.
import assert from 'node:assert/strict';

/** What the element with the focus is called. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const text = (node) => (node ? node.innerText.replace(/\s+/g, ' ').trim() : '');
  return element.getAttribute('aria-label') || [...(element.labels ?? [])].map(text).join(' ') || text(element);
});

/** Presses Tab, or Shift and Tab, until the element with this name has the focus. */
export async function tabTo(page, name, key = 'Tab') {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  assert.fail(`the Tab key does not lead to ${name}`);
}

async function type(page, name, text) {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Chooses an option by typing its beginning. */
async function choose(page, name, option) {
  await tabTo(page, name);
  await page.keyboard.type(option);
}

async function press(page, name) {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Waits until the page of a step is shown, and starts at its beginning, as a new page does. */
async function arrived(page, step) {
  await page.getByRole('heading', { level: 1, name: step }).waitFor();
  await page.evaluate(() => document.activeElement.blur());
}

/** From the front page to the consequences of case A, without the mouse. */
export async function typeCaseA(page) {
  await press(page, /^Ny beregning/);
  await arrived(page, 'Indsats');
  await type(page, /^Deltagere, der starter det første år/, '10');
  await type(page, /^Samlet omkostning/, '400.000');
  await type(page, /^Andel med succes med indsatsen/, '50');
  await type(page, /^Andel med succes uden/, '30');
  await page.locator('.panel-first').getByText('200.000').first().waitFor();
  assert.equal(await page.locator('.panel-net').count(), 0, 'no net result before there is a consequence');
  await type(page, /^Navn på beregningen/, 'Herberg');
  await type(page, /^Startår/, '2025');
  await type(page, /^Prisår/, '2024');
  await press(page, /^Videre til Omkostninger/);
  await arrived(page, 'Omkostninger');
  await press(page, /^Videre til Effekt/);
  await arrived(page, 'Effekt');
  await press(page, /^Videre til Konsekvenser/);
  await arrived(page, 'Konsekvenser');
  await choose(page, /^Område/, 'Herberg');
  await press(page, /^Tilføj en konsekvens/);
  // The form of the new line has the focus.
  await page.waitForFunction(() => document.activeElement.labels?.[0]?.innerText.startsWith('Hvad er det?'));
  await page.keyboard.type('Døgn på herberg');
  await choose(page, /^Enhed/, 'd');
  await type(page, /^Kommune/, '550');
  await type(page, /^Stat$/, '550');
  // The table stands above the form.
  await tabTo(page, /^Døgn på herberg, år 0/, 'Shift+Tab');
  for (const quantity of ['0', '-100', '-100', '-100']) {
    await page.keyboard.type(quantity);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Tab');
}

/** What case A comes to, in the panel beside the form and on the result page. */
export async function expectCaseA(page) {
  await page.locator('.panel-net').getByText('260.000').waitFor();
  const payers = page.locator('.panel-payers');
  await payers.getByRole('row', { name: /Kommune/ }).getByText('−70.000').waitFor();
  await payers.getByRole('row', { name: /Stat/ }).getByText('330.000').waitFor();
}

/** On to the result page. */
export async function toResult(page) {
  await press(page, /^Videre til Resultat/);
  await page.getByRole('heading', { level: 1, name: /Kommunen har et forventet nettotab på 70\.000/ }).waitFor();
  const heading = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\s+/g, ' ');
  assert.match(heading, /det offentlige en gevinst på 260\.000 kr\./);
}
