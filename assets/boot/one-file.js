// Starts the app in the single file: the engine lies in the page, compressed, as text.
'use strict';
(async () => {
  const text = document.getElementById('engine-wasm').textContent;
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const wasm = await wasm_bindgen({ module_or_path: await new Response(plain).arrayBuffer() });
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
})();
