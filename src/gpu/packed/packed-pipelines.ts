import type { PackedPart } from './packed-part.ts';
import { chunksOf, queryBytesOf } from './tiles.ts';
import { BINS, QUERIES, READBACK_BYTES, type ShaderFeatures, shaders } from './shaders.ts';

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
  readonly #chunks: number;
  readonly #layout: GPUBindGroupLayout;
  readonly #features: ShaderFeatures;
  /** For each number of queries a pass, compiled when first asked for. */
  readonly #pipelines = new Map<number, Pipelines>();
  /** Keeps scores whatever the device can do. */
  #scoring: GPUComputePipeline | undefined;

  constructor(
    device: GPUDevice,
    parts: readonly PackedPart[],
    { dims, maskWords }: { readonly dims: number; readonly maskWords: number },
  ) {
    const { STORAGE, UNIFORM, COPY_DST, COPY_SRC } = GPUBufferUsage;
    const buffer = (size: number, usage = STORAGE | COPY_DST): GPUBuffer =>
      device.createBuffer({ size, usage });
    this.query = buffer(queryBytesOf(dims) * QUERIES, UNIFORM | COPY_DST);
    this.mask = buffer(maskWords * 4);
    this.found = buffer(READBACK_BYTES * QUERIES, STORAGE | COPY_DST | COPY_SRC);
    this.#tally = buffer(BINS * 4 * QUERIES);
    this.#parts = parts;
    this.#chunks = chunksOf(dims);
    const layout = device.createBindGroupLayout({ entries: layoutEntries() });
    this.#device = device;
    this.#layout = layout;
    this.#features = featuresOf(device);
    this.#groups = parts.map(({ params, values, scales, kept }) => {
      const buffers = [
        params,
        values,
        scales,
        this.query,
        this.mask,
        kept,
        this.#tally,
        this.found,
      ];
      const entries = buffers.map((each, binding) => ({ binding, resource: { buffer: each } }));
      return device.createBindGroup({ layout, entries });
    });
  }

  /** Scores every row, finds the bin of the last wanted one and writes the rows in that bin and above, for some queries at once. */
  encodeSelect(encoder: GPUCommandEncoder, queries: number): void {
    encoder.clearBuffer(this.#tally);
    encoder.clearBuffer(this.found);
    const { scan, pick, collect } = this.#compiled(queries);
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, scan);
    pass.setPipeline(pick);
    pass.dispatchWorkgroups(queries);
    this.#eachPart(pass, collect);
    pass.end();
  }

  /** Scores every row for one query: four bytes a row, from the start of what each part keeps. */
  encodeScores(encoder: GPUCommandEncoder): void {
    this.#scoring ??= this.#pipelinesOf({ ...this.#features, f16: false }, 1)('scan');
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, this.#scoring);
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
    const pipeline = this.#pipelinesOf(this.#features, queries);
    const fresh = { scan: pipeline('scan'), pick: pipeline('pick'), collect: pipeline('collect') };
    this.#pipelines.set(queries, fresh);
    return fresh;
  }

  #pipelinesOf(features: ShaderFeatures, queries: number): (name: PassName) => GPUComputePipeline {
    const module = this.#device.createShaderModule({
      code: shaders(features, { queries, chunks: this.#chunks }),
    });
    const layout = this.#device.createPipelineLayout({ bindGroupLayouts: [this.#layout] });
    return (entryPoint) =>
      this.#device.createComputePipeline({ layout, compute: { module, entryPoint } });
  }
}

function layoutEntries(): GPUBindGroupLayoutEntry[] {
  const read = 'read-only-storage';
  const types = ['uniform', read, read, 'uniform', read, 'storage', 'storage', 'storage'] as const;
  return types.map((type, binding) => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type },
  }));
}

function featuresOf({ features }: GPUDevice): ShaderFeatures {
  const language = (navigator.gpu as Partial<GPU>).wgslLanguageFeatures;
  return {
    packedDot: language?.has('packed_4x8_integer_dot_product') === true,
    f16: features.has('shader-f16'),
    subgroups: features.has('subgroups'),
  };
}
