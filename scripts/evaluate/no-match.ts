import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/core/seeded.ts';
import type { Embedder, Embedding } from '../../src/embed/embedder.ts';
import type { Pixels } from '../../src/embed/pixels.ts';
import { judgePicture } from '../../src/engine/judge-picture.ts';
import { VOTERS } from '../../src/engine/predict-category.ts';
import { KernelIndex } from '../../src/search/kernel-index.ts';
import { decodeFile } from '../node/decode-file.ts';
import { ProgressBar } from '../node/progress-bar.ts';
import { packWithout, type Stock, stockOf } from './photo-stock.ts';
import { clothingData } from './picture-set.ts';
import { unsoldPictures } from './unsold-pictures.ts';

/** Drawn pictures of things that no shop for clothes sells. */
const UNSOLD = 400;
/** Side of a corner, as a share of the shorter side: walls, floors, carpets and lawns around the clothes. */
const CORNER = 0.3;
const SEED = 2024;

/** How often "nothing close" was said. */
export interface NoMatchRow {
  readonly pictures: string;
  readonly count: number;
  readonly nothingClose: number;
}

interface Asked extends Embedding {
  readonly label: string;
}

/**
 * Asks packs of the training photographs, one without each category and one with all: how often are validation photographs told that nothing is close,
 * with their category in the pack and without it, and what of corners of the photographs and of drawn things that are no clothes?
 */
export async function measureNoMatch(
  embedder: Embedder,
  folder: string,
): Promise<readonly NoMatchRow[]> {
  const { catalogue, test } = await clothingData(folder);
  const bar = new ProgressBar('Embedding', catalogue.length + test.length, 'pictures');
  let done = 0;
  const advance = (): void => {
    bar.advance(++done);
  };
  const stock = await stockOf(embedder, catalogue, advance);
  const random = seeded(SEED);
  const known: Asked[] = [];
  const corners: Asked[] = [];
  for (const { path, label = '' } of test) {
    const picture = await decodeFile(await readFile(path));
    known.push({ label, ...(await embedder.embed(picture)) });
    corners.push({ label: '', ...(await embedder.embed(cornerOf(picture, random))) });
    advance();
  }
  bar.stop();
  const drawn: Asked[] = [];
  for (const { kind, pixels } of await unsoldPictures(UNSOLD, SEED)) {
    drawn.push({ label: kind, ...(await embedder.embed(pixels)) });
  }
  return ask(stock, { known, corners, drawn });
}

async function ask(
  stock: Stock,
  { known, corners, drawn }: Record<'known' | 'corners' | 'drawn', readonly Asked[]>,
): Promise<readonly NoMatchRow[]> {
  const categories = [...new Set(stock.products.map(({ label }) => label))].sort();
  const all = await refusals(stock, undefined, [...known, ...corners, ...drawn]);
  const rows: NoMatchRow[] = [];
  const inside: boolean[] = [];
  const outside: boolean[] = [];
  for (const category of categories) {
    const refused = await refusals(stock, category, known);
    const own = refused.filter((_, i) => known[i]?.label === category);
    rows.push(row(`a pack without ${category}: ${category}`, own));
    outside.push(...own);
    inside.push(...refused.filter((_, i) => known[i]?.label !== category));
  }
  const kinds = [...new Set(drawn.map(({ label }) => label))];
  const drawnAt = known.length + corners.length;
  return [
    row('a pack of all categories: validation photographs', all.slice(0, known.length)),
    row('packs without one category each: photographs of the others', inside),
    row('packs without one category each: photographs of that one', outside),
    ...rows,
    row('corners of validation photographs', all.slice(known.length, drawnAt)),
    row('drawn things that are no clothes', all.slice(drawnAt)),
    ...kinds.map((kind) =>
      row(
        `drawn: ${kind}`,
        all.slice(drawnAt).filter((_, i) => drawn[i]?.label === kind),
      ),
    ),
  ];
}

function row(pictures: string, refused: readonly boolean[]): NoMatchRow {
  const said = refused.filter(Boolean).length;
  return { pictures, count: refused.length, nothingClose: said / (refused.length || 1) };
}

/** For each picture, whether a pack without `left` says that nothing is close. */
async function refusals(
  stock: Stock,
  left: string | undefined,
  asked: readonly Asked[],
): Promise<readonly boolean[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lookalike-no-match-'));
  try {
    const catalog = await packWithout(stock, left, folder);
    const index = new KernelIndex(catalog.rows);
    const refused: boolean[] = [];
    for (const picture of asked) {
      const hits = await index.nearest(picture.vector, VOTERS);
      refused.push(judgePicture(catalog, picture, hits).close === false);
    }
    index.dispose();
    return refused;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One of the four corners. */
function cornerOf({ width, height, data }: Pixels, random: () => number): Pixels {
  const side = Math.max(1, Math.floor(Math.min(width, height) * CORNER));
  const [left, top] = [random() < 0.5 ? 0 : width - side, random() < 0.5 ? 0 : height - side];
  const corner = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    const from = ((top + y) * width + left) * 4;
    corner.set(data.subarray(from, from + side * 4), y * side * 4);
  }
  return { width: side, height: side, data: corner };
}

/** The figures as a table of text. */
export function noMatchTable(rows: readonly NoMatchRow[]): string {
  const lines = rows.map(({ pictures, count, nothingClose }) => {
    const share = `${(nothingClose * 100).toFixed(1)} %`;
    return `${pictures.padEnd(62)} ${String(count).padStart(5)} ${share.padStart(8)}`;
  });
  return ['"Nothing close" is said of'.padEnd(62) + '  pictures', ...lines].join('\n');
}
