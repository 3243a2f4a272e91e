// The package in a real browser: from a bundler, and with none.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSite } from '../../tests/browser/support.mjs';
import { blocks, copy, project, tools, worked } from './support.mjs';

async function example() {
  const all = await blocks();
  return Object.fromEntries(all.filter(({ language }) => language !== 'text').map(({ name, text }) => [name, text]));
}

const QUIET = '<link rel="icon" href="data:,">';

test('a page without a bundler', async (t) => {
  const files = await example();
  const folder = await project(t);
  const site = join(folder, 'site');
  await mkdir(site);
  await copy(join(folder, 'node_modules/aaben-som'), join(site, 'aaben-som'));
  await writeFile(join(site, 'index.html'), files['page.html'].replace('<p>', `${QUIET}<p>`));
  await writeFile(join(site, 'shelter.js'), files['shelter.mjs']);
  const { page } = await openSite(t, { folder: site, starts: false });
  await page.locator('#net:text("260000")').waitFor({ timeout: 20_000 });

  for (const { name, text, expected } of await worked()) {
    const found = await page.evaluate(async (text) => {
      const { calculate } = await import(new URL('aaben-som/browser.js', location.href).href);
      return calculate(text);
    }, text);
    for (const [view, totals] of Object.entries(expected.totals)) {
      assert.ok(Math.abs(found.totals[view].net - totals.net) <= 1e-6, `${name}: net of ${view}`);
      assert.ok(Math.abs(found.totals[view].net_present_value - totals.net_present_value) <= 1e-6, `${name}: present value of ${view}`);
    }
  }
});

test('before it is loaded, and where the engine is not found, it says so', async (t) => {
  const folder = await project(t);
  const site = join(folder, 'site');
  await copy(join(folder, 'node_modules/aaben-som'), join(site, 'aaben-som'));
  await writeFile(join(site, 'index.html'), `<!doctype html><title>-</title>${QUIET}`);
  const { page } = await openSite(t, { folder: site, starts: false, allow: [/404/] });
  const said = await page.evaluate(async () => {
    const { check, init } = await import(new URL('aaben-som/browser.js', location.href).href);
    const before = (() => {
      try {
        return String(check('{}').length);
      } catch (error) {
        return error.message;
      }
    })();
    const missing = await init('nowhere.wasm').then(() => 'loaded', () => 'refused');
    await init('aaben-som/engine/engine.wasm');
    await init();
    return [before, missing, check('{}').length > 0];
  });
  assert.deepEqual(said, ['The engine is not loaded yet: call `await init()` first.', 'refused', true]);
});

test('a page made by a bundler', async (t) => {
  const { vite } = await tools();
  const files = await example();
  const folder = await project(t, {
    'bundled.mjs': files['bundled.mjs'],
    'shelter.mjs': files['shelter.mjs'],
    'index.html': `<!doctype html><title>-</title>${QUIET}<body><script type="module" src="./bundled.mjs"></script></body>`,
  });
  await vite(['build', '--base', './', '--logLevel', 'error'], folder);
  const { page, requests } = await openSite(t, { folder: join(folder, 'dist'), starts: false });
  await page.locator('body:text("260000")').waitFor({ timeout: 20_000 });
  assert.ok(requests.some((address) => /engine-[\w-]+\.wasm$/.test(address)), 'the bundler carries the engine');
});
