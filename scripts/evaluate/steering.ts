import { readFile } from 'node:fs/promises';
import { quantise } from '../../src/catalog/vector-shard.ts';
import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import { seeded, shuffled } from '../../src/core/seeded.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import { fuseVectors } from '../../src/engine/several-pictures.ts';
import { type Judged, rocchio, STEERING, type SteeringWeights } from '../../src/engine/steer.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { RowMask } from '../../src/search/row-mask.ts';
import type { Hit } from '../../src/search/vector-index.ts';
import { decodeFile } from '../node/decode-file.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import { phonePhoto } from './phone-photo.ts';
import { clothingData, type Labelled } from './picture-set.ts';

const SEED = 1971;
/** Results that the simulated shopper looks at. */
const SHOWN = 24;
const FIRST = 5;
/** Weights that are tried. */
const GRID = {
  liked: [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3],
  disliked: [0, 0.1, 0.25, 0.5, 0.75],
} as const;

/** One line of the table: figures in [0, 1] by their names. */
export interface SteeringRow {
  readonly what: string;
  readonly figures: Readonly<Record<string, number>>;
}

interface Query {
  readonly label: string;
  readonly vector: UnitVector;
  /** Of the same picture, photographed again twice. */
  readonly phone: readonly [UnitVector, UnitVector];
}

interface Stock {
  /** Of the catalogue's pictures, then of the queries'. */
  readonly labels: readonly string[];
  readonly rows: QuantisedRows;
  readonly index: ReferenceIndex;
  readonly queries: readonly Query[];
  /** Lets the catalogue through, without the queries themselves. */
  readonly catalogue: RowMask;
}

/**
 * A simulated shopper looks at the first 24 products for each validation photograph, likes the first few of its category and dislikes the first few of others. Are the
 * first five of what was not judged better afterwards? The weights are chosen on one half of the photographs and measured on the other.
 * Then: do two pictures of a thing find more than one?
 */
export async function measureSteering(
  embedder: Embedder,
  folder: string,
): Promise<readonly SteeringRow[]> {
  const stock = await stockOf(embedder, folder);
  const order = shuffled([...stock.queries.keys()], seeded(SEED));
  const half = Math.floor(order.length / 2);
  const pick = (places: readonly number[]): readonly Query[] =>
    places.flatMap((place) => stock.queries[place] ?? []);
  const [choosing, measuring] = [pick(order.slice(0, half)), pick(order.slice(half))];
  const rows: SteeringRow[] = [];
  for (const liked of GRID.liked) {
    for (const disliked of GRID.disliked) {
      const figures = await steered(
        stock,
        choosing,
        { likes: 2, dislikes: 2 },
        { liked, disliked },
      );
      rows.push({ what: `choosing: liked ${liked}, disliked ${disliked}`, figures });
    }
  }
  for (const [likes, dislikes] of [
    [1, 0],
    [0, 1],
    [1, 1],
    [2, 0],
    [2, 2],
    [3, 3],
  ] as const) {
    const figures = await steered(stock, measuring, { likes, dislikes }, STEERING);
    rows.push({ what: `measuring: ${likes} liked, ${dislikes} disliked`, figures });
  }
  return [...rows, ...(await severalPictures(stock))];
}

interface Clicks {
  readonly likes: number;
  readonly dislikes: number;
}

/** Precision of the first five not judged, before and after; and how many liked products are still shown. */
async function steered(
  { labels, rows, index, catalogue }: Stock,
  queries: readonly Query[],
  clicks: Clicks,
  weights: SteeringWeights,
): Promise<SteeringRow['figures']> {
  let [before, after, kept, liked, helped] = [0, 0, 0, 0, 0];
  for (const { label, vector } of queries) {
    const shown = await index.nearest(vector, SHOWN, { mask: catalogue });
    const judged = judge(shown, (row) => labels[row] === label, clicks);
    const mask = RowMask.without(catalogue, index.count, [...judged.liked, ...judged.disliked]);
    const moved = rocchio(vector, rows, judged, weights);
    const precision = async (query: UnitVector): Promise<number> => {
      const hits = await index.nearest(query, FIRST, { mask });
      return hits.filter(({ row }) => labels[row] === label).length / FIRST;
    };
    const [was, is] = [await precision(vector), await precision(moved)];
    before += was;
    after += is;
    helped += Math.sign(is - was);
    const next = await index.nearest(moved, SHOWN, { mask: catalogue });
    const still = new Set(next.map(({ row }) => row));
    liked += judged.liked.length;
    kept += judged.liked.filter((row) => still.has(row)).length;
  }
  const count = queries.length || 1;
  return {
    before: before / count,
    after: after / count,
    'better less worse': helped / count,
    'liked still shown': kept / (liked || 1),
  };
}

