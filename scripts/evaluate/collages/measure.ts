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
  const means = { each: new Means(), found: new Means(), first: new Means(), alone: new Means() };
  const regions = new Means();
  for await (const { pixels, pasted } of collages(test, SEED)) {
    const suggested = await regionsOf(device, pixels);
    const whole = await categories(device, pixels);
    for (const photograph of pasted) {
      const { each, found } = await onePasted(device, pixels, { photograph, suggested, whole });
      means.each.add(each);
      means.found.add(found);
      onDone();
    }
    const best = Math.max(...pasted.map(({ picture }) => precision(whole, picture.label)));
    const lies = (region: Region): Pasted | undefined =>
      pasted.find((photograph) => middleIsOn(region, photograph.region));
    const [first] = suggested;
    const byFirst = first && (await categories(device, cropPixels(pixels, first)));
    const region = first && byFirst ? precision(byFirst, lies(first)?.picture.label) : best;
    means.first.add({ whole: best, region });
    const clutter = suggested.filter((each) => lies(each) === undefined).length;
    regions.add({ all: suggested.length, clutter });
  }
  for (const picture of test) {
    means.alone.add(await oneAlone(device, picture));
    onDone();
  }
  return {
    collages: regions.count,
    photographs: means.each.count,
    each: means.each.of('whole', 'tapped', 'exact'),
    found: means.found.of('hotspot', 'region'),
    first: means.first.of('whole', 'region'),
    regions: regions.of('all', 'clutter'),
    alone: means.alone.of('whole', 'first', 'regions'),
  };
}

/** One photograph of a collage. */
async function onePasted(
  device: Device,
  pixels: Pixels,
  {
    photograph,
    suggested,
    whole,
  }: {
    readonly photograph: Pasted;
    readonly suggested: readonly Region[];
    /** What the whole collage finds. */
    readonly whole: readonly string[];
  },
): Promise<Pick<CollageFigures, 'each' | 'found'>> {
  const { label } = photograph.picture;
  const hotspots = suggested.filter((region) => middleIsOn(region, photograph.region));
  const tapped = nearest(hotspots, photograph);
  const byTapped = tapped && (await categories(device, cropPixels(pixels, tapped)));
  const exact = await categories(device, cropPixels(pixels, photograph.region));
  const isShown = suggested.some((region) => overlapOf(region, photograph.region) >= SHOWN);
  return {
    each: {
      whole: precision(whole, label),
      tapped: precision(byTapped ?? whole, label),
      exact: precision(exact, label),
    },
    found: { hotspot: Number(tapped !== undefined), region: Number(isShown) },
  };
}

async function oneAlone(
  device: Device,
  { path, label }: Labelled,
): Promise<CollageFigures['alone']> {
  const pixels = await decodeFile(await readFile(path));
  const suggested = await regionsOf(device, pixels);
  const whole = await categories(device, pixels);
  const [first] = suggested;
  const byFirst = first && (await categories(device, cropPixels(pixels, first)));
  return {
    whole: precision(whole, label),
    first: precision(byFirst ?? whole, label),
    regions: suggested.length,
  };
}

async function regionsOf(device: Device, pixels: Pixels): Promise<readonly Region[]> {
  const { catalog } = device;
  const suggested = await suggestRegions({ catalog, pixels, signal: undefined }, device);
  return suggested.map(({ region }) => region);
}

/** Averages by name. */
class Means {
  count = 0;
  readonly #sums = new Map<string, number>();

  add(values: Readonly<Record<string, number>>): void {
    this.count += 1;
    for (const [name, value] of Object.entries(values)) {
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + value);
    }
  }

  of<K extends string>(...names: readonly K[]): Record<K, number> {
    const entries = names.map((name) => [name, (this.#sums.get(name) ?? 0) / this.count] as const);
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
