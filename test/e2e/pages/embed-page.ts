import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { BackendName } from '../../../src/core/backend-name.ts';
import { decodePicture } from '../../../src/embed/decode-picture.ts';
import { MODEL_MANIFEST_NAME, parseModelManifest } from '../../../src/embed/model-manifest.ts';
import type { Runtime } from '../../../src/gpu/runtime.ts';
import { startRuntime } from '../../../src/gpu/start-runtime.ts';

const runtimes = new Map<BackendName, Promise<Runtime>>();

/** The vector that this browser computes of a picture, through the product's own decoding and network. */
globalThis.embedPicture = async (forced, base64) => {
  const runtime = runtimes.get(forced) ?? start(forced);
  runtimes.set(forced, runtime);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const pixels = await decodePicture(new Blob([bytes]));
  const { vector } = await (await runtime).embedder.embed(pixels);
  return Array.from(vector);
};

declare global {
  var embedPicture: (forced: BackendName, base64: string) => Promise<number[]>;
}

async function start(forced: BackendName): Promise<Runtime> {
  const folder = '/models/fashion-1/';
  const text = await (await fetch(folder + MODEL_MANIFEST_NAME)).text();
  const manifest = parseModelManifest(text);
  const files = await Promise.all(
    manifest.files.map(async ({ name }) => {
      return [name, await (await fetch(folder + name)).arrayBuffer()] as const;
    }),
  );
  return startRuntime({ manifest, bytes: new Map(files) }, { wasmUrl, forced });
}
