import { seeded } from '../src/core/seeded.ts';
import { toUnitVector, type UnitVector } from '../src/core/unit-vector.ts';

export { seeded };

export function randomVector(random: () => number, dims: number): UnitVector {
  return toUnitVector(new Float32Array(dims).map(() => random() - 0.5));
}
