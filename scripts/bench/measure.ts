import type { UnitVector } from '../../src/core/unit-vector.ts';
import { type Contestant, type Loaded, type Shelf, TOGETHER } from './contestant.ts';
import { latentQueries } from './latent.ts';

export interface Row {
  readonly name: string;
  readonly rows: number;
  readonly loadMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Load and the first 100 queries together. */
  readonly firstHundredMs: number;
  readonly megabytes?: number;
  /** Share of the exact float32 ten best that were found. */
  readonly recallAt10: number;
  readonly device?: string;
}

const LIMIT = 10;
const WARM_UP = 3;
/** Slow contestants are asked fewer queries: no more once this time has passed and some have answered. */
const LONGEST_MS = 60_000;
const LEAST_QUERIES = 20;

/** Loads a contestant and asks it one query after the other. */
export async function measure(
  contestant: Contestant,
  shelf: Shelf,
  exact: readonly (readonly number[])[],
): Promise<Row> {
  const queries = latentQueries(shelf.dims, exact.length);
  await contestant.save?.(shelf);
  const began = performance.now();
  const loaded = await contestant.load(shelf);
  const loadMs = performance.now() - began;
  const times: number[] = [];
  let found = 0;
  const count = loaded.searchMany ? TOGETHER : 1;
  for (let i = -WARM_UP * count; i < queries.length; i += count) {
    if (times.length >= LEAST_QUERIES && sum(times) > LONGEST_MS) break;
    const some = queries.slice(Math.max(0, i)).slice(0, count);
    const start = performance.now();
    const answers = await ask(loaded, some);
    if (i < 0) continue;
    for (const [j, rows] of answers.entries()) {
      times.push((performance.now() - start) / some.length);
      const best = new Set(exact[i + j]);
      found += rows.filter((row) => best.has(row)).length;
    }
  }
  loaded.dispose();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  const mean = sum(times) / times.length;
  return {
    name: contestant.name,
    rows: shelf.count,
    loadMs,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    firstHundredMs: loadMs + mean * 100,
    recallAt10: found / (times.length * LIMIT),
    ...(loaded.bytes === undefined ? {} : { megabytes: loaded.bytes / 1e6 }),
    ...(contestant.device === undefined ? {} : { device: contestant.device }),
  };
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}

async function ask(
  loaded: Loaded,
  queries: readonly UnitVector[],
): Promise<readonly (readonly number[])[]> {
  if (loaded.searchMany) return loaded.searchMany(queries, LIMIT);
  return Promise.all(queries.map((query) => loaded.search(query, LIMIT)));
}

/** The ten best by float32 cosine of each query: what recall is measured against. */
export function exactBest(shelf: Shelf, queryCount: number): readonly (readonly number[])[] {
  const { count, dims, floats } = shelf;
  return latentQueries(dims, queryCount).map((query) => {
    const best: { row: number; score: number }[] = [];
    for (let row = 0; row < count; row++) {
      let score = 0;
      for (let i = 0; i < dims; i++) score += query[i]! * floats[row * dims + i]!;
      if (best.length === LIMIT && score <= best[LIMIT - 1]!.score) continue;
      best.push({ row, score });
      best.sort((a, b) => b.score - a.score);
      best.length = Math.min(best.length, LIMIT);
    }
    return best.map(({ row }) => row);
  });
}
