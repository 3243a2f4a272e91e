// Runs beside the page: starts the worker's module, does what the page asks, and says how far it is.
// The build puts the module's own JavaScript before this.
'use strict';
(() => {
  let started;

  /** In the single file the module comes from the page, compressed, as text. */
  const unpacked = (text) => {
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  };

  const compiled = async (packed) => {
    if (packed) return WebAssembly.compile(await unpacked(packed));
    // On the site the module lies beside this script, under the same name.
    const response = await fetch(self.location.href.replace(/\.js$/, '.wasm'));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  };

  const start = async ({ module, packed }) => {
    const program = module ?? (await compiled(packed));
    await wasm_bindgen({ module_or_path: program });
    // The page keeps it, so that the worker that comes after this one is there at once.
    if (!module) postMessage({ module: program });
  };

  self.onmessage = async ({ data }) => {
    const { id, request, file } = data;
    if (id === undefined) {
      started = start(data);
      // Told to the one who asks; until then nobody is there to be told.
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
