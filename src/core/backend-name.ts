/** What computes: tfjs on the GPU by one of two ways, or on the CPU. In order of preference. */
export const BACKENDS = ['webgpu', 'webgl', 'wasm'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** Why a backend was not chosen. */
export interface BackendRejection {
  readonly backend: BackendName;
  readonly reason: string;
}
