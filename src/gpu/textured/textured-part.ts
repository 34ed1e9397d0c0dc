import { nextTask } from '../../core/async.ts';
import type { QuantisedRows } from '../../core/quantised-rows.ts';
import { ROWS_A_TEXEL, VALUES_A_TEXEL } from './shaders.ts';
import { Texture } from './texture.ts';

/** Bytes that are sent at once. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** How rows lie in textures of a device. */
export interface Layout {
  /** Texels that a row takes. */
  readonly texels: number;
  /** Rows that lie side by side. */
  readonly perLine: number;
  /** Rows of a part. */
  readonly partRows: number;
  /** Width of textures with a value a row. */
  readonly width: number;
}

/** Textures are at most `side` texels wide and high. */
export function layOut(dims: number, side: number): Layout {
  const texels = Math.ceil(dims / VALUES_A_TEXEL);
  const perLine = Math.max(1, Math.floor(side / texels));
  const inLines = perLine * side;
  const inScores = side * side * ROWS_A_TEXEL;
  const partRows = Math.max(4, Math.floor(Math.min(inLines, inScores) / 4) * 4);
  return { texels, perLine, partRows, width: Math.min(side, 1024) };
}

/** As many rows as fit into one texture, with their scores and the largest scores of groups. */
export class TexturedPart {
  readonly base: number;
  readonly count: number;
  readonly rows: Texture;
  readonly scales: Texture;
  /** Scores, and what is left of them after each reduction: four a texel. */
  readonly levels: readonly Texture[];

  private constructor(
    gl: WebGL2RenderingContext,
    { texels, perLine, width }: Layout,
    [base, count, factor]: readonly [number, number, number],
  ) {
    const level = (length: number): Texture =>
      new Texture(gl, 'int4', Math.min(width, Math.max(1, length)), length);
    const quads = Math.ceil(count / ROWS_A_TEXEL);
    const once = Math.ceil(quads / factor);
    this.base = base;
    this.count = count;
    this.rows = new Texture(
      gl,
      'int4',
      perLine * texels,
      Math.ceil(count / perLine) * perLine * texels,
    );
    this.scales = new Texture(gl, 'float4', width, quads);
    this.levels = [
      new Texture(gl, 'int4', width, quads),
      level(once),
      level(Math.ceil(once / factor)),
    ];
  }

  /** Sends rows `base` to `base + count` in slices, with the thread free in between; `factor` texels become one at each reduction. */
  static async upload(
    gl: WebGL2RenderingContext,
    rows: QuantisedRows,
    layout: Layout,
    range: readonly [base: number, count: number, factor: number],
  ): Promise<TexturedPart> {
    const part = new TexturedPart(gl, layout, range);
    const { perLine, texels } = layout;
    const lineBytes = perLine * texels * VALUES_A_TEXEL;
    const slice = Math.max(1, Math.floor(SLICE_BYTES / lineBytes));
    for (let line = 0; line < part.rows.lines; line += slice) {
      if (line > 0) await nextTask();
      const lines = Math.min(slice, part.rows.lines - line);
      const bytes = new Int8Array(lines * lineBytes);
      const first = line * perLine;
      const end = Math.min(part.count, first + lines * perLine);
      copyRows(rows, part.base + first, part.base + end, {
        to: bytes,
        length: texels * VALUES_A_TEXEL,
      });
      part.rows.write(line, new Int32Array(bytes.buffer), lines);
    }
    const { scales } = part;
    const floats = new Float32Array(scales.width * scales.lines * 4);
    floats.set(rows.scales.subarray(part.base, part.base + part.count));
    scales.write(0, floats, scales.lines);
    return part;
  }
}

/** Rows `first` to `end`, each padded to `length` bytes. */
function copyRows(
  { dims, values }: QuantisedRows,
  first: number,
  end: number,
  { to, length }: { readonly to: Int8Array; readonly length: number },
): void {
  if (length === dims) {
    to.set(values.subarray(first * dims, end * dims));
    return;
  }
  for (let row = first; row < end; row++) {
    to.set(values.subarray(row * dims, (row + 1) * dims), (row - first) * length);
  }
}
