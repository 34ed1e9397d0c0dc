import { toUnitVector, type UnitVector } from '../src/core/unit-vector.ts';

/** A seeded source of numbers in [0, 1): mulberry32. Failures repeat. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomVector(random: () => number, dims: number): UnitVector {
  return toUnitVector(new Float32Array(dims).map(() => random() - 0.5));
}
