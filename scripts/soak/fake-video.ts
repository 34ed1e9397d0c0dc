import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import sharp from 'sharp';
import { seeded } from '../../src/core/seeded.ts';

/** What Chromium plays as its camera: a hand that holds still over one picture after the other, and moves on between them. */
export interface FakeVideo {
  /** Files, or pictures in memory. */
  readonly pictures: readonly (string | Buffer)[];
  /** How long each is held; 0 for a hand that never rests. */
  readonly holdSeconds: number;
  readonly moveSeconds: number;
}

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES_A_SECOND = 10;
/** A held hand trembles by so many pixels to each side; even, since colours are stored for two by two pixels. */
const TREMBLE = 2;

/** One picture as brightness (Y) and colour (U, V) planes, with room around it for the tremble. */
interface Planes {
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
}
const FULL_WIDTH = WIDTH + 2 * TREMBLE;
const FULL_HEIGHT = HEIGHT + 2 * TREMBLE;

/** Writes the video as uncompressed YUV4MPEG2, which Chromium repeats for ever. */
export async function writeFakeVideo(
  path: string,
  { pictures, holdSeconds, moveSeconds }: FakeVideo,
): Promise<void> {
  const scenes: Planes[] = [];
  for (const picture of pictures) scenes.push(await planesOf(picture));
  const random = seeded(1);
  const tremble = (): number => 2 * Math.floor(random() * (TREMBLE + 1));
  const out = createWriteStream(path);
  out.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`);
  const write = async (left: Planes, right: Planes, moved: number): Promise<void> => {
    const frame = frameOf(left, right, { moved, x: tremble(), y: tremble() });
    if (!out.write(frame)) await once(out, 'drain');
  };
  for (const [at, scene] of scenes.entries()) {
    const next = scenes[(at + 1) % scenes.length] ?? scene;
    for (let i = 0; i < holdSeconds * FRAMES_A_SECOND; i++) await write(scene, next, 0);
    const moves = Math.round(moveSeconds * FRAMES_A_SECOND);
    for (let i = 0; i < moves; i++) await write(scene, next, (i + 0.5) / moves);
  }
  out.end();
  await finished(out);
}

async function planesOf(picture: string | Buffer): Promise<Planes> {
  const rgb = await sharp(picture)
    .rotate()
    .resize(FULL_WIDTH, FULL_HEIGHT, { fit: 'contain', background: '#e9e6df' })
    .flatten({ background: '#e9e6df' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const y = new Uint8Array(FULL_WIDTH * FULL_HEIGHT);
  const u = new Uint8Array(y.length / 4);
  const v = new Uint8Array(y.length / 4);
  for (let i = 0; i < y.length; i++) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(3 * i, 3 * i + 3);
    const row = Math.floor(i / FULL_WIDTH);
    const column = i % FULL_WIDTH;
    // ITU-R BT.601, in the range of television.
    y[i] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
    const chroma = (row >> 1) * (FULL_WIDTH / 2) + (column >> 1);
    u[chroma] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
    v[chroma] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
  }
  return { y, u, v };
}

/** Where the camera looks: how far it has moved to the next picture, from 0 to 1, and how it trembles. */
interface Gaze {
  readonly moved: number;
  readonly x: number;
  readonly y: number;
}

function frameOf(left: Planes, right: Planes, gaze: Gaze): Buffer {
  const split = 2 * Math.round((gaze.moved * WIDTH) / 2);
  const parts = [Buffer.from('FRAME\n')];
  for (const plane of ['y', 'u', 'v'] as const) {
    const unit = plane === 'y' ? 1 : 2;
    const full = FULL_WIDTH / unit;
    const rest = (WIDTH - split) / unit;
    for (let row = 0; row < HEIGHT / unit; row++) {
      const start = (row + gaze.y / unit) * full + gaze.x / unit;
      parts.push(
        Buffer.from(left[plane].subarray(start + split / unit, start + split / unit + rest)),
      );
      parts.push(Buffer.from(right[plane].subarray(start, start + split / unit)));
    }
  }
  return Buffer.concat(parts);
}

/** How Chromium is started so that the video is its camera, and the page may use it. */
export function fakeCameraFlags(video: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ];
}
