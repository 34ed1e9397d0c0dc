import type { Region } from '../engine/engine.ts';

/** A place in a picture, in shares of its sides. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which edges a handle drags: -1 left or top, 1 right or bottom, 0 neither. */
export interface Handle {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

export const HANDLES: readonly Handle[] = ([-1, 0, 1] as const).flatMap((down) =>
  ([-1, 0, 1] as const)
    .filter((across) => across !== 0 || down !== 0)
    .map((across) => ({ across, down })),
);

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 };
/** The shortest side of a region. */
export const LEAST = 0.08;
/** Regions whose edges differ by less are the same: addresses round them. */
const SAME = 0.006;

/** As far as the picture goes, in the same size. */
export function moved({ x, y, width, height }: Region, by: Point): Region {
  return { x: clamp(x + by.x, 0, 1 - width), y: clamp(y + by.y, 0, 1 - height), width, height };
}

/** The handle's edges moved, inside the picture and never past the opposite edge. */
export function resized(region: Region, { across, down }: Handle, by: Point): Region {
  const [x, width] = side([region.x, region.width], across, by.x);
  const [y, height] = side([region.y, region.height], down, by.y);
  return { x, y, width, height };
}

/** The region between two places, at least of the shortest side. */
export function spanned(from: Point, to: Point): Region {
  const [x, width] = span(clamp(from.x, 0, 1), clamp(to.x, 0, 1));
  const [y, height] = span(clamp(from.y, 0, 1), clamp(to.y, 0, 1));
  return { x, y, width, height };
}

export function isSame(a: Region | undefined = WHOLE, b: Region | undefined = WHOLE): boolean {
  const edges = ['x', 'y', 'width', 'height'] as const;
  return edges.every((edge) => Math.abs(a[edge] - b[edge]) < SAME);
}

/** Whether a place lies inside. */
export function holds({ x, y, width, height }: Region, place: Point): boolean {
  return place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height;
}

export function middleOf({ x, y, width, height }: Region): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function side(
  [start, length]: readonly [number, number],
  edge: -1 | 0 | 1,
  by: number,
): readonly [number, number] {
  const end = start + length;
  if (edge === 1) return [start, clamp(end + by, start + LEAST, 1) - start];
  if (edge === 0) return [start, length];
  const moved = clamp(start + by, 0, end - LEAST);
  return [moved, end - moved];
}

function span(a: number, b: number): readonly [number, number] {
  const length = Math.max(LEAST, Math.abs(a - b));
  return [clamp(Math.min(a, b), 0, 1 - length), length];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value));
}
