import type { PackedPart } from './packed-part.ts';
import { BINS, type DotName, READBACK_BYTES, shaders } from './shaders.ts';

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
  readonly #pipelines: Pipelines;

  constructor(
    device: GPUDevice,
    parts: readonly PackedPart[],
    { words, maskWords }: { readonly words: number; readonly maskWords: number },
  ) {
    const { STORAGE, COPY_DST, COPY_SRC } = GPUBufferUsage;
    const buffer = (size: number, usage = STORAGE | COPY_DST): GPUBuffer =>
      device.createBuffer({ size, usage });
    this.query = buffer(words * 8);
    this.mask = buffer(maskWords * 4);
    this.found = buffer(READBACK_BYTES, STORAGE | COPY_DST | COPY_SRC);
    this.#tally = buffer(BINS * 4);
    this.#parts = parts;
    const layout = device.createBindGroupLayout({ entries: layoutEntries() });
    this.#pipelines = compile(device, layout);
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

  /** Scores every row and finds the bin of the last wanted one. */
  encodeScan(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.#tally);
    encoder.clearBuffer(this.found);
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, 'scan');
    this.#run(pass, 'pick', 0, 1);
    pass.end();
  }

  /** Writes the rows in that bin and above. */
  encodeCollect(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass();
    this.#eachPart(pass, 'collect');
    pass.end();
  }

  destroy(): void {
    for (const buffer of [this.query, this.mask, this.found, this.#tally]) buffer.destroy();
  }

  #eachPart(pass: GPUComputePassEncoder, name: PassName): void {
    for (const [i, { workgroups }] of this.#parts.entries()) this.#run(pass, name, i, workgroups);
  }

  #run(pass: GPUComputePassEncoder, name: PassName, part: number, workgroups: number): void {
    pass.setPipeline(this.#pipelines[name]);
    pass.setBindGroup(0, this.#groups[part]);
    pass.dispatchWorkgroups(workgroups);
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

function compile(device: GPUDevice, bindings: GPUBindGroupLayout): Pipelines {
  const module = device.createShaderModule({ code: shaders(availableDot()) });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindings] });
  const pipeline = (entryPoint: PassName): GPUComputePipeline =>
    device.createComputePipeline({ layout, compute: { module, entryPoint } });
  return { scan: pipeline('scan'), pick: pipeline('pick'), collect: pipeline('collect') };
}

function availableDot(): DotName {
  const features = (navigator.gpu as Partial<GPU>).wgslLanguageFeatures;
  return features?.has('packed_4x8_integer_dot_product') === true ? 'builtin' : 'shifts';
}
