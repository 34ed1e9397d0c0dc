import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { BackendName } from '../../src/core/backend-name.ts';
import { describe, isSearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { parseModelManifest } from '../../src/embed/model-manifest.ts';
import { startRuntime } from '../../src/gpu/start-runtime.ts';
import { startWasm } from '../../src/gpu/wasm-backend.ts';
import { startWebgl } from '../../src/gpu/webgl-backend.ts';
import { startWebgpu } from '../../src/gpu/webgpu-backend.ts';
import type { Outcome } from './backend-check.ts';
import { checkEmbedder } from './check-embedder.ts';
import { compareWithReference, REFERENCE_NAME, type ReferenceSet } from './reference-set.ts';

/** Runs in the browser: one backend, one model, whose files lie below `address`. */
export async function verifyInPage(backend: BackendName, address: string): Promise<Outcome> {
  try {
    const model = await fetchFiles(address);
    const runtime = await startRuntime(model, { wasmUrl, forced: backend });
    const check = await checkEmbedder(runtime.embedder, model.manifest.goldens);
    const reference = await fetchReference(address);
    const referred = reference && (await compareWithReference(runtime.embedder, reference));
    return {
      kind: 'ran',
      device: runtime.device,
      ...check,
      ...(referred === undefined ? {} : { reference: referred }),
    };
  } catch (error) {
    const reason = describe(error);
    if (!isSearchError(error, 'no-backend')) return { kind: 'failed', reason };
    // A backend that starts without the model is there, and fails with it.
    return { kind: (await starts(backend)) ? 'failed' : 'absent', reason };
  }
}

function starts(backend: BackendName): Promise<boolean> {
  const start = {
    webgpu: () => startWebgpu(true),
    webgl: () => startWebgl(true),
    wasm: () => startWasm(wasmUrl),
  };
  return start[backend]().then(
    () => true,
    () => false,
  );
}

async function fetchFiles(address: string): Promise<ModelFiles> {
  const manifest = parseModelManifest(await (await fetch(`${address}manifest.json`)).text());
  const bytes = new Map<string, ArrayBuffer>();
  for (const { name } of manifest.files) {
    const response = await fetch(`${address}${encodeURIComponent(name)}`);
    bytes.set(name, await response.arrayBuffer());
  }
  return { manifest, bytes };
}

async function fetchReference(address: string): Promise<ReferenceSet | undefined> {
  const json = (await (await fetch(address + REFERENCE_NAME)).json()) as
    (Omit<ReferenceSet, 'pixels' | 'embeddings'> & Record<'pixels' | 'embeddings', string>) | null;
  if (json === null) return undefined;
  const embeddings = new Float32Array(fromBase64(json.embeddings).buffer);
  return { ...json, pixels: fromBase64(json.pixels), embeddings };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
