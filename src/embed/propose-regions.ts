import type { PictureMaps } from './picture-maps.ts';
import { overlapOf, type Region } from './picture-region.ts';

/** So much more a class must speak at a place than all do on average, for the place to belong to its region. */
const EVIDENCE = 4;
/** Regions of one class in one picture. */
const EACH = 3;
/** Of regions that overlap by more than this, one is proposed. */
const SAME = 0.6;

interface Proposal {
  readonly region: Region;
  /** Evidence in the region, summed over its places. */
  readonly evidence: number;
}

/**
 * Where a picture may show something, by its class maps: for each class the rectangle with the most evidence, then the next outside it, and so on.
 * The most evident first, `most` at most.
 */
export function proposeRegions(maps: PictureMaps, most: number): readonly Region[] {
  const proposals = maps.labels.flatMap((_, label) => regionsOf(evidenceOf(maps, label), maps));
  const chosen: Region[] = [];
  for (const { region } of proposals.sort((a, b) => b.evidence - a.evidence)) {
    if (chosen.length === most) break;
    if (chosen.every((other) => overlapOf(other, region) <= SAME)) chosen.push(region);
  }
  return chosen;
}

/** For each place, how much the class says beyond what it must say: positive inside a region. */
function evidenceOf({ labels, classes }: PictureMaps, label: number): Float32Array {
  const count = labels.length;
  const evidence = new Float32Array(classes.length / count);
  for (let place = 0; place < evidence.length; place++) {
    const scores = classes.subarray(place * count, (place + 1) * count);
    const mean = scores.reduce((sum, score) => sum + score, 0) / count;
    evidence[place] = (scores[label] ?? 0) - mean - EVIDENCE;
  }
  return evidence;
}

function regionsOf(evidence: Float32Array, { rows, columns }: PictureMaps): readonly Proposal[] {
  const found: Proposal[] = [];
  while (found.length < EACH) {
    const { left, top, right, bottom, sum } = bestRectangle(evidence, rows, columns);
    if (sum <= 0) break;
    const region = {
      x: left / columns,
      y: top / rows,
      width: (right - left) / columns,
      height: (bottom - top) / rows,
    };
    found.push({ region, evidence: sum });
    for (let y = top; y < bottom; y++) {
      evidence.fill(-Infinity, y * columns + left, y * columns + right);
    }
  }
  return found;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  /** Behind the last column. */
  readonly right: number;
  /** Below the last row. */
  readonly bottom: number;
  readonly sum: number;
}

/** The rectangle with the largest sum, by Kadane's scan over the columns of every band of rows (Bentley, 1984). */
export function bestRectangle(values: Float32Array, rows: number, columns: number): Rectangle {
  let best: Rectangle = { left: 0, top: 0, right: 0, bottom: 0, sum: -Infinity };
  const band = new Float32Array(columns);
  for (let top = 0; top < rows; top++) {
    band.fill(0);
    for (let bottom = top + 1; bottom <= rows; bottom++) {
      for (let x = 0; x < columns; x++) {
        band[x] = (band[x] ?? 0) + (values[(bottom - 1) * columns + x] ?? 0);
      }
      const run = bestRun(band);
      if (run.sum > best.sum) best = { ...run, top, bottom };
    }
  }
  return best;
}

function bestRun(values: Float32Array): Pick<Rectangle, 'left' | 'right' | 'sum'> {
  let best = { left: 0, right: 0, sum: -Infinity };
  let left = 0;
  let sum = 0;
  for (const [x, value] of values.entries()) {
    if (sum <= 0) {
      sum = 0;
      left = x;
    }
    sum += value;
    if (sum > best.sum) best = { left, right: x + 1, sum };
  }
  return best;
}
