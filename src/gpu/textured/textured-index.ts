import { SearchError } from '../../core/errors.ts';
import type { QuantisedRows } from '../../core/quantised-rows.ts';
import type { UnitVector } from '../../core/unit-vector.ts';
import { quantiseQuery } from '../../search/quantised-query.ts';
import { requireDims } from '../../search/reference-index.ts';
import { bestOf } from '../../search/rerank.ts';
import { TopK } from '../../search/top-k.ts';
import type { Hit, NearestOptions, VectorIndex } from '../../search/vector-index.ts';
import { Program } from './program.ts';
import { readBack } from './read-back.ts';
import { LOWEST, REDUCE, ROWS_A_TEXEL, SCORE, SCORE_UNIT, VALUES_A_TEXEL } from './shaders.ts';
import { Texture } from './texture.ts';
import { type Layout, layOut, TexturedPart } from './textured-part.ts';

/** Wider textures are slow or wrong on some phones. */
const MOST_SIDE = 4096;
/** About so many largest scores of groups are read back, 4 bytes each. */
const GROUPS = 1000;
/** Of a score as an integer, beside the rounding of the query: three roundings of float32, on devices that round as they like. */
const ROUNDING = 1e-5;

export interface TexturedOptions {
  /** Largest width and height of a texture, where less than the device's. */
  readonly side?: number;
}

/** Rows on the device. */
interface Uploaded {
  readonly layout: Layout;
  /** Texels that become one at each reduction. */
  readonly factor: number;
  readonly parts: readonly TexturedPart[];
}

/**
 * Exact cosine search in WebGL 2 over int8 rows, one byte a value on the device, in a context of its own. The device finds the largest
 * score of each group of rows and sends back 4 KB; every row of the groups that can hold one of the best is scored again on the CPU.
 */
export class TexturedIndex implements VectorIndex {
  readonly #gl: WebGL2RenderingContext;
  readonly #rows: QuantisedRows;
  readonly #lost: AbortSignal;
  readonly #layout: Layout;
  readonly #factor: number;
  readonly #parts: readonly TexturedPart[];
  readonly #score: Program;
  readonly #reduce: Program;
  readonly #query: Texture;
  readonly #mask: Texture;

  private constructor(
    gl: WebGL2RenderingContext,
    rows: QuantisedRows,
    lost: AbortSignal,
    { layout, factor, parts }: Uploaded,
  ) {
    this.#gl = gl;
    this.#rows = rows;
    this.#lost = lost;
    this.#layout = layout;
    this.#factor = factor;
    this.#parts = parts;
    this.#score = new Program(gl, SCORE);
    this.#reduce = new Program(gl, REDUCE);
    const queryTexels = (layout.texels * VALUES_A_TEXEL) / 4;
    this.#query = new Texture(gl, 'int4', queryTexels, queryTexels);
    this.#mask = new Texture(gl, 'uint1', layout.width, Math.ceil(rows.scales.length / 32));
  }

