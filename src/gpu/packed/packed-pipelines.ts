import type { PackedPart } from './packed-part.ts';
import { BINS, type DotName, QUERIES, READBACK_BYTES, shaders } from './shaders.ts';

type PassName = 'scan' | 'pick' | 'collect';
type Pipelines = Readonly<Record<PassName, GPUComputePipeline>>;

/** The compiled passes, and the buffers that all parts share. */
export class PackedPipelines {
  readonly query: GPUBuffer;
  readonly mask: GPUBuffer;
  readonly found: GPUBuffer;
  readonly #tally: GPUBuffer;
  readonly #parts: readonly PackedPart[];
  readonly #groups: readonly GPUBindGroup[];
  readonly #device: GPUDevice;
  readonly #layout: GPUBindGroupLayout;
  /** For each number of queries a pass, compiled when first asked for. */
  readonly #pipelines = new Map<number, Pipelines>();

  constructor(
    device: GPUDevice,
    parts: readonly PackedPart[],
    { words, maskWords }: { readonly words: number; readonly maskWords: number },
  ) {
    const { STORAGE, COPY_DST, COPY_SRC } = GPUBufferUsage;
    const buffer = (size: number, usage = STORAGE | COPY_DST): GPUBuffer =>
      device.createBuffer({ size, usage });
    this.query = buffer(words * 8 * QUERIES);
    this.mask = buffer(maskWords * 4);
    this.found = buffer(READBACK_BYTES * QUERIES, STORAGE | COPY_DST | COPY_SRC);
    this.#tally = buffer(BINS * 4 * QUERIES);
    this.#parts = parts;
    const layout = device.createBindGroupLayout({ entries: layoutEntries() });
    this.#device = device;
    this.#layout = layout;
    this.#groups = parts.map(({ params, values, scales, scores }) => {
      const buffers = [
        params,
        values,
        scales,
        this.query,
        this.mask,
        scores,
        this.#tally,
        this.found,
      ];
      const entries = buffers.map((each, binding) => ({ binding, resource: { buffer: each } }));
      return device.createBindGroup({ layout, entries });
    });
  }

  /** Scores every row and finds the bin of the last wanted one, for some queries at once. */
  encodeScan(encoder: GPUCommandEncoder, queries: number): void {
    encoder.clearBuffer(this.#tally);
    encoder.clearBuffer(this.found);
    const { scan, pick } = this.#compiled(queries);
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, scan);
    pass.setPipeline(pick);
    pass.dispatchWorkgroups(queries);
    pass.end();
  }

  /** Writes the rows in that bin and above. */
  encodeCollect(encoder: GPUCommandEncoder, queries: number): void {
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, this.#compiled(queries).collect);
    pass.end();
  }

  destroy(): void {
    for (const buffer of [this.query, this.mask, this.found, this.#tally]) buffer.destroy();
  }

  #eachPart(pass: GPUComputePassEncoder, pipeline: GPUComputePipeline): void {
    pass.setPipeline(pipeline);
    for (const [i, { workgroups }] of this.#parts.entries()) {
      pass.setBindGroup(0, this.#groups[i]);
      pass.dispatchWorkgroups(workgroups);
    }
  }

  #compiled(queries: number): Pipelines {
    const known = this.#pipelines.get(queries);
    if (known !== undefined) return known;
    const fresh = compile(this.#device, this.#layout, queries);
    this.#pipelines.set(queries, fresh);
    return fresh;
  }
}

function layoutEntries(): GPUBindGroupLayoutEntry[] {
  const read = 'read-only-storage';
  const types = ['uniform', read, read, read, read, 'storage', 'storage', 'storage'] as const;
  return types.map((type, binding) => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type },
  }));
}

function compile(device: GPUDevice, bindings: GPUBindGroupLayout, queries: number): Pipelines {
  const module = device.createShaderModule({ code: shaders(availableDot(), queries) });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindings] });
  const pipeline = (entryPoint: PassName): GPUComputePipeline =>
    device.createComputePipeline({ layout, compute: { module, entryPoint } });
  return { scan: pipeline('scan'), pick: pipeline('pick'), collect: pipeline('collect') };
}

function availableDot(): DotName {
  const features = (navigator.gpu as Partial<GPU>).wgslLanguageFeatures;
  return features?.has('packed_4x8_integer_dot_product') === true ? 'builtin' : 'shifts';
}
