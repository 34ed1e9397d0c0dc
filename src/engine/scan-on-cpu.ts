import type { QuantisedRows } from '../core/quantised-rows.ts';
import { KernelIndex } from '../search/kernel-index.ts';
import { ReferenceIndex } from '../search/reference-index.ts';
import type { VectorIndex } from '../search/vector-index.ts';

/** An index that needs neither model nor GPU: the kernel over the resident rows, or plain TypeScript where memory for it ends. */
export function scanOnCpu(rows: QuantisedRows): VectorIndex {
  try {
    return new KernelIndex(rows);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new ReferenceIndex(rows);
  }
}
