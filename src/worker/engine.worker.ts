import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { decodePicture } from '../embed/decode-picture.ts';
import { LocalEngine } from '../engine/local-engine.ts';
import { startRuntime } from '../gpu/start-runtime.ts';
import { openStore } from '../store/idb/open-store.ts';
import type { Handlers } from './protocol.ts';
import { serve } from './server.ts';

const engine = new LocalEngine({
  store: openStore(),
  decode: decodePicture,
  startRuntime: (model, choice) =>
    startRuntime(model, { ...choice, wasmUrl: new URL(wasmUrl, import.meta.url).href }),
  // The worker lies in the library's `assets/`, the models beside that folder.
  modelsUrl: new URL(/* @vite-ignore */ '../models/', import.meta.url).href,
});

const handlers: Handlers = {
  open: (options, call) => engine.open(options, call),
  prepare: (_none, call) => engine.prepare(call),
  searchByPicture: ({ picture, ...options }, { signal }) =>
    engine.searchByPicture(picture, { ...options, signal }),
  similarTo: ({ id, ...options }, { signal }) => engine.similarTo(id, { ...options, signal }),
  facets: ({ filter }) => engine.facets({ filter }),
  parseWords: ({ text }) => engine.parseWords({ text }),
  searchByWords: (options, { signal }) => engine.searchByWords({ ...options, signal }),
  product: ({ id }) => engine.product(id),
  products: (page, { signal }) => engine.products({ ...page, signal }),
  diagnostics: () => engine.diagnostics(),
};

self.onmessage = serve(handlers, (message) => {
  self.postMessage(message);
});
