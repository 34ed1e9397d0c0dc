import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  StabilityGate,
  type Thumbnail,
  THUMBNAIL_SIDE,
  type Verdict,
} from '../../../src/ui/stability-gate.ts';
import { seeded } from '../../seeded.ts';

const SIDE = THUMBNAIL_SIDE;
type Scene = (x: number, y: number) => number;

/** Squares and stripes: sharp, and never the same under two seeds. */
function sceneOf(seed: number): Scene {
  const random = seeded(seed);
  const blocks = Array.from({ length: 256 }, () => 40 + 180 * random());
  return (x, y) => {
    const [column, row] = [Math.floor(x / 4) & 15, Math.floor(y / 4) & 15];
    return blocks[16 * row + column] ?? 0;
  };
}

interface Conditions {
  readonly dx?: number;
  readonly light?: number;
  readonly noise?: () => number;
}

function shot(scene: Scene, { dx = 0, light = 0, noise = () => 0 }: Conditions = {}): Thumbnail {
  const luma = new Uint8ClampedArray(SIDE * SIDE);
  for (let at = 0; at < luma.length; at++) {
    luma[at] = scene((at % SIDE) + dx, Math.floor(at / SIDE)) + light + noise();
  }
  return new Uint8Array(luma);
}

function judgeAll(gate: StabilityGate, frames: readonly Thumbnail[]): readonly Verdict[] {
  return frames.map((frame) => {
    const verdict = gate.judge(frame);
    if (verdict === 'worth') gate.remember();
    return verdict;
  });
}

const times = (count: number, frame: (at: number) => Thumbnail): readonly Thumbnail[] =>
  Array.from({ length: count }, (_none, at) => frame(at));
const seeds = fc.integer({ min: 1, max: 1e9 });

test('a scene that is held still is worth one search, after three frames without motion', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 4, max: 40 }), (seed, count) => {
      const frame = shot(sceneOf(seed));
      const verdicts = judgeAll(
        new StabilityGate(),
        times(count, () => frame),
      );
      const rest = Array.from({ length: count - 4 }, () => 'same');
      expect(verdicts).toEqual(['moving', 'moving', 'moving', 'worth', ...rest]);
    }),
  );
});

test('noise of the sensor is no motion, and exposure that adapts is neither motion nor another scene', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seeded(seed);
      const noise = (): number => 4 * (random() - 0.5);
      const scene = sceneOf(seed);
      const verdicts = judgeAll(
        new StabilityGate(),
        times(12, (at) => shot(scene, { noise, light: at })),
      );
      expect(verdicts.filter((verdict) => verdict === 'worth')).toHaveLength(1);
      expect(verdicts.slice(4)).not.toContain('moving');
    }),
  );
});

test('a scene that moves is never worth a search', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 9 }), (seed, pace) => {
      const scene = sceneOf(seed);
      const frames = times(30, (at) => shot(scene, { dx: at * pace }));
      expect(new Set(judgeAll(new StabilityGate(), frames))).toEqual(new Set(['moving']));
    }),
  );
});

test('the next scene is worth a search of its own', () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      fc.pre(one !== other);
      const held = (seed: number): readonly Thumbnail[] => times(6, () => shot(sceneOf(seed)));
      const verdicts = judgeAll(new StabilityGate(), [...held(one), ...held(other)]);
      expect(verdicts.filter((verdict) => verdict === 'worth')).toHaveLength(2);
    }),
  );
});

test('darkness, a covered lens and a bare wall are not worth a search', () => {
  const scene = sceneOf(3);
  const night: Scene = (x, y) => scene(x, y) / 12;
  const last = (frame: Thumbnail): Verdict | undefined =>
    judgeAll(
      new StabilityGate(),
      times(8, () => frame),
    ).at(-1);
  expect(last(shot(night))).toBe('dark');
  expect(last(shot(() => 3))).toBe('dark');
  expect(last(shot(() => 180))).toBe('blank');
});

test('a picture out of focus waits until it is sharp', () => {
  const scene: Scene = (x, y) => 128 + 90 * Math.sin(x / 9) * Math.cos(y / 11);
  const gate = new StabilityGate();
  expect(
    judgeAll(
      gate,
      times(8, () => shot(scene)),
    ).at(-1),
  ).toBe('blurred');
  const sharp = shot(sceneOf(5));
  expect(
    judgeAll(
      gate,
      times(4, () => sharp),
    ).at(-1),
  ).toBe('worth');
});

test('what was searched is worth it again once it is forgotten', () => {
  const gate = new StabilityGate();
  const frame = shot(sceneOf(7));
  judgeAll(
    gate,
    times(6, () => frame),
  );
  expect(gate.judge(frame)).toBe('same');
  gate.forget();
  expect(gate.judge(frame)).toBe('worth');
});
