// What the static site promises whoever serves it and whoever opens it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SITE, axe, keptForOffline, openSite } from './support.mjs';

const html = await readFile(join(SITE, 'index.html'), 'utf8');

test('the policy stands first in the page and says exactly this', () => {
  const head = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  assert.ok(head, 'the policy is not first in the head');
  const withoutHashes = head[1].replace(/( 'sha256-[A-Za-z0-9+/=]{44}')+/, " 'sha256-…'");
  assert.equal(
    withoutHashes,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-…'; style-src 'self'; font-src 'self'; " +
      "img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test('the page is plain: no style attributes, no handlers, no address from the root or of another host', () => {
  assert.doesNotMatch(html, /<[^>]*\sstyle=/);
  assert.doesNotMatch(html, /<[^>]*\son[a-z]+=/);
  assert.doesNotMatch(html, /(?:src|href)="(?!\.\/|#)/);
  const charset = Buffer.byteLength(html.slice(0, html.indexOf('<meta charset="utf-8">')));
  assert.ok(charset < 1000, 'browsers look for the charset in the first 1024 bytes only');
});

test('it starts in a folder of any host, asks only for its own files, and sets no cookie', async (t) => {
  const { page, context, server, url } = await openSite(t);
  await keptForOffline(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.build), 'site');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'da');
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(() => document.cookie), '');
  // The server saw every request, the service worker's too: each was for a file that is there.
  const path = new URL(url).pathname;
  for (const request of server.requests) {
    await readFile(join(SITE, request.slice(path.length) || 'index.html'));
  }
});

test('the fonts are the site’s own', async (t) => {
  const { page } = await openSite(t);
  const fonts = await page.evaluate(async () => {
    await document.fonts.load('400 16px "IBM Plex Sans"', 'ÆØÅ æøå 1.234 kr.');
    await document.fonts.load('600 16px "IBM Plex Sans"', 'ÆØÅ');
    return [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.weight);
  });
  assert.deepEqual(fonts.sort(), ['400 500', '600 700']);
});

test('it can be installed', async (t) => {
  const { page, context, url } = await openSite(t);
  await keptForOffline(page);
  const browser = await context.newCDPSession(page);
  const { errors, data, url: address } = await browser.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(address, `${url}manifest.webmanifest`);
  const manifest = JSON.parse(data);
  assert.equal(new URL(manifest.start_url, address).href, url);
  for (const icon of manifest.icons.filter(({ type }) => type === 'image/png')) {
    const png = await readFile(join(SITE, icon.src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, icon.sizes);
  }
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // The profile of a test counts as a private window, and that is all there is to say.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('without JavaScript the page says so', async (t) => {
  const { page } = await openSite(t, { javaScriptEnabled: false, starts: false });
  assert.match(await page.locator('noscript').innerText(), /JavaScript er slået fra[^]*JavaScript is turned off/);
});

test('when the engine is missing the page says so, in both languages, and nothing is wrong with it', async (t) => {
  const engine = /\.\/(som-[^']*\.wasm)/.exec(html)[1];
  const { page } = await openSite(t, { missing: [engine], starts: false, allow: [/404/, /WebAssembly/, /preload/, /thrown/] });
  const failed = page.locator('#start-failed');
  await failed.waitFor();
  assert.match(await failed.innerText(), /kunne ikke starte[^]*could not start/);
  assert.equal(await page.locator('#start-wait').isVisible(), false);
  assert.deepEqual(await axe(page), []);
});

test('in a browser without WebAssembly the page says so', async (t) => {
  const { page, context } = await openSite(t, { allow: [/WebAssembly/, /thrown/] });
  await context.addInitScript(() => delete globalThis.WebAssembly);
  await page.reload();
  const old = page.locator('#start-old');
  await old.waitFor();
  assert.match(await old.innerText(), /WebAssembly mangler[^]*WebAssembly is missing/);
});
