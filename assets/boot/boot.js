// What the page does before and beside the app: says so if the app cannot start, and keeps the site usable offline.
'use strict';
(() => {
  const LATE = 15_000;
  const page = document.documentElement;
  const started = () => !document.getElementById('start');
  const show = (id, reason) => {
    if (started()) return;
    for (const part of ['start-wait', 'start-late', 'start-old', 'start-failed']) {
      document.getElementById(part).hidden = part !== id;
    }
    document.getElementById('start-reason').textContent = reason || '';
  };

  // --- Starting -----------------------------------------------------------------------------------------------------
  const fail = (reason) => {
    if (typeof WebAssembly !== 'object') show('start-old');
    else show('start-failed', String((reason && reason.message) || reason || '').slice(0, 300));
  };
  // A script or module that cannot be fetched fails on its own element, and the event does not bubble: hence `true`.
  const onError = (event) => {
    const source = event.target && (event.target.src || event.target.href);
    if (event.error || event.message) fail(event.error || event.message);
    else if (source && event.target.tagName === 'SCRIPT') fail(source);
  };
  const onRejection = (event) => fail(event.reason);
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onRejection);
  addEventListener('TrunkApplicationStarted', () => {
    // From here on, errors are the app's own affair.
    removeEventListener('error', onError, true);
    removeEventListener('unhandledrejection', onRejection);
  });
  setTimeout(() => {
    const waiting = document.getElementById('start-wait');
    if (waiting && !waiting.hidden) show('start-late');
  }, LATE);

  // --- Offline ------------------------------------------------------------------------------------------------------
  // A new version is fetched in the background and waits until the user agrees. The app hears `som-update-ready` (or
  // finds data-update="ready" on <html>) and answers with `som-update-accept`. Every failure here leaves the app as it is.
  if (page.dataset.build !== 'site' || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const workers = navigator.serviceWorker;
  const HOUR = 3_600_000;
  let controlled = Boolean(workers.controller);
  let registration;

  const announce = () => {
    page.dataset.update = 'ready';
    dispatchEvent(new Event('som-update-ready'));
  };
  const watch = (worker) => {
    worker.addEventListener('statechange', () => {
      // The first worker of all has nothing to wait for.
      if (worker.state === 'installed' && registration.active) announce();
    });
  };
  workers.addEventListener('controllerchange', () => {
    // The first worker takes over a page that is as new as itself. Any later one means: a new version was accepted,
    // here or in another tab, and this page's files are on their way out.
    if (controlled) location.reload();
    controlled = true;
  });
  addEventListener('som-update-accept', () => {
    if (registration && registration.waiting) registration.waiting.postMessage({ type: 'activate' });
  });
  addEventListener('load', async () => {
    try {
      registration = await workers.register('./sw.js', { updateViaCache: 'none' });
      if (registration.waiting && registration.active) announce();
      if (registration.installing) watch(registration.installing);
      registration.addEventListener('updatefound', () => watch(registration.installing));
      let asked = Date.now();
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
        asked = Date.now();
        registration.update().catch(() => {});
      });
    } catch {
      // Private windows and some hosts refuse service workers: the app then needs the network to open, and nothing else.
    }
  });
})();
