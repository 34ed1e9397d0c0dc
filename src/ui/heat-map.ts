import type { ContributionMap } from '../engine/engine.ts';

/** Pixels of the drawn map along each side; the page scales it smoothly. */
const SIDE = 96;
/** From little to much evidence: dark blue over violet to yellow, told apart by lightness alone. Red, green, blue, opacity. */
const RAMP = [
  [9, 12, 46, 168],
  [72, 34, 116, 128],
  [222, 118, 58, 92],
  [255, 226, 92, 84],
] as const;

/** Draws what speaks for the similarity over a picture. Without a 2D context nothing is drawn. */
export function drawHeatMap(canvas: HTMLCanvasElement, map: ContributionMap): void {
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(SIDE, SIDE);
  const peak = Math.max(...map.values, Number.MIN_VALUE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = (((i % SIDE) + 0.5) / SIDE) * map.width - 0.5;
    const y = ((Math.floor(i / SIDE) + 0.5) / SIDE) * map.height - 0.5;
    image.data.set(colourAt(Math.max(0, valueAt(map, x, y)) / peak), i * 4);
  }
  context.putImageData(image, 0, 0);
}

/** Bilinear between the middles of the cells. */
export function valueAt({ width, height, values }: ContributionMap, x: number, y: number): number {
  const [left, top] = [clamp(x, width), clamp(y, height)];
  const [column, row] = [Math.floor(left), Math.floor(top)];
  const [across, down] = [left - column, top - row];
  const at = (dx: number, dy: number): number =>
    values[Math.min(height - 1, row + dy) * width + Math.min(width - 1, column + dx)] ?? 0;
  const upper = at(0, 0) * (1 - across) + at(1, 0) * across;
  return upper * (1 - down) + (at(0, 1) * (1 - across) + at(1, 1) * across) * down;
}

/** Where most of the evidence lies: row and column of nine fields, or everywhere. */
export function placeOf({
  width,
  height,
  values,
}: ContributionMap): readonly [number, number] | 'everywhere' {
  const evidence = Array.from(values, (value) => Math.max(0, value));
  const total = sum(evidence);
  const strongest = [...evidence].sort((a, b) => b - a).slice(0, Math.ceil(evidence.length / 3));
  if (total === 0 || sum(strongest) < total / 2) return 'everywhere';
  const least = strongest.at(-1) ?? 0;
  const strong = evidence.map((value) => (value >= least ? value : 0));
  const weight = sum(strong);
  const x = sum(strong.map((value, i) => value * ((i % width) + 0.5))) / weight / width;
  const y = sum(strong.map((value, i) => value * (Math.floor(i / width) + 0.5))) / weight / height;
  return [third(y), third(x)];
}

function third(share: number): number {
  return share < 0.42 ? 0 : share > 0.58 ? 2 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function clamp(place: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, place));
}

function colourAt(share: number): readonly number[] {
  const place = Math.min(1, share) * (RAMP.length - 1);
  const low = Math.min(RAMP.length - 2, Math.floor(place));
  const [from, to] = [RAMP[low] ?? RAMP[0], RAMP[low + 1] ?? RAMP[0]];
  return from.map((value, i) => value + ((to[i] ?? value) - value) * (place - low));
}
