import { cosine, toUnitVector } from '../../src/core/unit-vector.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import { goldenPicture } from '../../src/embed/golden-picture.ts';
import type { Golden } from '../../src/embed/model-manifest.ts';

const RUNS = 10;
/** The plainest backend takes seconds a picture, and fewer runs tell as much. */
const MOST_MS = 10_000;

/** What a backend made of a model. */
export interface EmbedderCheck {
  /** Least cosine with a golden vector; NaN without any. */
  readonly leastCosine: number;
  /** Median time of a picture after warm-up. */
  readonly milliseconds: number;
}

/** Holds a loaded model against all its golden vectors, then times it. In Node and in the page alike. */
export async function checkEmbedder(
  embedder: Embedder,
  goldens: readonly Golden[],
): Promise<EmbedderCheck> {
  const cosines: number[] = [];
  for (const { seed, vector } of goldens) {
    const answer = await embedder.embed(goldenPicture(seed));
    cosines.push(cosine(answer.vector, toUnitVector(Float32Array.from(vector))));
  }
  const leastCosine = cosines.length === 0 ? NaN : Math.min(...cosines);
  return { leastCosine, milliseconds: await medianTime(embedder) };
}

async function medianTime(embedder: Embedder): Promise<number> {
  const picture = goldenPicture(1);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < RUNS && performance.now() - began < MOST_MS) {
    const start = performance.now();
    await embedder.embed(picture);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? NaN;
}
