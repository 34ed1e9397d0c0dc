import { AMOUNTS, COUNTS, type Sample } from './sample.ts';

/** Caches fill and code is compiled in the first tenth of a soak. */
const WARM_UP = 0.1;

/** One figure, over the first and the last third after the warm-up. */
export interface Trend {
  readonly name: (typeof COUNTS)[number] | keyof typeof AMOUNTS;
  readonly first: number;
  readonly last: number;
  readonly leaks: boolean;
}

/**
 * Compares the last third of a soak with the first: medians of amounts within their tolerance; counts at their least, since a
 * search may be under way. @throws RangeError for fewer than four samples
 */
export function findLeaks(samples: readonly Sample[]): readonly Trend[] {
  const warm = samples.slice(Math.ceil(samples.length * WARM_UP));
  const third = Math.floor(warm.length / 3);
  if (third < 1) throw new RangeError('A soak needs four samples at least');
  const first = warm.slice(0, third);
  const last = warm.slice(-third);
  const counts = COUNTS.map((name) => {
    const [before, after] = [least(first, name), least(last, name)];
    return { name, first: before, last: after, leaks: after > before };
  });
  const amounts = Object.entries(AMOUNTS).map(([key, tolerance]) => {
    const name = key as keyof typeof AMOUNTS;
    const [before, after] = [median(first, name), median(last, name)];
    return { name, first: before, last: after, leaks: after > before * (1 + tolerance) };
  });
  return [...counts, ...amounts];
}

function least(samples: readonly Sample[], name: keyof Sample): number {
  return Math.min(...samples.map((sample) => sample[name]));
}

function median(samples: readonly Sample[], name: keyof Sample): number {
  const sorted = samples.map((sample) => sample[name]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
