import { RELAXED_BINARY } from './relaxed-binary.ts';
import { SCAN_BINARY } from './scan-binary.ts';

/** What a kernel is made of: instructions that every engine has, or the relaxed ones, which do twice as much where a processor has them. */
export type Instructions = 'simd' | 'relaxed-simd';

/** Byte offsets but for `count` and `dims` of the rows and the query's `scale`; only the relaxed kernel reads `sums`. */
type Scan = (
  ...given: readonly [
    rows: number,
    scales: number,
    query: number,
    scores: number,
    count: number,
    dims: number,
    scale: number,
    sums: number,
  ]
) => void;

/** Scores int8 rows in a memory. Both kernels take 2 bytes a value for a query and give exact sums. */
export interface ScanKernel {
  /** Largest value of a query. */
  readonly largest: number;
  readonly scan: Scan;
  /** Writes a query as `scan` reads it, into 2 bytes a value. */
  readonly write: (values: Int16Array, target: Int16Array) => void;
}

interface RelaxedExports {
  readonly scan: Scan;
  readonly sum: (rows: number, sums: number, count: number, dims: number) => void;
}

/** Where the rows lie whose sums the relaxed kernel takes away. */
export interface SummedRows {
  readonly memory: WebAssembly.Memory;
  readonly offsets: { readonly rows: number; readonly sums: number };
  readonly count: number;
  readonly dims: number;
}

/** Where the relaxed kernel's digits begin: values lie in ±8191. */
const RAISE = 8192;
const LANES = 16;

const modules = new Map<Instructions, WebAssembly.Module>();

/** The fastest instructions that this engine takes. */
export function availableInstructions(): Instructions {
  return WebAssembly.validate(bytesOf(RELAXED_BINARY)) ? 'relaxed-simd' : 'simd';
}

/** The kernel over rows that are in their memory already. */
export function scanKernel(instructions: Instructions, rows: SummedRows): ScanKernel {
  const { memory, offsets, count, dims } = rows;
  const { exports } = new WebAssembly.Instance(compiled(instructions), { env: { memory } });
  if (instructions === 'simd') {
    const write = (values: Int16Array, target: Int16Array): void => {
      target.set(values);
    };
    return { largest: 32_639, scan: exports['scan'] as Scan, write };
  }
  const { scan, sum } = exports as unknown as RelaxedExports;
  sum(offsets.rows, offsets.sums, count, dims);
  return { largest: RAISE - 1, scan, write: writeDigits };
}

/** Sixteen low digits of 7 bits, then the sixteen high ones, and so on. */
function writeDigits(values: Int16Array, target: Int16Array): void {
  const digits = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  for (const [i, value] of values.entries()) {
    const at = i + Math.floor(i / LANES) * LANES;
    digits[at] = (value + RAISE) & 127;
    digits[at + LANES] = (value + RAISE) >> 7;
  }
}

function compiled(instructions: Instructions): WebAssembly.Module {
  const known = modules.get(instructions);
  if (known !== undefined) return known;
  const binary = instructions === 'simd' ? SCAN_BINARY : RELAXED_BINARY;
  const module = new WebAssembly.Module(bytesOf(binary));
  modules.set(instructions, module);
  return module;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
