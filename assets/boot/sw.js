// Keeps one whole version of the site on the machine and serves every page from that version alone.
// The build writes in the version and every file with its SHA-256 and media type.
'use strict';
const VERSION = '__VERSION__';
const FILES = new Map(Object.entries(__FILES__));
const SCOPE = self.registration.scope;
// Several copies of the site can live on one host, and they share its storage: the address tells them apart.
const OURS = `aaben-som ${SCOPE} `;
const CACHE = OURS + VERSION;

// Some hosts send /index.html on to /, others know no other name: the folder itself is right on all of them.
const addressOf = (path) => new URL(path === 'index.html' ? './' : path, SCOPE).href;

/** The path of one of our files, or undefined. */
const pathOf = (address) => {
  const url = new URL(address);
  const [start] = url.href.split(/[?#]/);
  if (!start.startsWith(SCOPE)) return undefined;
  const path = decodeURI(start.slice(SCOPE.length)) || 'index.html';
  return FILES.has(path) ? path : undefined;
};

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Fetches a file and makes sure that it is the one of this version, byte by byte: a host may be in the middle of an update. */
const fetchExactly = async (path) => {
  const [hash, type] = FILES.get(path);
  for (const cache of ['default', 'reload']) {
    const response = await fetch(addressOf(path), { cache });
    const content = await response.arrayBuffer();
    if (response.ok && hex(await crypto.subtle.digest('SHA-256', content)) === hash) {
      return new Response(content, { headers: { 'Content-Type': type, 'Content-Length': content.byteLength } });
    }
  }
  throw new Error(`${path} is not of version ${VERSION}`);
};

const fromCache = async (path) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(path));
  if (kept) return kept;
  // The browser has thrown the file away. What replaces it is of this version, or nothing.
  const fetched = await fetchExactly(path);
  await cache.put(addressOf(path), fetched.clone());
  return fetched;
};

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await Promise.all([...FILES.keys()].map(async (path) => cache.put(addressOf(path), await fetchExactly(path))));
  })());
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'activate') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') {
    if (path) event.respondWith(fromCache(path).catch(() => fetch(request)));
    // An address that is not ours, with the host gone: the app is the best there is.
    else event.respondWith(fetch(request).catch(() => Response.redirect(SCOPE)));
  } else if (path) {
    event.respondWith(fromCache(path));
  }
});
