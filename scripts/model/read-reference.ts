import { SearchError } from '../../src/core/errors.ts';
import type { ReferenceSet } from './reference-set.ts';
import { Safetensors } from './safetensors.ts';

/**
 * The file that `scripts/train/export.py` writes: `input` (N, 3, S, S) in -1 to 1 with 8 bits a channel, `embedding` (N, dims), `scores` (N, classes).
 * @throws SearchError `bad-model` when it is another file
 */
export async function readReference(
  path: string,
  labels: readonly string[],
): Promise<ReferenceSet> {
  const file = await Safetensors.read(path);
  const { shape, values } = file.tensor('input');
  const [count = 0, channels = 0, size = 0] = shape;
  const embedding = file.tensor('embedding');
  const scores = file.tensor('scores').values;
  if (channels !== 3 || embedding.shape[0] !== count || scores.length !== count * labels.length) {
    throw new SearchError('bad-model', `${path} is not the reference of this model`);
  }
  return {
    size,
    pixels: toRgba(values, count, size * size),
    dims: embedding.shape[1] ?? 0,
    embeddings: embedding.values,
    classes: Array.from({ length: count }, (_, i) => {
      const row = scores.subarray(i * labels.length, (i + 1) * labels.length);
      return labels[row.indexOf(Math.max(...row))] ?? '';
    }),
  };
}

/** Planes of a channel each to pixels, -1 to 0 and 1 to 255. */
function toRgba(planes: Float32Array, count: number, area: number): Uint8Array {
  const pixels = new Uint8Array(count * area * 4).fill(255);
  for (let picture = 0; picture < count; picture++) {
    for (let c = 0; c < 3; c++) {
      const plane = planes.subarray((picture * 3 + c) * area, (picture * 3 + c + 1) * area);
      for (const [i, value] of plane.entries()) {
        pixels[(picture * area + i) * 4 + c] = Math.round((value + 1) * 127.5);
      }
    }
  }
  return pixels;
}
