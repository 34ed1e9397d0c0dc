/** Bins of the histogram that finds the threshold of a query. */
export const BINS = 1024;
/** Rows side by side in memory, and threads of a workgroup: neighbours read neighbouring words. */
export const TILE = 64;
/** Tiles that one workgroup scans, to share one histogram. */
export const TILES_A_GROUP = 16;
/** Bytes read back a query: count, two bins, one spare word, and the rows found. */
export const READBACK_BYTES = 4096;
export const CAPACITY = READBACK_BYTES / 4 - 4;

/** The instruction where the browser has it, else the same sum with shifts. */
const DOT = {
  builtin: 'fn dot4(a: u32, b: u32) -> i32 { return dot4I8Packed(a, b); }',
  shifts: `
fn signed(word: u32, at: u32) -> i32 { return extractBits(bitcast<i32>(word), at, 8u); }
fn dot4(a: u32, b: u32) -> i32 {
  return signed(a, 0u) * signed(b, 0u) + signed(a, 8u) * signed(b, 8u)
    + signed(a, 16u) * signed(b, 16u) + signed(a, 24u) * signed(b, 24u);
}`,
} as const;

export type DotName = keyof typeof DOT;

const BINDINGS = `
struct Params {
  rows: u32, words: u32, base: u32, limit: u32,
  low: f32, width: f32, scale: f32, slack: u32,
  masked: u32,
}
struct Found { count: atomic<u32>, chosen: u32, last: u32, spare: u32, rows: array<u32, ${CAPACITY}> }

@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> values: array<u32>;
@group(0) @binding(2) var<storage, read> scales: array<f32>;
@group(0) @binding(3) var<storage, read> query: array<vec2<u32>>;
@group(0) @binding(4) var<storage, read> mask: array<u32>;
@group(0) @binding(5) var<storage, read_write> scores: array<f32>;
@group(0) @binding(6) var<storage, read_write> tally: array<atomic<u32>, ${BINS}>;
@group(0) @binding(7) var<storage, read_write> found: Found;

var<workgroup> local: array<atomic<u32>, ${BINS}>;

`;

const SCORE = `
fn passes(row: u32) -> bool {
  let at = params.base + row;
  return params.masked == 0u || ((mask[at >> 5u] >> (at & 31u)) & 1u) == 1u;
}

fn bin(score: f32) -> i32 {
  return i32(clamp(floor((score - params.low) / params.width), -1.0, ${BINS - 1}.0));
}

fn scoreOf(row: u32) -> f32 {
  let start = (row / ${TILE}u) * ${TILE}u * params.words + row % ${TILE}u;
  var sum = 0;
  for (var word = 0u; word < params.words; word++) {
    let value = values[start + word * ${TILE}u];
    let digits = query[word];
    sum += 256 * dot4(value, digits.x) + dot4(value, digits.y);
  }
  return f32(sum) * params.scale * scales[row];
}

`;

/** Scores every row and counts scores in bins. */
const SCAN = `
@compute @workgroup_size(${TILE})
fn scan(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var i = lane; i < ${BINS}u; i += ${TILE}u) { atomicStore(&local[i], 0u); }
  workgroupBarrier();
  for (var tile = 0u; tile < ${TILES_A_GROUP}u; tile++) {
    let row = (group.x * ${TILES_A_GROUP}u + tile) * ${TILE}u + lane;
    if (row < params.rows) {
      var score = -3.0;
      if (passes(row)) { score = scoreOf(row); }
      scores[row] = score;
      let b = bin(score);
      if (b >= 0) { atomicAdd(&local[b], 1u); }
    }
  }
  workgroupBarrier();
  for (var i = lane; i < ${BINS}u; i += ${TILE}u) {
    let count = atomicLoad(&local[i]);
    if (count > 0u) { atomicAdd(&tally[i], count); }
  }
}

`;

/** Finds the bin of the last wanted score, less the slack for rounding. */
const PICK = `
@compute @workgroup_size(1)
fn pick() {
  var total = 0u;
  var last = ${BINS - 1};
  for (; last > 0; last--) {
    total += atomicLoad(&tally[last]);
    if (total >= params.limit) { break; }
  }
  found.last = u32(last);
  found.chosen = u32(max(last - i32(params.slack), 0));
}

`;

/** Writes the rows in that bin and above. */
const COLLECT = `
@compute @workgroup_size(${TILE})
fn collect(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var tile = 0u; tile < ${TILES_A_GROUP}u; tile++) {
    let row = (group.x * ${TILES_A_GROUP}u + tile) * ${TILE}u + lane;
    if (row < params.rows && bin(scores[row]) >= i32(found.chosen)) {
      let at = atomicAdd(&found.count, 1u);
      if (at < ${CAPACITY}u) { found.rows[at] = params.base + row; }
    }
  }
}
`;

/** The three passes `scan`, `pick` and `collect`. Sums are exact in int32, as on the CPU. */
export function shaders(dot: DotName): string {
  return [BINDINGS, DOT[dot], SCORE, SCAN, PICK, COLLECT].join('\n');
}
