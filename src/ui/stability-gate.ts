/** Side of the square thumbnails that are judged, in pixels. */
export const THUMBNAIL_SIDE = 32;
const PIXELS = THUMBNAIL_SIDE * THUMBNAIL_SIDE;

/*
 * Measured on 80 photographs seen as a camera of 640 x 480 pixels sees them. Differences and sharpness count in standard
 * deviations of the picture itself, so that pale and dark scenes are judged alike.
 */

/** No photograph is darker than 64 on average: below this something covers the lens, or the light is off. */
const DARK = 20;
/** The flattest photograph has a standard deviation of 6.7 of 255: below this there is nothing but a wall. */
const FLAT = 5;
/** A hand's tremble of 4 pixels between two frames gives 0.08 (median), a pan of 20 pixels gives more than this in 95 of 100. */
const STILL = 0.15;
/** What is left of a frame's noise in its thumbnail, in grey levels: no motion, however flat the picture is. */
const NOISE = 1.5;
/** The softest photograph has 0.35; out of focus by 4 to 24 pixels it has 0.05 to 0.1 (median). */
const SHARP = 0.2;
/** Any two photographs differ by 0.37 at least; the same thing 10 pixels aside by 0.18 (median). */
const DIFFERENT = 0.3;
/** Still for this many frames in a row: three eighths of a second at eight frames a second. */
const STEADY_FRAMES = 3;

/** What a frame is like: `worth` a search, or why not. `same` shows what was searched last. */
export type Verdict = 'dark' | 'blank' | 'moving' | 'blurred' | 'same' | 'worth';

/** Luma of a frame's thumbnail, row by row, 0 to 255. */
export type Thumbnail = Uint8Array;

interface Look {
  readonly luma: Thumbnail;
  readonly mean: number;
  readonly deviation: number;
}

/** Decides, frame by frame, when a camera's picture is worth a search: held still, in focus, lit, and new. */
export class StabilityGate {
  #last: Look | undefined;
  #searched: Look | undefined;
  #steady = 0;

  /** Takes the next frame. Its thumbnail is kept, so the caller gives a new one each time. */
  judge(luma: Thumbnail): Verdict {
    const look = lookOf(luma);
    this.#steady = this.#last && isStill(this.#last, look) ? this.#steady + 1 : 0;
    this.#last = look;
    if (look.mean < DARK) return 'dark';
    if (look.deviation < FLAT) return 'blank';
    if (this.#steady < STEADY_FRAMES) return 'moving';
    if (sharpness(look) < SHARP) return 'blurred';
    return this.#searched && !differ(this.#searched, look) ? 'same' : 'worth';
  }

  /** The last frame is being searched: one that looks like it is not worth another search. */
  remember(): void {
    this.#searched = this.#last;
  }

  /** Whatever was searched is worth a search again. */
  forget(): void {
    this.#searched = undefined;
  }
}

function isStill(before: Look, now: Look): boolean {
  const moved = difference(before, now);
  return moved < Math.max(NOISE, STILL * now.deviation);
}

function differ(searched: Look, now: Look): boolean {
  const scale = Math.max(searched.deviation, now.deviation);
  return difference(searched, now) > Math.max(NOISE, DIFFERENT * scale);
}

function lookOf(luma: Thumbnail): Look {
  let sum = 0;
  let squares = 0;
  for (const value of luma) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / PIXELS;
  return { luma, mean, deviation: Math.sqrt(Math.max(0, squares / PIXELS - mean * mean)) };
}

/** Mean absolute difference in grey levels. Means are taken off first: exposure that adapts is no motion. */
function difference(a: Look, b: Look): number {
  const shift = a.mean - b.mean;
  let sum = 0;
  for (let i = 0; i < PIXELS; i++) sum += Math.abs((a.luma[i] ?? 0) - (b.luma[i] ?? 0) - shift);
  return sum / PIXELS;
}

/** Standard deviation of the Laplacian, in those of the picture: edges are what focus is judged by. */
function sharpness({ luma, deviation }: Look): number {
  const inner = THUMBNAIL_SIDE - 2;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y <= inner; y++) {
    for (let x = 1; x <= inner; x++) {
      const edge = laplacian(luma, y * THUMBNAIL_SIDE + x);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = inner * inner;
  const variance = squares / count - (sum / count) ** 2;
  return Math.sqrt(Math.max(0, variance)) / deviation;
}

function laplacian(luma: Thumbnail, at: number): number {
  const around =
    (luma[at - 1] ?? 0) +
    (luma[at + 1] ?? 0) +
    (luma[at - THUMBNAIL_SIDE] ?? 0) +
    (luma[at + THUMBNAIL_SIDE] ?? 0);
  return 4 * (luma[at] ?? 0) - around;
}
