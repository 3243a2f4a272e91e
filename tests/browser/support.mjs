// What every browser test stands on: a server for the site, a fresh browser, and a record of all that goes wrong.
//
//     import { test } from 'node:test';
//     import assert from 'node:assert/strict';
//     import { openSite } from './support.mjs';
//
//     test('the front page has a heading', async (t) => {
//       const { page } = await openSite(t);
//       assert.equal(await page.locator('h1').innerText(), 'Åben SØM');
//     });
//
// The test fails at its end if the page wrote an error or a warning to the console, threw, broke its own policy, or asked
// for anything outside its own folder. A test that provokes such a thing names it: `openSite(t, { allow: [/404/] })`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const SITE = join(DIST, 'site');
export const ONE_FILE = join(DIST, 'aaben-som.html');
/** A folder on the host, so that an address that only works at the root is found out. */
export const SUB_PATH = '/noget/sti/';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/**
 * Serves a folder as a plain host would. `folder` can be changed while it runs; `missing` names files to answer 404 for.
 * @returns {Promise<{url: string, folder: string, missing: Set<string>, requests: string[], stop: () => Promise<void>}>}
 */
export async function serve(folder = SITE, path = SUB_PATH) {
  const served = { folder, missing: new Set(), requests: [] };
  const server = createServer(async (request, response) => {
    const address = decodeURI(new URL(request.url, 'http://host').pathname);
    served.requests.push(address);
    const name = normalize(address.slice(path.length) || 'index.html');
    const allowed = address.startsWith(path) && !name.startsWith('..' + sep) && !served.missing.has(name);
    const content = allowed ? await readFile(join(served.folder, name)).catch(() => undefined) : undefined;
    response.writeHead(content ? 200 : 404, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' });
    response.end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  served.url = `http://127.0.0.1:${server.address().port}${path}`;
  served.stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return served;
}

// Starting a browser takes longer than most tests: those of a file share one, which ends with the last of them.
let running;
const browser = () => {
  running ??= chromium.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
  return running;
};
after(async () => (await running)?.close());

/** Opens the browser as somebody who knows nothing from before, and notes every request and every problem that is met. */
async function launch({ allow = [], viewport = { width: 1440, height: 900 }, ...options } = {}) {
  const context = await (await browser()).newContext({ locale: 'da-DK', viewport, ...options });
  const problems = [];
  const requests = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => problems.push(`thrown: ${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  await context.exposeBinding('reportViolation', (_, violation) => problems.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      reportViolation(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  /** Closes what was opened; what the page should not have done fails the test. `home` is where requests may go. */
  const close = async (home) => {
    await context.close();
    const unexpected = problems.filter((problem) => !allow.some((pattern) => pattern.test(problem)));
    assert.deepEqual(unexpected, [], 'the page met problems');
    assert.deepEqual(strangers(requests, home), [], 'requests left the site');
  };
  return { context, page: await context.newPage(), requests, problems, close };
}

/**
 * Serves the site and opens it; `hash` is the route, such as '#/metode', and `starts: false` does not wait for the app.
 * Ends with the test, and fails it if a request went anywhere but to the site's own folder.
 */
export async function openSite(t, { folder = SITE, path = SUB_PATH, hash = '', missing = [], starts = true, ...options } = {}) {
  const server = await serve(folder, path);
  missing.forEach((name) => server.missing.add(name));
  const opened = await launch(options);
  t.after(() => opened.close(server.url).finally(server.stop));
  const { page } = opened;
  await page.goto(server.url + hash);
  if (starts) await started(page);
  return { ...opened, server, url: server.url };
}

/** Opens the single file from disk, as a double-click does. */
export async function openFile(t, { file = ONE_FILE, hash = '', ...options } = {}) {
  const url = pathToFileURL(file).href;
  const opened = await launch(options);
  t.after(() => opened.close(url));
  const { page } = opened;
  await page.goto(url + hash);
  await started(page);
  return { ...opened, url };
}

/** The requests that went elsewhere than below `home`; what lies in the page itself (data:, blob:) is no request. */
function strangers(requests, home) {
  return requests.filter((url) => !url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:'));
}

/** Waits until the app has taken the place of the text that the page comes with. */
export async function started(page) {
  await page.locator('#start').waitFor({ state: 'detached' });
}

/** Waits until this version is kept on the machine and its service worker answers for the page. */
export async function keptForOffline(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
  });
}

/**
 * What axe finds wrong with the page by WCAG 2.1 A and AA and by good practice, one line for each place; none is right.
 * The rules run in the page but come in by the debugger, so the page's policy neither hinders them nor is loosened.
 */
export async function axe(page, { include = 'html', disable = [] } = {}) {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(
    ([include, disable]) =>
      axe.run(include, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        rules: Object.fromEntries(disable.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    [include, disable],
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary}`));
}
