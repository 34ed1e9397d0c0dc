/** Bins of the histogram that finds the threshold of a query. */
export const BINS = 1024;
/** Rows side by side in memory, and threads of a workgroup: neighbours read neighbouring words. */
export const TILE = 64;
/** Tiles that one workgroup scans, to share one histogram. */
export const TILES_A_GROUP = 16;
/** Queries that share a pass: their scores take as many times four bytes a row. */
export const QUERIES = 4;
/** Bytes read back a query: count, two bins, one spare word, and the rows found. */
export const READBACK_BYTES = 4096;
export const CAPACITY = READBACK_BYTES / 4 - 4;
/** Parameters of a part, and of each query. */
export const PARAM_BYTES = 32;
export const ASK_BYTES = 16;

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

const bindings = (queries: number): string => `
struct Ask { low: f32, width: f32, scale: f32, slack: f32 }
struct Params {
  rows: u32, words: u32, base: u32, limit: u32,
  masked: u32, stride: u32, spare0: u32, spare1: u32,
  asks: array<Ask, ${QUERIES}>,
}
struct Found { count: atomic<u32>, chosen: u32, last: u32, spare: u32, rows: array<u32, ${CAPACITY}> }

@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> values: array<u32>;
@group(0) @binding(2) var<storage, read> scales: array<f32>;
@group(0) @binding(3) var<storage, read> query: array<vec2<u32>>;
@group(0) @binding(4) var<storage, read> mask: array<u32>;
@group(0) @binding(5) var<storage, read_write> scores: array<f32>;
@group(0) @binding(6) var<storage, read_write> tally: array<atomic<u32>, ${BINS * QUERIES}>;
@group(0) @binding(7) var<storage, read_write> found: array<Found, ${QUERIES}>;

var<workgroup> local: array<atomic<u32>, ${BINS * queries}>;

fn passes(row: u32) -> bool {
  let at = params.base + row;
  return params.masked == 0u || ((mask[at >> 5u] >> (at & 31u)) & 1u) == 1u;
}

fn bin(score: f32, ask: u32) -> i32 {
  return i32(clamp(floor((score - params.asks[ask].low) / params.asks[ask].width), -1.0, ${BINS - 1}.0));
}

fn note(row: u32, sum: i32, ask: u32) {
  var score = -3.0;
  if (passes(row)) { score = f32(sum) * params.asks[ask].scale * scales[row]; }
  scores[ask * params.stride + row] = score;
  let b = bin(score, ask);
  if (b >= 0) { atomicAdd(&local[ask * ${BINS}u + u32(b)], 1u); }
}

`;

/** Scores every row for all queries of the pass and counts scores in bins. */
const scan = (queries: number): string => {
  const each = (text: (ask: number) => string): string =>
    Array.from({ length: queries }, (_, ask) => text(ask)).join('\n    ');
  return `
fn scoreRow(row: u32) {
  let start = (row / ${TILE}u) * ${TILE}u * params.words + row % ${TILE}u;
  ${each((ask) => `var sum${ask} = 0;`)}
  for (var word = 0u; word < params.words; word++) {
    let value = values[start + word * ${TILE}u];
    ${each((ask) => `let digits${ask} = query[${ask}u * params.words + word];`)}
    ${each((ask) => `sum${ask} += 256 * dot4(value, digits${ask}.x) + dot4(value, digits${ask}.y);`)}
  }
  ${each((ask) => `note(row, sum${ask}, ${ask}u);`)}
}

@compute @workgroup_size(${TILE})
fn scan(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var i = lane; i < ${BINS * queries}u; i += ${TILE}u) { atomicStore(&local[i], 0u); }
  workgroupBarrier();
  for (var tile = 0u; tile < ${TILES_A_GROUP}u; tile++) {
    let row = (group.x * ${TILES_A_GROUP}u + tile) * ${TILE}u + lane;
    if (row < params.rows) { scoreRow(row); }
  }
  workgroupBarrier();
  for (var i = lane; i < ${BINS * queries}u; i += ${TILE}u) {
    let count = atomicLoad(&local[i]);
    if (count > 0u) { atomicAdd(&tally[i], count); }
  }
}

`;
};

/** Finds the bin of the last wanted score, less the slack for rounding; a workgroup a query. Threads sum a share of the bins each first. */
const SHARE = BINS / TILE;
const PICK = `
var<workgroup> shares: array<u32, ${TILE}>;

@compute @workgroup_size(${TILE})
fn pick(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let ask = group.x;
  let start = ask * ${BINS}u;
  var sum = 0u;
  for (var i = 0u; i < ${SHARE}u; i++) { sum += atomicLoad(&tally[start + lane * ${SHARE}u + i]); }
  shares[lane] = sum;
  workgroupBarrier();
  if (lane > 0u) { return; }
  var total = 0u;
  var share = ${TILE - 1}u;
  for (; share > 0u && total + shares[share] < params.limit; share--) { total += shares[share]; }
  var last = share * ${SHARE}u + ${SHARE - 1}u;
  for (; last > share * ${SHARE}u; last--) {
    total += atomicLoad(&tally[start + last]);
    if (total >= params.limit) { break; }
  }
  found[ask].last = last;
  found[ask].chosen = u32(max(f32(last) - params.asks[ask].slack, 0.0));
}

`;

/** Writes the rows in that bin and above, for each query. */
const collect = (queries: number): string => `
@compute @workgroup_size(${TILE})
fn collect(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var tile = 0u; tile < ${TILES_A_GROUP}u; tile++) {
    let row = (group.x * ${TILES_A_GROUP}u + tile) * ${TILE}u + lane;
    if (row >= params.rows) { return; }
    for (var ask = 0u; ask < ${queries}u; ask++) {
      if (bin(scores[ask * params.stride + row], ask) < i32(found[ask].chosen)) { continue; }
      let at = atomicAdd(&found[ask].count, 1u);
      if (at < ${CAPACITY}u) { found[ask].rows[at] = params.base + row; }
    }
  }
}
`;

/** The three passes `scan`, `pick` and `collect` for a number of queries. Sums are exact in int32, as on the CPU. */
export function shaders(dot: DotName, queries: number): string {
  return [bindings(queries), DOT[dot], scan(queries), PICK, collect(queries)].join('\n');
}
