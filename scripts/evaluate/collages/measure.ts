import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cropPixels, overlapOf, type Region } from '../../../src/embed/picture-region.ts';
import type { Pixels } from '../../../src/embed/pixels.ts';
import { findMatches } from '../../../src/engine/find-matches.ts';
import { suggestRegions } from '../../../src/engine/suggest-regions.ts';
import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import type { Prepared } from '../../../src/engine/prepared-search.ts';
import { KernelIndex } from '../../../src/search/kernel-index.ts';
import { decodeFile } from '../../node/decode-file.ts';
import { ProgressBar } from '../../node/progress-bar.ts';
import { packWithout, stockOf } from '../photo-stock.ts';
import { clothingData, type Labelled } from '../picture-set.ts';
import { collages, type Pasted } from './collage.ts';

/** Another one than the rules were chosen with. */
const SEED = 2026;
/** A region shows a photograph from this overlap. */
const SHOWN = 0.5;
const TOP = 5;

type Runtime = Prepared['runtime'];

interface Device {
  readonly catalog: LoadedCatalog;
  readonly runtime: Runtime;
  readonly index: Prepared['index'];
}

/** Averages; precisions are category precision@5. */
export interface CollageFigures {
  readonly collages: number;
  readonly photographs: number;
  /** For each photograph: searches by the whole collage, by the region that is tapped on it, by exactly the photograph. */
  readonly each: Record<'whole' | 'tapped' | 'exact', number>;
  /** Photographs with a hotspot on them, and those that a region overlaps by half. */
  readonly found: Record<'hotspot' | 'region', number>;
  /** For each collage, nothing tapped: the best of the photographs by the whole collage, and the first region by what it lies on. */
  readonly first: Record<'whole' | 'region', number>;
  /** Regions a collage, and those of them on no photograph. */
  readonly regions: Record<'all' | 'clutter', number>;
  /** For each photograph alone, as it was taken. */
  readonly alone: Record<'whole' | 'first' | 'regions', number>;
}

/**
 * Searches validation photographs on cluttered collages among the training photographs. The shopper taps the hotspot on the wanted photograph that is nearest
 * its middle; where none lies on it, the whole collage is searched.
 */
export async function measureCollages(runtime: Runtime, folder: string): Promise<CollageFigures> {
  const { catalogue, test } = await clothingData(folder);
  const bar = new ProgressBar('Photographs', catalogue.length + 2 * test.length, 'pictures');
  let done = 0;
  const advance = (): void => {
    bar.advance(++done);
  };
  const place = await mkdtemp(join(tmpdir(), 'lookalike-collages-'));
  try {
    const stock = await stockOf(runtime.embedder, catalogue, advance);
    const catalog = await packWithout(stock, undefined, place);
    const device = { catalog, runtime, index: new KernelIndex(catalog.rows) };
    return await measureOn(device, test, advance);
  } finally {
    bar.stop();
    await rm(place, { recursive: true });
  }
}

async function measureOn(
  device: Device,
  test: readonly Labelled[],
  onDone: () => void,
): Promise<CollageFigures> {
  const sums = { each: new Sums(), found: new Sums(), first: new Sums(), alone: new Sums() };
  const regions = new Sums();
  for await (const { pixels, pasted } of collages(test, SEED)) {
    const suggested = (await suggestRegions({ ...device, pixels, signal: undefined }, device)).map(
      ({ region }) => region,
    );
    const whole = await categories(device, pixels);
    const on = (region: Region): Pasted | undefined =>
      pasted.find((photograph) => middleIsOn(region, photograph.region));
    for (const photograph of pasted) {
      const { label = '' } = photograph.picture;
      const tapped = nearest(
        suggested.filter((region) => on(region) === photograph),
        photograph,
      );
      const exact = await categories(device, cropPixels(pixels, photograph.region));
      const byTapped = tapped && (await categories(device, cropPixels(pixels, tapped)));
      sums.each.add('whole', precision(whole, label));
      sums.each.add('tapped', precision(byTapped ?? whole, label));
      sums.each.add('exact', precision(exact, label));
      const isShown = suggested.some((region) => overlapOf(region, photograph.region) >= SHOWN);
      sums.found.add('hotspot', Number(tapped !== undefined));
      sums.found.add('region', Number(isShown));
      onDone();
    }
    const best = Math.max(...pasted.map(({ picture }) => precision(whole, picture.label)));
    const [region] = suggested;
    const byFirst = region && (await categories(device, cropPixels(pixels, region)));
    const first = region && byFirst && precision(byFirst, on(region)?.picture.label);
    sums.first.add('whole', best);
    sums.first.add('region', first ?? best);
    regions.add('all', suggested.length);
    regions.add('clutter', suggested.filter((each) => on(each) === undefined).length);
  }
  for (const { path, label } of test) {
    const pixels = await decodeFile(await readFile(path));
    const suggested = await suggestRegions({ ...device, pixels, signal: undefined }, device);
    const whole = await categories(device, pixels);
    const [first] = suggested;
    const byFirst = first && (await categories(device, cropPixels(pixels, first.region)));
    sums.alone.add('whole', precision(whole, label));
    sums.alone.add('first', precision(byFirst ?? whole, label));
    sums.alone.add('regions', suggested.length);
    onDone();
  }
  return {
    collages: regions.count('all'),
    photographs: sums.each.count('whole'),
    each: sums.each.means('whole', 'tapped', 'exact'),
    found: sums.found.means('hotspot', 'region'),
    first: sums.first.means('whole', 'region'),
    regions: regions.means('all', 'clutter'),
    alone: sums.alone.means('whole', 'first', 'regions'),
  };
}

/** Averages by name. */
class Sums {
  readonly #sums = new Map<string, { sum: number; count: number }>();

  add(name: string, value: number): void {
    const { sum, count } = this.#sums.get(name) ?? { sum: 0, count: 0 };
    this.#sums.set(name, { sum: sum + value, count: count + 1 });
  }

  count(name: string): number {
    return this.#sums.get(name)?.count ?? 0;
  }

  means<K extends string>(...names: readonly K[]): Record<K, number> {
    const entries = names.map((name) => {
      const { sum, count } = this.#sums.get(name) ?? { sum: 0, count: 0 };
      return [name, count === 0 ? 0 : sum / count] as const;
    });
    return Object.fromEntries(entries) as Record<K, number>;
  }
}

/** The categories of the results that a shopper sees first. */
async function categories(
  { catalog, runtime, index }: Device,
  pixels: Pixels,
): Promise<readonly string[]> {
  const { vector } = await runtime.embedder.embed(pixels);
  const { matches } = await findMatches(catalog, index, {
    query: catalog.toRow(vector),
    limit: TOP,
  });
  return matches.map(({ product }) => product.category);
}

function precision(found: readonly string[], label: string | undefined): number {
  return found.filter((category) => category === label).length / TOP;
}

function middleIsOn(region: Region, { x, y, width, height }: Region): boolean {
  const [across, down] = middleOf(region);
  return across >= x && across <= x + width && down >= y && down <= y + height;
}

/** The region whose middle is nearest that of the photograph. */
function nearest(regions: readonly Region[], photograph: Pasted): Region | undefined {
  const [x, y] = middleOf(photograph.region);
  const far = (region: Region): number => {
    const [across, down] = middleOf(region);
    return Math.hypot(across - x, down - y);
  };
  return [...regions].sort((a, b) => far(a) - far(b))[0];
}

function middleOf({ x, y, width, height }: Region): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}
