// Runs beside the page: starts the worker's module when the first message comes, and carries messages to it and back.
// The build puts the module's JavaScript before this, and writes in the name of its WebAssembly file.
'use strict';
(() => {
  const FILE = '__ENGINE__';
  let started;

  /** In the single file the module comes with the first message, compressed, as text. */
  const unpacked = (text) => {
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  };

  self.onmessage = async ({ data: { engine, id, request, file } }) => {
    if (id === undefined) {
      started = (async () => wasm_bindgen({ module_or_path: engine ? await unpacked(engine) : new URL(FILE, self.location) }))();
      // Told to whoever asks; until then nobody is there to be told.
      started.catch(() => {});
      return;
    }
    try {
      await started;
      const progress = (share) => postMessage({ id, progress: share });
      const [answer, made] = wasm_bindgen.answer(request, file ?? new Uint8Array(), progress);
      postMessage({ id, answer, file: made });
    } catch (error) {
      postMessage({ id, failed: String(error) });
    }
  };
})();
