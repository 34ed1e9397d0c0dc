/** What computes: tfjs on the GPU by one of two ways, or on the CPU. In order of preference. */
export const BACKENDS = ['webgpu', 'webgl', 'wasm'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** Why the vectors are not compared where they would be first: for want of memory, or since a trial was answered wrongly. */
export interface IndexRejection {
  readonly index: BackendName;
  readonly reason: 'out-of-memory' | 'wrong-answer';
}

/** Why a backend was not chosen. */
export interface BackendRejection {
  readonly backend: BackendName;
  readonly reason: string;
}
