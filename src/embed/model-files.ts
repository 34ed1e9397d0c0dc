import type { ModelManifest } from './model-manifest.ts';

/** A model in memory, checked against its manifest's checksums. */
export interface ModelFiles {
  readonly manifest: ModelManifest;
  /** One entry a file of the manifest, by name. */
  readonly bytes: ReadonlyMap<string, ArrayBuffer>;
}
