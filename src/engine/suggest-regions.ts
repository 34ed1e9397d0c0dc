import { optional } from '../catalog/product.ts';
import type { Embedding } from '../embed/embedder.ts';
import { cropPixels, nestingOf, overlapOf, type Region } from '../embed/picture-region.ts';
import type { Pixels } from '../embed/pixels.ts';
import { proposeRegions } from '../embed/propose-regions.ts';
import { closenessOf, evidenceOf } from './closeness.ts';
import type { SuggestedRegion } from './engine.ts';
import { toNeighbours } from './judge-picture.ts';
import type { LoadedCatalog } from './loaded-catalog.ts';
import { predictCategories, VOTERS } from './predict-category.ts';
import type { Prepared } from './prepared-search.ts';

/** The network looks at the picture at so many times its input's side: things of a half and of a third of the picture then have the size it learnt. */
const SCALES = [2, 3] as const;
/** Regions of each scale that are looked at on their own. */
const LOOKS = 10;
/** Of regions that overlap by more than this, the better one is suggested. */
const SAME = 0.25;
/** A region that lies in a better one, or around it, by more than this share of the smaller one shows the same thing. */
const NESTED = 0.6;
const MOST = 6;
/** Parts cost as much as thirty looks at the whole picture: where one takes longer than this, they would come too late. Milliseconds. */
const SLOW_MS = 700;
const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };
/** A region that overlaps the whole picture by more than this is the whole picture. */
const ALMOST_WHOLE = 0.85;
/** Without a calibration: what the network names with less than this is not suggested. */
const LEAST_PROBABILITY = 0.5;

export interface RegionsRequest {
  readonly catalog: LoadedCatalog;
  readonly pixels: Pixels;
  readonly signal: AbortSignal | undefined;
}

interface Judged extends SuggestedRegion {
  /** Above 0 for what is worth a search. */
  readonly worth: number;
}

/**
 * Parts of a picture that are close to the catalogue, and closer than the whole picture, the closest first: a sleeve of a shirt is less than the shirt. Class maps propose them, and each is then embedded on its own, so
 * that what is suggested is what its search will find. Nothing is suggested on a device that is too slow for it. @throws SearchError `device-lost`, `aborted`
 */
export async function suggestRegions(
  { catalog, pixels, signal }: RegionsRequest,
  { runtime, index }: Pick<Prepared, 'runtime' | 'index'>,
): Promise<readonly SuggestedRegion[]> {
  const { embedder } = runtime;
  if (embedder.localise === undefined) return [];
  const judge = async (region: Region): Promise<Judged> => {
    const embedding = await embedder.embed(cropPixels(pixels, region), signal);
    const own = { ...embedding, vector: catalog.toRow(embedding.vector) };
    const nearest = await index.nearest(own.vector, VOTERS, { signal });
    const [category] = predictCategories(own, toNeighbours(nearest, catalog), catalog.head);
    const scores = nearest.map(({ score }) => score);
    return { region, ...optional('category', category), worth: worthOf(catalog, own, scores) };
  };
  const began = performance.now();
  const whole = await judge(WHOLE);
  if (performance.now() - began > SLOW_MS) return [];
  const proposed: Region[] = [];
  for (const times of SCALES) {
    proposed.push(...proposeRegions(await embedder.localise(pixels, times, signal), LOOKS));
  }
  const judged: Judged[] = [];
  for (const region of proposed) {
    if (overlapOf(region, WHOLE) <= ALMOST_WHOLE) judged.push(await judge(region));
  }
  const least = Math.max(0, whole.worth);
  return theBest(judged.filter(({ worth }) => worth > least));
}

function worthOf(
  { calibration }: LoadedCatalog,
  embedding: Embedding,
  scores: readonly number[],
): number {
  if (calibration !== undefined) {
    return closenessOf(calibration, evidenceOf(calibration, embedding, scores));
  }
  return (embedding.classes[0]?.probability ?? 0) - LEAST_PROBABILITY;
}

function theBest(judged: readonly Judged[]): readonly SuggestedRegion[] {
  const chosen: SuggestedRegion[] = [];
  for (const { region, category } of [...judged].sort((a, b) => b.worth - a.worth)) {
    if (chosen.length === MOST) break;
    const isNew = chosen.every(
      (other) =>
        overlapOf(other.region, region) <= SAME && nestingOf(other.region, region) <= NESTED,
    );
    if (isNew) chosen.push({ region, ...optional('category', category) });
  }
  return chosen;
}
