import { toUnitVector } from '../../src/core/unit-vector.ts';
import type { Embedder } from '../../src/embed/embedder.ts';

/** The mean colour as a vector: real enough to tell pictures apart. */
export const meanColour: Embedder = {
  modelId: 'mean-colour',
  dims: 4,
  embed: ({ data }) => {
    const sums = new Float32Array(4).fill(1);
    for (const [i, value] of data.entries()) sums[i % 4] = (sums[i % 4] ?? 0) + value;
    return Promise.resolve({ vector: toUnitVector(sums), classes: [] });
  },
  dispose: () => undefined,
};
