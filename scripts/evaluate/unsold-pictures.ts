import sharp from 'sharp';
import { seeded } from '../../src/core/seeded.ts';
import type { Pixels } from '../../src/embed/pixels.ts';
import { decodeFile } from '../node/decode-file.ts';
import { phonePhoto, type Random } from './phone-photo.ts';

const KINDS = { cat, room, landscape, screenshot, plate, car, chart, plant } as const;

/** A drawn picture of something that a shop for clothes does not sell. */
export interface UnsoldPicture {
  readonly kind: keyof typeof KINDS;
  readonly pixels: Pixels;
}

/**
 * Seeded pictures of cats, rooms, landscapes, screenshots, plates, cars, charts and plants: drawn, then photographed as `phonePhoto` does. None is of
 * a kind that `catalog build` calibrates with.
 */
export async function unsoldPictures(
  count: number,
  seed: number,
): Promise<readonly UnsoldPicture[]> {
  const random = seeded(seed);
  const kinds = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];
  const pictures: UnsoldPicture[] = [];
  for (let i = 0; i < count; i++) {
    const kind = kinds[i % kinds.length] ?? 'cat';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 100 100">${KINDS[kind](random)}</svg>`;
    const drawn = await decodeFile(await sharp(Buffer.from(svg)).png().toBuffer());
    pictures.push({ kind, pixels: await phonePhoto(drawn, random) });
  }
  return pictures;
}

function cat(random: Random): string {
  const ground = colour(random);
  const fur = colour(random, 30, 50);
  const [x, y, size] = [between(random, 35, 65), between(random, 40, 60), between(random, 16, 32)];
  const ear = (side: number): string =>
    `<path d="M${x + side * size * 0.95} ${y - size * 0.3} L${x + side * size * 0.85} ${y - size * 1.4} L${x + side * size * 0.2} ${y - size * 0.9}Z" fill="${fur}"/>`;
  const eye = (side: number): string =>
    `<ellipse cx="${x + side * size * 0.4}" cy="${y - size * 0.15}" rx="${size * 0.17}" ry="${size * 0.2}" fill="#cde36a"/><ellipse cx="${x + side * size * 0.4}" cy="${y - size * 0.15}" rx="${size * 0.05}" ry="${size * 0.18}"/>`;
  const whiskers = [-1, 1].map((side) => {
    return [-0.1, 0.1, 0.3].map((down) => {
      return `<path d="M${x + side * size * 0.3} ${y + size * 0.3}l${side * size} ${down * size}" stroke="#eee"/>`;
    });
  });
  return `${rect(0, 0, 100, 100, ground)}<ellipse cx="${x}" cy="${y + size * 1.9}" rx="${size * 1.2}" ry="${size * 1.6}" fill="${fur}"/>${ear(-1)}${ear(1)}<circle cx="${x}" cy="${y}" r="${size}" fill="${fur}"/>${eye(-1)}${eye(1)}<path d="M${x - 2} ${y + size * 0.2}h4l-2 3z" fill="#d98c8c"/>${whiskers.flat().join('')}`;
}

function room(random: Random): string {
  const floor = between(random, 60, 80);
  const door = between(random, 5, 60);
  return (
    rect(0, 0, 100, 100, colour(random, 15, 82)) +
    rect(0, floor, 100, 40, colour(random, 35, 45)) +
    rect(0, floor - 2, 100, 2, '#eee') +
    rect(door, floor - 50, 22, 50, colour(random, 25, 60)) +
    `<circle cx="${door + 19}" cy="${floor - 24}" r="1.2" fill="#b99b4b"/>` +
    rect(between(random, 60, 80), 14, 18, 22, '#f4f1e6') +
    rect(between(random, 60, 80), between(random, 10, 20), 16, 12, colour(random, 40, 40))
  );
}

function landscape(random: Random): string {
  const horizon = between(random, 40, 65);
  const hill = Array.from({ length: 3 }, (_, i) => {
    const top = horizon - between(random, 5, 25) + i * 8;
    return `<path d="M0 ${top + 14}Q${between(random, 15, 40)} ${top - 10} 55 ${top + 8}T100 ${top}V100H0Z" fill="hsl(${between(random, 80, 140)} 35% ${30 + i * 8}%)"/>`;
  });
  const trees = Array.from({ length: 6 }, () => {
    const [x, y] = [between(random, 0, 100), between(random, 70, 95)];
    return `<path d="M${x} ${y - 22}l7 20h-14z" fill="#2d4a2b"/>${rect(x - 1, y - 3, 2, 6, '#5a4230')}`;
  });
  const sky = `hsl(${between(random, 195, 220)} 60% ${between(random, 60, 85)}%)`;
  return `${rect(0, 0, 100, 100, sky)}<circle cx="${between(random, 10, 90)}" cy="14" r="6" fill="#fff3c4"/>${hill.join('')}${trees.join('')}`;
}

