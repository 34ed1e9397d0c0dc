import { SearchError } from '../core/errors.ts';
import { toUnitVector, type UnitVector } from '../core/unit-vector.ts';

/** A linear map that shortens embeddings: `from` numbers to `to`, by dot products with `to` axes. */
export interface Projection {
  readonly from: number;
  readonly to: number;
  /** `to` axes of `from` numbers each, one after the other. */
  readonly axes: Float32Array;
}

/** The axes as float32, little-endian. */
export function encodeProjection({ axes }: Projection): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(axes.length * 4));
  for (const [i, value] of axes.entries()) view.setFloat32(i * 4, value, true);
  return new Uint8Array(view.buffer);
}

/** @throws SearchError `bad-pack` when the bytes do not map `from` numbers to `to` */
export function decodeProjection(bytes: ArrayBuffer, from: number, to: number): Projection {
  if (bytes.byteLength !== from * to * 4) {
    throw new SearchError(
      'bad-pack',
      `The pack's projection does not map ${from} numbers to ${to}`,
    );
  }
  const view = new DataView(bytes);
  const axes = Float32Array.from({ length: from * to }, (_, i) => view.getFloat32(i * 4, true));
  return { from, to, axes };
}

/** The transpose: a dot product with the shortened form of some numbers is one of `row`'s long form with the numbers themselves. */
export function unproject({ from, to, axes }: Projection, row: Float32Array): Float32Array {
  const values = new Float32Array(from);
  for (let axis = 0; axis < to; axis++) {
    for (let i = 0; i < from; i++) {
      values[i] = (values[i] ?? 0) + (row[axis] ?? 0) * (axes[axis * from + i] ?? 0);
    }
  }
  return values;
}

/** The shortened embedding, of length 1 again. @throws RangeError when nothing of it lies along the axes */
export function project({ from, to, axes }: Projection, vector: UnitVector): UnitVector {
  const values = new Float32Array(to);
  for (let axis = 0; axis < to; axis++) {
    let sum = 0;
    for (let i = 0; i < from; i++) sum += (vector[i] ?? 0) * (axes[axis * from + i] ?? 0);
    values[axis] = sum;
  }
  return toUnitVector(values);
}