function judge(shown: readonly Hit[], right: (row: number) => boolean, clicks: Clicks): Judged {
  const rows = shown.map(({ row }) => row);
  return {
    liked: rows.filter(right).slice(0, clicks.likes),
    disliked: rows.filter((row) => !right(row)).slice(0, clicks.dislikes),
  };
}

type Ask = (
  vectors: readonly [UnitVector, UnitVector],
  limit: number,
  mask?: RowMask,
) => Promise<readonly Hit[]>;

/** One picture, the mean of two, and the larger of two similarities. */
async function severalPictures(stock: Stock): Promise<readonly SteeringRow[]> {
  const { index, labels, queries, catalogue } = stock;
  const ways: Readonly<Record<string, Ask>> = {
    one: ([vector], limit, mask) => index.nearest(vector, limit, { mask }),
    mean: (vectors, limit, mask) => index.nearest(fuseVectors(vectors), limit, { mask }),
    largest: async (vectors, limit, mask) =>
      larger(await index.nearestOfMany(vectors, limit, { mask }), limit),
  };
  const pairs = pairsOf(queries);
  const firstQuery = labels.length - queries.length;
  const byCategory: Record<string, number> = {};
  const byProduct: Record<string, number> = {};
  for (const [name, ask] of Object.entries(ways)) {
    let [right, found] = [0, 0];
    for (const [i, { label, phone }] of queries.entries()) {
      const hits = await ask(pairs[i] ?? phone, FIRST, catalogue);
      right += hits.filter(({ row }) => labels[row] === label).length / FIRST;
      found += (await ask(phone, 1))[0]?.row === firstQuery + i ? 1 : 0;
    }
    byCategory[name] = right / queries.length;
    byProduct[name] = found / queries.length;
  }
  return [
    { what: 'two photographs of a category: precision@5', figures: byCategory },
    { what: 'two phone photos of one picture: recall@1', figures: byProduct },
  ];
}

/** Each query with another of its category. */
function pairsOf(queries: readonly Query[]): readonly (readonly [UnitVector, UnitVector])[] {
  const random = seeded(SEED);
  return queries.map((query) => {
    const same = queries.filter((each) => each !== query && each.label === query.label);
    const partner = same[Math.floor(random() * same.length)] ?? query;
    return [query.vector, partner.vector];
  });
}

function larger(answers: readonly (readonly Hit[])[], limit: number): readonly Hit[] {
  const best = new Map<number, number>();
  for (const { row, score } of answers.flat()) best.set(row, Math.max(score, best.get(row) ?? -1));
  return [...best]
    .map(([row, score]) => ({ row, score }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, limit);
}

/** The catalogue's pictures, and behind them those of the queries, which are answers for phone photos only. */
async function stockOf(embedder: Embedder, folder: string): Promise<Stock> {
  const { catalogue, test } = await clothingData(folder);
  const bar = new ProgressBar('Embedding', catalogue.length + test.length, 'pictures');
  const vectors: UnitVector[] = [];
  for (const { path } of catalogue) {
    vectors.push((await embedder.embed(await decodeFile(await readFile(path)))).vector);
    bar.advance(vectors.length);
  }
  const queries: Query[] = [];
  for (const [i, { path, label = '' }] of test.entries()) {
    const picture = await decodeFile(await readFile(path));
    const again = async (seed: number): Promise<UnitVector> =>
      (await embedder.embed(await phonePhoto(picture, seeded(seed)))).vector;
    const { vector } = await embedder.embed(picture);
    queries.push({ label, vector, phone: [await again(2 * i + 1), await again(2 * i + 2)] });
    bar.advance(catalogue.length + queries.length);
  }
  bar.stop();
  const all = [...vectors, ...queries.map(({ vector }) => vector)];
  const rows = quantise(all, all[0]?.length ?? 0);
  const named = ({ label = '' }: Labelled): string => label;
  return {
    labels: [...catalogue, ...test].map(named),
    rows,
    index: new ReferenceIndex(rows),
    queries,
    catalogue: RowMask.where(all.length, (row) => row < catalogue.length),
  };
}

/** The figures as a table of text. */
export function steeringTable(rows: readonly SteeringRow[]): string {
  return rows
    .map(({ what, figures }) => {
      const cells = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
      return `${what.padEnd(46)} ${cells.join('  ')}`;
    })
    .join('\n');
}
