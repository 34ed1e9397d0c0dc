import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { decodePicture } from '../embed/decode-picture.ts';
import { LocalEngine } from '../engine/local-engine.ts';
import { startRuntime } from '../gpu/start-runtime.ts';
import { openDiary } from '../store/idb/open-diary.ts';
import { openStore } from '../store/idb/open-store.ts';
import { closingBitmaps, picturesOf } from './handed-over.ts';
import type { Handlers } from './protocol.ts';
import { serve } from './server.ts';

const engine = new LocalEngine({
  store: openStore(),
  diary: openDiary(),
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
    closingBitmaps(picturesOf(picture, options.also), () =>
      engine.searchByPicture(picture, { ...options, signal }),
    ),
  suggestRegions: ({ picture, pictureId }, { signal }) =>
    closingBitmaps([picture], () => engine.suggestRegions(picture, { pictureId, signal })),
  similarTo: ({ id, ...options }, { signal }) => engine.similarTo(id, { ...options, signal }),
  explain: (sides, { signal }) =>
    closingBitmaps(picturesOf(sides.query, sides.also), () => engine.explain({ ...sides, signal })),
  facets: ({ filter }) => engine.facets({ filter }),
  parseWords: ({ text }) => engine.parseWords({ text }),
  searchByWords: (options, { signal }) => engine.searchByWords({ ...options, signal }),
  product: ({ id }) => engine.product(id),
  products: (page, { signal }) => engine.products({ ...page, signal }),
  remember: ({ note }) => engine.remember(note).then(() => undefined),
  recall: () => engine.recall(),
  forget: ({ keys }) => engine.forget(keys).then(() => undefined),
  recommend: ({ limit }, { signal }) => engine.recommend({ limit, signal }),
  searchAgain: ({ key, ...options }, { signal }) => engine.searchAgain(key, { ...options, signal }),
  diagnostics: () => engine.diagnostics(),
};

self.onmessage = serve(handlers, (message) => {
  self.postMessage(message);
});
