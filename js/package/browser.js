// Browsers and bundlers: the engine is fetched once, from beside this file or from where it is told.
import load, * as engine from './engine/web.js';
import { CaseError, api } from './api.js';

let loading;
let loaded = false;

/** Loads the engine. Later calls wait for the first one; after a failure it can be tried again. */
export function init(source) {
  loading ??= load(source === undefined ? undefined : { module_or_path: source }).then(
    () => {
      loaded = true;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const { check, calculate, explain } = api(() => {
  if (!loaded) throw new Error('The engine is not loaded yet: call `await init()` first.');
  return engine;
});

export { CaseError, check, calculate, explain };
