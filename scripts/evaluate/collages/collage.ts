import { readFile } from 'node:fs/promises';
import sharp, { type OverlayOptions } from 'sharp';
import { seeded, shuffled } from '../../../src/core/seeded.ts';
import type { Pixels } from '../../../src/embed/pixels.ts';
import type { Region } from '../../../src/engine/engine.ts';
import { decodeFile } from '../../node/decode-file.ts';
import type { Random } from '../phone-photo.ts';
import type { Labelled } from '../picture-set.ts';
import { unsoldPictures } from '../unsold-pictures.ts';
import { wallpaper } from './wallpaper.ts';

/** Of a collage, in pixels: four cells of the shape of a phone's photograph. */
const WIDTH = 720;
const HEIGHT = 960;
const CELLS = 4;
/** Where the cells meet, as a share of a side. */
const MIDDLE = [0.44, 0.56] as const;
/** How much of its cell a picture fills, by its longer side. */
const FILL = [0.7, 1] as const;
/** Drawn pictures to choose clutter from. */
const CLUTTER = 400;

/** A photograph in a collage. */
export interface Pasted {
  readonly picture: Labelled;
  readonly region: Region;
}

/** One to four photographs of different categories among clutter. */
export interface Collage {
  readonly pixels: Pixels;
  readonly pasted: readonly Pasted[];
}

/**
 * Each photograph once, in a random order, on collages of 2 x 2 cells: a wall drawn by code, one to four photographs of different categories, and in the
 * cells that are left drawn pictures of other things. Cells and pictures vary in size, and pictures lie anywhere in their cells.
 */
export async function* collages(
  photographs: readonly Labelled[],
  seed: number,
): AsyncGenerator<Collage> {
  const random = seeded(seed);
  const clutter = await Promise.all(
    (await unsoldPictures(CLUTTER, seed)).map(({ pixels }) => encoded(pixels)),
  );
  for (const group of dealt(shuffled(photographs, random), random)) {
    const contents: readonly (Labelled | undefined)[] = shuffled(
      [...group, ...Array.from({ length: CELLS - group.length }, () => undefined)],
      random,
    );
    yield await paste(contents, clutter, random);
  }
}

/** One to four at a time, no category twice. */
function dealt(deck: Labelled[], random: Random): readonly (readonly Labelled[])[] {
  const groups: Labelled[][] = [];
  while (deck.length > 0) {
    const wanted = 1 + Math.floor(random() * CELLS);
    const group: Labelled[] = [];
    for (let at = 0; at < deck.length && group.length < wanted;) {
      const next = deck[at];
      if (next === undefined || group.some(({ label }) => label === next.label)) at += 1;
      else group.push(...deck.splice(at, 1));
    }
    groups.push(group);
  }
  return groups;
}

async function paste(
  contents: readonly (Labelled | undefined)[],
  clutter: readonly Buffer[],
  random: Random,
): Promise<Collage> {
  const between = (low: number, high: number): number => low + random() * (high - low);
  const [across, down] = [WIDTH * between(...MIDDLE), HEIGHT * between(...MIDDLE)];
  const layers: OverlayOptions[] = [];
  const pasted: Pasted[] = [];
  for (const [cell, picture] of contents.entries()) {
    const [left, right] = cell % 2 === 0 ? [0, across] : [across, WIDTH];
    const [top, bottom] = cell < 2 ? [0, down] : [down, HEIGHT];
    const drawn = clutter[Math.floor(random() * clutter.length)];
    const source = picture === undefined ? drawn : await readFile(picture.path);
    const fill = between(...FILL);
    const size = [(right - left) * fill, (bottom - top) * fill].map(Math.floor);
    const tile = await sharp(source)
      .autoOrient()
      .resize(size[0], size[1], { fit: 'inside' })
      .png()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = tile.info;
    const x = Math.floor(between(left, right - width));
    const y = Math.floor(between(top, bottom - height));
    layers.push({ input: tile.data, left: x, top: y });
    if (picture !== undefined) pasted.push({ picture, region: shareOf({ x, y, width, height }) });
  }
  const ground = Buffer.from(wallpaper(WIDTH, HEIGHT, random));
  const jpeg = await sharp(ground).composite(layers).jpeg({ quality: 88 }).toBuffer();
  return { pixels: await decodeFile(jpeg), pasted };
}

function shareOf({ x, y, width, height }: Region): Region {
  return { x: x / WIDTH, y: y / HEIGHT, width: width / WIDTH, height: height / HEIGHT };
}

function encoded({ width, height, data }: Pixels): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
