/** Dot product; the cosine of unit vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Minus the squared Euclidean distance, so that larger is more alike. */
export function nearness(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    sum -= difference * difference;
  }
  return sum;
}

/** Jaccard similarity of graded sets: what both have over what either has (Ruzicka). 1 for two empty sets. */
export function jaccard(a: Float32Array, b: Float32Array): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    both += Math.min(a[i] ?? 0, b[i] ?? 0);
    either += Math.max(a[i] ?? 0, b[i] ?? 0);
  }
  return either > 0 ? both / either : 1;
}

/** A copy of length 1; zeros stay zeros. */
export function unit(values: Float32Array): Float32Array {
  const norm = Math.sqrt(dot(values, values));
  return norm > 0 ? values.map((value) => value / norm) : values;
}

/** Index of the largest value; the first of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}
