import type { Calibration } from '../../src/catalog/calibration.ts';

/** A calibration that says nothing but how well scores match. */
export function calibrationWith(match: Calibration['match']): Calibration {
  return {
    match,
    weights: [1, 0, 0, 0],
    bias: 0,
    classShares: {},
    nonsense: { dims: 1, values: new Int8Array(), scales: new Float32Array() },
    figures: { samples: 0, wronglyNothing: 0, nonsenseFound: 0 },
  };
}