const WORDS =
  'the order was sent to your address on Monday please check again later thank you'.split(' ');

function screenshot(random: Random): string {
  const dark = random() < 0.4;
  const [ground, ink] = dark ? ['#16181d', '#e6e6e6'] : ['#ffffff', '#202124'];
  const size = between(random, 2.6, 5);
  const lines = Array.from({ length: Math.floor(80 / (size * 1.7)) }, (_, line) => {
    const words = Array.from({ length: 5 + Math.floor(random() * 7) }, () => {
      return WORDS[Math.floor(random() * WORDS.length)] ?? '';
    });
    return `<text x="8" y="${18 + line * size * 1.7}" font-size="${size}" font-family="sans-serif" fill="${ink}">${words.join(' ')}</text>`;
  });
  return `${rect(0, 0, 100, 100, ground)}${rect(0, 0, 100, 9, colour(random, 60, 45))}${lines.join('')}${rect(60, 84, 30, 9, colour(random, 70, 50))}`;
}

function plate(random: Random): string {
  const food = Array.from({ length: 14 }, () => {
    const [angle, far] = [random() * 6.283, random() * 18];
    return `<ellipse cx="${50 + Math.cos(angle) * far}" cy="${50 + Math.sin(angle) * far}" rx="${between(random, 2, 8)}" ry="${between(random, 2, 5)}" fill="${colour(random, 65, 45)}"/>`;
  });
  return `${rect(0, 0, 100, 100, colour(random, 30, 40))}<circle cx="50" cy="50" r="38" fill="#f3f1ec"/><circle cx="50" cy="50" r="28" fill="#fbfaf7"/>${food.join('')}${rect(93, 15, 2, 70, '#b9b9b9')}`;
}

function car(random: Random): string {
  const y = between(random, 50, 65);
  const body = colour(random, 60, 45);
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="${y + 12}" r="8" fill="#1b1b1b"/><circle cx="${x}" cy="${y + 12}" r="4" fill="#bbb"/>`;
  return `${rect(0, 0, 100, 100, colour(random, 25, 75))}${rect(0, y + 12, 100, 50, '#5d5d5f')}<path d="M22 ${y}l10 -16h32l13 16z" fill="${body}"/><path d="M31 ${y - 2}l6 -10h11v10zM52 ${y - 2}v-10h10l8 10z" fill="#bcd3de"/>${rect(10, y, 80, 12, body)}${wheel(27)}${wheel(73)}`;
}

function chart(random: Random): string {
  const bars = Array.from({ length: 8 }, (_, i) => {
    const height = between(random, 10, 65);
    return rect(14 + i * 10, 85 - height, 7, height, colour(random, 60, 50));
  });
  return `${rect(0, 0, 100, 100, '#fdfdfd')}${bars.join('')}<path d="M10 10V85H95" stroke="#333" fill="none"/>`;
}

function plant(random: Random): string {
  const leaves = Array.from({ length: 22 }, () => {
    const angle = between(random, -75, 75);
    const length = between(random, 20, 45);
    return `<ellipse cx="50" cy="${60 - length / 2}" rx="${between(random, 2, 5)}" ry="${length / 2}" transform="rotate(${angle} 50 62)" fill="hsl(${between(random, 85, 145)} 45% ${between(random, 22, 45)}%)"/>`;
  });
  return `${rect(0, 0, 100, 100, colour(random, 15, 80))}${leaves.join('')}<path d="M36 62h28l-4 30h-20z" fill="${colour(random, 45, 50)}"/>`;
}

function rect(
  ...[x, y, width, height, fill]: readonly [number, number, number, number, string]
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function colour(random: Random, saturation = 40, lightness = 60): string {
  const vary = (): number => between(random, -15, 15);
  return `hsl(${random() * 360} ${saturation + vary()}% ${lightness + vary()}%)`;
}

function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}