  /**
   * Brings the rows to a new context; they stay with the caller too, for re-ranking.
   * @throws SearchError `no-backend` without WebGL 2 or memory for the rows, `device-lost`
   */
  static async upload(
    rows: QuantisedRows,
    lost: AbortSignal,
    { side = MOST_SIDE }: TexturedOptions = {},
  ): Promise<TexturedIndex> {
    const canvas = new OffscreenCanvas(1, 1);
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
    if (gl === null) throw new SearchError('no-backend', 'This browser gives no WebGL 2 context');
    const own = new AbortController();
    const lose = (): void => {
      own.abort();
    };
    canvas.addEventListener('webglcontextlost', lose);
    lost.addEventListener('abort', lose, { signal: own.signal });
    if (lost.aborted) lose();
    try {
      const most = Math.min(side, Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)));
      const uploaded = await uploadParts(gl, rows, layOut(rows.dims, most));
      const index = new TexturedIndex(gl, rows, own.signal, uploaded);
      requireHealth(gl);
      return index;
    } catch (error) {
      release(gl);
      throw error;
    }
  }

  get count(): number {
    return this.#rows.scales.length;
  }

  /** The context, for tests that lose it. */
  get context(): WebGL2RenderingContext {
    return this.#gl;
  }

  async nearest(
    query: UnitVector,
    limit: number,
    { signal, mask }: NearestOptions = {},
  ): Promise<readonly Hit[]> {
    requireDims(query, this.#rows.dims);
    signal?.throwIfAborted();
    if (limit <= 0 || this.count === 0) return [];
    const { scale, tolerance, values } = quantiseQuery(query, this.#layout.texels * VALUES_A_TEXEL);
    this.#query.write(0, Int32Array.from(values), 1);
    if (mask) this.#writeMask(mask.words);
    const level = this.#levelFor(limit);
    const reads = this.#parts.map((part) => {
      this.#draw(part, level, scale, mask !== undefined);
      const texture = part.levels[level];
      if (texture === undefined) throw new RangeError(`There is no level ${level}`);
      return readBack(this.#gl, texture, this.#lost);
    });
    const groups = await Promise.all(reads);
    signal?.throwIfAborted();
    const rows = this.#candidates(groups, level, leastScore(groups, limit, tolerance + ROUNDING));
    return bestOf(mask ? rows.filter((row) => mask.has(row)) : rows, query, this.#rows, limit);
  }

  /** All queries are on their way before the first is waited for. */
  nearestOfMany(
    queries: readonly UnitVector[],
    limit: number,
    options?: NearestOptions,
  ): Promise<readonly (readonly Hit[])[]> {
    return Promise.all(queries.map((query) => this.nearest(query, limit, options)));
  }

  dispose(): void {
    release(this.#gl);
  }

  /** Groups of rows tell the best apart only while there are many more groups than wanted rows. */
  #levelFor(limit: number): number {
    return limit * 4 > this.count / this.#factor ** 2 ? 0 : 2;
  }

  #draw(part: TexturedPart, level: number, scale: number, masked: boolean): void {
    const { texels, perLine, width } = this.#layout;
    const [scores, ...reduced] = part.levels;
    if (scores === undefined) return;
    const { rows, scales, count, base } = part;
    const textures = { rows, scales, query: this.#query, mask: this.#mask };
    const integers = { count, base, texels, perLine, width, masked: masked ? 1 : 0 };
    this.#score.run(scores, textures, integers, { scale });
    let from = scores;
    for (const to of reduced.slice(0, level)) {
      const sizes = { count: from.length, width: from.width, ownWidth: to.width };
      this.#reduce.run(to, { scores: from }, { ...sizes, factor: this.#factor });
      from = to;
    }
  }

  #writeMask(words: Uint32Array): void {
    const { width, lines } = this.#mask;
    const padded = new Uint32Array(width * lines);
    padded.set(words);
    this.#mask.write(0, padded, lines);
  }

  /** The rows of every group whose largest score is not below `least`, in no order. */
  #candidates(groups: readonly Int32Array[], level: number, least: number): Uint32Array {
    const size = this.#factor ** level;
    const rows: number[] = [];
    for (const [i, { base, count }] of this.#parts.entries()) {
      for (const [at, score] of (groups[i] ?? []).entries()) {
        if (score < least) continue;
        const first = Math.floor(at / ROWS_A_TEXEL) * size * ROWS_A_TEXEL + (at % ROWS_A_TEXEL);
        const end = Math.min(count, first + size * ROWS_A_TEXEL);
        for (let row = first; row < end; row += ROWS_A_TEXEL) rows.push(base + row);
      }
    }
    return Uint32Array.from(rows);
  }
}

/** The least score of a group that may hold one of the best rows: as many groups hold a row that is no worse than `tolerance` below it. */
function leastScore(groups: readonly Int32Array[], limit: number, tolerance: number): number {
  const best = new TopK(limit);
  for (const part of groups) {
    for (const score of part) if (score > LOWEST) best.offer(0, score);
  }
  const last = best.hits()[limit - 1];
  return last === undefined ? LOWEST + 1 : last.score - (2 * tolerance) / SCORE_UNIT;
}

async function uploadParts(
  gl: WebGL2RenderingContext,
  rows: QuantisedRows,
  layout: Layout,
): Promise<Uploaded> {
  const count = rows.scales.length;
  const factor = Math.max(1, Math.ceil(Math.sqrt(count / GROUPS)));
  const parts: TexturedPart[] = [];
  for (let base = 0; base < count; base += layout.partRows) {
    const size = Math.min(layout.partRows, count - base);
    parts.push(await TexturedPart.upload(gl, rows, layout, [base, size, factor]));
  }
  return { layout, factor, parts };
}

/** @throws SearchError `no-backend` when there was no memory, `device-lost` */
function requireHealth(gl: WebGL2RenderingContext): void {
  const error = gl.getError();
  if (gl.isContextLost()) throw new SearchError('device-lost', 'The graphics device was lost');
  if (error !== gl.NO_ERROR) {
    throw new SearchError('no-backend', `WebGL has no room for the rows (error ${error})`);
  }
}

/** Gives everything on the device back at once; garbage collection may take its time. */
function release(gl: WebGL2RenderingContext): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}
