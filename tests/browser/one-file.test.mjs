// What the single file promises: everything inside, nothing fetched, opens by a double-click.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ONE_FILE, openFile } from './support.mjs';

const html = await readFile(ONE_FILE, 'utf8');

test('the policy lets in only what lies in the file', () => {
  const head = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  assert.ok(head, 'the policy is not first in the head');
  const withoutHashes = head[1].replace(/( 'sha256-[A-Za-z0-9+/=]{44}')+/g, " 'sha256-…'");
  assert.equal(
    withoutHashes,
    "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-…'; style-src 'sha256-…'; font-src data:; img-src data:; " +
      "connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
  );
  const charset = Buffer.byteLength(html.slice(0, html.indexOf('<meta charset="utf-8">')));
  assert.ok(charset < 1000, 'browsers look for the charset in the first 1024 bytes only');
});

test('it carries the licences of what is in it', () => {
  for (const words of ['SIL Open Font License', 'Danish Business Authority', 'Permission is hereby granted']) {
    assert.ok(html.includes(words), words);
  }
});

test('it starts from disk and asks for nothing else', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'åben søm '));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'Kopi af aaben-som (1).html');
  await copyFile(ONE_FILE, file);
  const { page, requests, context, url } = await openFile(t, { file });
  assert.equal(await page.evaluate(() => document.documentElement.dataset.build), 'one-file');
  assert.deepEqual(await context.cookies(), []);
  const fonts = await page.evaluate(async () => {
    await document.fonts.load('600 16px "IBM Plex Sans"', 'ÆØÅ');
    return [...document.fonts].filter((font) => font.status === 'loaded').length;
  });
  assert.ok(fonts > 0, 'no font was loaded from the file');
  assert.deepEqual(requests.filter((request) => !request.startsWith('data:')), [url]);
});
