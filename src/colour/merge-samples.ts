import type { ColourSample } from './sample-colours.ts';

/** The colours of several pictures as those of one, each picture with the same weight. */
export function mergeSamples(samples: readonly ColourSample[]): ColourSample {
  const weights = samples.flatMap(({ weights: own }) => {
    const total = own.reduce((sum, weight) => sum + weight, 0) || 1;
    return Array.from(own, (weight) => weight / total);
  });
  return {
    colours: samples.flatMap(({ colours }) => colours),
    weights: Float32Array.from(weights),
  };
}
