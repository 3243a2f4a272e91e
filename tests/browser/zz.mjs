import { chromium } from 'playwright-core';
import { serve } from './support.mjs';
const LIST = Buffer.from('Takster i Nordby;;;\r\nYdelse;Takst (kr.);Enhed;Kommune\r\nHverdagsst\xf8tte i Nordby;1.234,50;d\xf8gn;100 %\r\nAftenst\xf8tte;1.5;time;100 %\r\nNatst\xf8tte;389,25;time;100 %\r\n','latin1');
const server = await serve();
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await b.newPage({ viewport: { width: 1440, height: 1000 } });
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e));
page.setDefaultTimeout(40000);
const step = async (name, f) => { const t = Date.now(); try { await f(); console.log(name, Date.now() - t); } catch (e) { console.log('FAILED', name, String(e).slice(0, 400)); await page.screenshot({ path: `/tmp/ex/fail.png`, fullPage: true }); process.exit(1); } };
await step('open', () => page.goto(server.url + '#/vidensbank/egne-priser'));
await step('h1', () => page.getByRole('heading', { level: 1, name: 'Egne priser' }).waitFor());
await page.screenshot({ path: '/tmp/ex/1.png', fullPage: true });
await step('file', () => page.getByLabel('Vælg en fil', { exact: true }).setInputFiles({ name: 't.csv', mimeType: 'text/csv', buffer: LIST }));
await step('choose', () => page.getByRole('heading', { name: /Hvad står i kolonnerne/ }).waitFor());
await page.screenshot({ path: '/tmp/ex/2.png', fullPage: true });
for (const [field, value] of [['Prisår', '2025'], ['Kilde', 'Nordby']]) {
  await step(field, () => page.getByLabel(field, { exact: true }).selectOption({ label: 'Samme i alle rækker' }));
  await step(value, () => page.getByLabel(`${field} i alle rækker`).fill(value));
}
await step('read', () => page.getByRole('button', { name: 'Læs priserne' }).click());
await step('report', () => page.getByRole('heading', { name: 'Det blev læst' }).waitFor());
await page.screenshot({ path: '/tmp/ex/3.png', fullPage: true });
await step('keep', () => page.getByRole('button', { name: 'Gem 2 priser' }).click());
await page.waitForTimeout(1000);
await page.screenshot({ path: '/tmp/ex/4.png', fullPage: true });
await b.close(); await server.stop();
