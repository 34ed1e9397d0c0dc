import { optional } from '../catalog/product.ts';
import type { Diagnostics, SearchTimings } from './engine.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import type { Prepared } from './prepared-search.ts';

interface Start {
  readonly catalog: LoadedCatalog;
  readonly persistent: boolean;
  readonly syncMs: number;
  readonly modelMs: number;
  readonly lastSearch: SearchTimings | undefined;
}

/** What runs where, how long its start took, and what it holds now. */
export function diagnosticsOf(
  { catalog, persistent, syncMs, modelMs, lastSearch }: Start,
  { runtime, backendMs, indexMs, indexRejected }: Prepared,
): Diagnostics {
  return {
    backend: runtime.backend,
    device: runtime.device,
    rejected: runtime.rejected,
    modelId: runtime.embedder.modelId,
    packRevision: catalog.manifest.revision,
    count: catalog.manifest.count,
    persistent,
    startUp: { syncMs, modelMs, backendMs, indexMs },
    selfTestCosine: runtime.selfTestCosine,
    memory: runtime.memory(),
    ...optional('indexRejected', indexRejected.length > 0 ? indexRejected : undefined),
    ...optional('lastSearch', lastSearch),
  };
}
