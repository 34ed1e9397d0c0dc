/** Bins of the histogram that finds the threshold of a query. */
export const BINS = 1024;
/** Rows side by side in memory: neighbouring threads read neighbouring chunks. */
export const TILE = 64;
/** Threads of a workgroup, and rows that each of them scans: they share one histogram. */
const THREADS = 256;
const ROWS_A_THREAD = 8;
export const ROWS_A_GROUP = THREADS * ROWS_A_THREAD;
/** Queries that share a pass: their scores take as many times four bytes a row. */
export const QUERIES = 4;
/** Bytes read back a query: count, two bins, one spare word, and the rows found. */
export const READBACK_BYTES = 4096;
export const CAPACITY = READBACK_BYTES / 4 - 4;
/** Parameters of a part, and of each query. */
export const PARAM_BYTES = 32;
export const ASK_BYTES = 16;

/** What shaders are compiled for. */
export interface Sizes {
  /** Queries of a pass. */
  readonly queries: number;
  /** Chunks of 16 values a row. */
  readonly chunks: number;
}

/** What kernels make use of where it is there. */
export interface ShaderFeatures {
  /** `dot4I8Packed`, a feature of the language. */
  readonly packedDot: boolean;
  /** Half floats, the device's feature `shader-f16`. */
  readonly f16: boolean;
  /** The device's feature `subgroups`. */
  readonly subgroups: boolean;
}

/** Sum of the products of four signed bytes: the instruction, or the same with shifts. */
const DOT = {
  instruction: 'fn dot4(a: u32, b: u32) -> i32 { return dot4I8Packed(a, b); }',
  shifts: `
fn signed(word: u32, at: u32) -> i32 { return extractBits(bitcast<i32>(word), at, 8u); }
fn dot4(a: u32, b: u32) -> i32 {
  return signed(a, 0u) * signed(b, 0u) + signed(a, 8u) * signed(b, 8u)
    + signed(a, 16u) * signed(b, 16u) + signed(a, 24u) * signed(b, 24u);
}`,
} as const;

/**
 * What the scan keeps of a row: its score, or in half the bytes the number of its bin. Half floats hold whole numbers up to 2,048
 * exactly (IEEE 754 binary16).
 */
const KEPT = {
  scores: { enable: '', type: 'f32', of: 'score', bin: 'bin(kept[at], ask)' },
  bins: { enable: 'enable f16;', type: 'f16', of: 'f16(b)', bin: 'i32(kept[at])' },
} as const;

type Kept = (typeof KEPT)[keyof typeof KEPT];

/** How threads of a workgroup add up: each for itself, or one for all of a subgroup. Every thread of a workgroup calls this. */
const ADD_UP = {
  alone: {
    enable: '',
    function: 'fn addUp(step: u32, sum: u32) { atomicAdd(&totals[step], sum); }',
  },
  subgroups: {
    enable: 'enable subgroups;',
    function: `
fn addUp(step: u32, sum: u32) {
  let all = subgroupAdd(sum);
  if (subgroupElect()) { atomicAdd(&totals[step], all); }
}`,
  },
} as const;

const bindings = ({ queries, chunks }: Sizes, { type }: Kept): string => `
const CHUNKS = ${chunks}u;
struct Ask { low: f32, width: f32, scale: f32, slack: f32 }
struct Params {
  rows: u32, base: u32, limit: u32, masked: u32,
  stride: u32, spare0: u32, spare1: u32, spare2: u32,
  asks: array<Ask, ${QUERIES}>,
}
struct Found { count: atomic<u32>, chosen: u32, last: u32, spare: u32, rows: array<u32, ${CAPACITY}> }

@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> values: array<vec4<u32>>;
@group(0) @binding(2) var<storage, read> scales: array<f32>;
@group(0) @binding(3) var<uniform> query: array<vec4<u32>, ${2 * chunks * QUERIES}>;
@group(0) @binding(4) var<storage, read> mask: array<u32>;
@group(0) @binding(5) var<storage, read_write> kept: array<${type}>;
@group(0) @binding(6) var<storage, read_write> tally: array<atomic<u32>, ${BINS * QUERIES}>;
@group(0) @binding(7) var<storage, read_write> found: array<Found, ${QUERIES}>;

var<workgroup> local: array<atomic<u32>, ${BINS * queries}>;
var<workgroup> totals: array<atomic<u32>, ${STEPS}>;

fn passes(row: u32) -> bool {
  let at = params.base + row;
  return params.masked == 0u || ((mask[at >> 5u] >> (at & 31u)) & 1u) == 1u;
}

fn bin(score: f32, ask: u32) -> i32 {
  return i32(clamp(floor((score - params.asks[ask].low) / params.asks[ask].width), -1.0, ${BINS - 1}.0));
}

`;

