import type { LoadProgress, OnProgress } from '../core/progress.ts';
import type { ModelFiles } from '../embed/model-files.ts';
import type { CatalogStore } from '../store/catalog-store.ts';
import { sync } from '../store/sync.ts';
import type { modelSource } from './model-source.ts';

/** Brings a model's files to the device and into memory. @throws SearchError `network`, `bad-model`, `model-mismatch` */
export async function fetchModel(
  source: ReturnType<typeof modelSource>,
  store: CatalogStore,
  onProgress: OnProgress<LoadProgress>,
): Promise<{ readonly model: ModelFiles; readonly modelMs: number }> {
  const began = performance.now();
  const { manifest, files } = await sync(source, store, {
    onProgress: (progress) => {
      onProgress({ step: 'model', ...progress });
    },
  });
  const modelMs = performance.now() - began;
  onProgress({ step: 'warm-up' });
  const bytes = new Map<string, ArrayBuffer>();
  for (const name of files.names) bytes.set(name, await files.file(name));
  return { model: { manifest, bytes }, modelMs };
}