/** Scores every row for all queries of the pass and counts scores in bins. */
const scan = ({ queries }: Sizes, { of }: Kept): string => {
  const each = (text: (ask: number) => string): string =>
    Array.from({ length: queries }, (_, ask) => text(ask)).join('\n    ');
  return `
fn dot16(a: vec4<u32>, b: vec4<u32>) -> i32 {
  return dot4(a.x, b.x) + dot4(a.y, b.y) + dot4(a.z, b.z) + dot4(a.w, b.w);
}

fn against(ask: u32, chunk: u32, value: vec4<u32>) -> i32 {
  let at = 2u * (ask * CHUNKS + chunk);
  return 256 * dot16(value, query[at]) + dot16(value, query[at + 1u]);
}

fn note(row: u32, sum: i32, ask: u32) {
  var score = -3.0;
  if (passes(row)) { score = f32(sum) * params.asks[ask].scale * scales[row]; }
  let b = bin(score, ask);
  kept[ask * params.stride + row] = ${of};
  if (b >= 0) { atomicAdd(&local[ask * ${BINS}u + u32(b)], 1u); }
}

fn scoreRow(row: u32) {
  let start = (row / ${TILE}u) * ${TILE}u * CHUNKS + row % ${TILE}u;
  ${each((ask) => `var sum${ask} = 0;`)}
  for (var chunk = 0u; chunk < CHUNKS; chunk++) {
    let value = values[start + chunk * ${TILE}u];
    ${each((ask) => `sum${ask} += against(${ask}u, chunk, value);`)}
  }
  ${each((ask) => `note(row, sum${ask}, ${ask}u);`)}
}

@compute @workgroup_size(${THREADS})
fn scan(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var i = lane; i < ${BINS * queries}u; i += ${THREADS}u) { atomicStore(&local[i], 0u); }
  workgroupBarrier();
  for (var i = 0u; i < ${ROWS_A_THREAD}u; i++) {
    let row = (group.x * ${ROWS_A_THREAD}u + i) * ${THREADS}u + lane;
    if (row < params.rows) { scoreRow(row); }
  }
  workgroupBarrier();
  for (var i = lane; i < ${BINS * queries}u; i += ${THREADS}u) {
    let count = atomicLoad(&local[i]);
    if (count > 0u) { atomicAdd(&tally[i], count); }
  }
}

`;
};

/**
 * Finds the bin of the last wanted score, less the slack for rounding; a workgroup a query. Halves the bins in question at each step, by the number
 * of rows that are in the upper half or above.
 */
const SHARE = BINS / THREADS;
const STEPS = Math.log2(BINS);
const PICK = `
@compute @workgroup_size(${THREADS})
fn pick(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  let ask = group.x;
  var own: array<u32, ${SHARE}>;
  for (var i = 0u; i < ${SHARE}u; i++) { own[i] = atomicLoad(&tally[ask * ${BINS}u + i * ${THREADS}u + lane]); }
  var last = 0u;
  for (var step = 0u; step < ${STEPS}u; step++) {
    let middle = last + (${BINS / 2}u >> step);
    var sum = 0u;
    for (var i = 0u; i < ${SHARE}u; i++) {
      if (i * ${THREADS}u + lane >= middle) { sum += own[i]; }
    }
    addUp(step, sum);
    workgroupBarrier();
    if (atomicLoad(&totals[step]) >= params.limit) { last = middle; }
  }
  if (lane > 0u) { return; }
  found[ask].last = last;
  found[ask].chosen = u32(max(f32(last) - params.asks[ask].slack, 0.0));
}

`;

/** Writes the rows in that bin and above, for each query. */
const collect = ({ queries }: Sizes, { bin }: Kept): string => `
fn keptBin(row: u32, ask: u32) -> i32 {
  let at = ask * params.stride + row;
  return ${bin};
}

@compute @workgroup_size(${THREADS})
fn collect(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) lane: u32) {
  for (var i = 0u; i < ${ROWS_A_THREAD}u; i++) {
    let row = (group.x * ${ROWS_A_THREAD}u + i) * ${THREADS}u + lane;
    for (var ask = 0u; ask < ${queries}u; ask++) {
      if (row >= params.rows || keptBin(row, ask) < i32(found[ask].chosen)) { continue; }
      let place = atomicAdd(&found[ask].count, 1u);
      if (place < ${CAPACITY}u) { found[ask].rows[place] = params.base + row; }
    }
  }
}
`;

/** The three passes `scan`, `pick` and `collect`. Sums are exact in int32, as on the CPU. */
export function shaders({ packedDot, f16, subgroups }: ShaderFeatures, sizes: Sizes): string {
  const dot = packedDot ? DOT.instruction : DOT.shifts;
  const kept = f16 ? KEPT.bins : KEPT.scores;
  const adding = subgroups ? ADD_UP.subgroups : ADD_UP.alone;
  return [
    kept.enable,
    adding.enable,
    bindings(sizes, kept),
    dot,
    adding.function,
    scan(sizes, kept),
    PICK,
    collect(sizes, kept),
  ].join('\n');
}
