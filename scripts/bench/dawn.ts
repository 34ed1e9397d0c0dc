import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PackedIndex } from '../../src/gpu/packed/packed-index.ts';
import type { QuantisedRows } from '../../src/core/quantised-rows.ts';
import { isSoftware } from '../../src/gpu/backend.ts';
import {
  OPTIONAL_FEATURES,
  openDevice,
  type OptionalFeature,
} from '../../src/gpu/webgpu-backend.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import type { Hit } from '../../src/search/vector-index.ts';
import { findChromium } from '../setup/find-chromium.mjs';
import { latentQueries, manyRows } from './latent.ts';

const DIMS = 128;
const LIMIT = 10;
/** Queries whose answers are compared with the reference scan's. */
const QUERIES = 9;
/** More than any cache of a device holds, unless a binding cannot. */
const COPIED_BYTES = 512 * 1024 * 1024;
const COPIES = 8;
const COPY_THREADS = 256;
/** Passes that are on their way at once, so that the device never waits. */
const AT_ONCE = 8;
const LEAST_MS = 500;
const ONE_BY_ONE = 51;

const COPY = `
@group(0) @binding(0) var<storage, read> input: array<vec4<u32>>;
@group(0) @binding(1) var<storage, read_write> output: array<vec4<u32>>;
@compute @workgroup_size(${COPY_THREADS})
fn copy(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {
  let i = id.y * groups.x * ${COPY_THREADS}u + id.x;
  if (i < arrayLength(&input)) { output[i] = input[i]; }
}`;

/** What the WGSL kernels do on a device, outside any browser. */
export interface DeviceFigures {
  readonly rows: number;
  readonly queries: number;
  /** Optional features of the device that the kernels make use of. */
  readonly features: readonly string[];
  /** Median time of a pass when nothing else is on its way, from the vectors to the ten best. */
  readonly medianMs: number;
  readonly rowsPerSecond: number;
  /** Bytes of rows and scales that are read a second. */
  readonly gigabytesPerSecond: number;
  /** Of the bytes that a copy reads and writes a second. */
  readonly shareOfCopy: number;
  /** Do ids equal the reference scan's? */
  readonly equal: boolean;
}

export interface DawnDevice {
  readonly name: string;
  readonly software: boolean;
  readonly copyGigabytesPerSecond: number;
  /** With each choice of the optional features that the device has, side by side. */
  measure(count: number): Promise<readonly DeviceFigures[]>;
  dispose(): void;
}

/** The first Vulkan device that Dawn takes, with Chromium's software one as the last resort; or why there is none. */
export async function openDawn(): Promise<DawnDevice | string> {
  const gpu = await startDawn();
  const adapter = await gpu?.requestAdapter();
  if (!gpu || !adapter) return 'no Vulkan driver that Dawn takes';
  Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  const { vendor, architecture, description } = adapter.info;
  const name = [vendor, architecture, description].filter(Boolean).join(' ');
  const devices: GPUDevice[] = [];
  for (const features of choicesOf(adapter)) {
    // An adapter gives one device.
    const own = await gpu.requestAdapter();
    if (own) devices.push(await openDevice(own, features));
  }
  const [plain] = devices;
  if (!plain) return `${name} opened no device`;
  const copyGigabytesPerSecond = await copyBandwidth(plain);
  return {
    name,
    software: isSoftware(name),
    copyGigabytesPerSecond,
    measure: async (count) => {
      const rows = manyRows(count, DIMS);
      const queries = latentQueries(DIMS, QUERIES);
      const answers = await new ReferenceIndex(rows).nearestOfMany(queries, LIMIT);
      const figures: DeviceFigures[] = [];
      for (const device of devices) {
        figures.push(
          ...(await measureIndex(device, { rows, queries, answers }, copyGigabytesPerSecond)),
        );
      }
      return figures;
    },
    dispose: () => {
      for (const device of devices) device.destroy();
    },
  };
}

/** Nothing, each optional feature alone, and all that there are. */
function choicesOf({ features }: GPUAdapter): readonly (readonly OptionalFeature[])[] {
  const offered = OPTIONAL_FEATURES.filter((name) => features.has(name));
  const alone = offered.map((name) => [name]);
  return [[], ...alone, ...(offered.length > 1 ? [offered] : [])];
}

async function startDawn(): Promise<GPU | undefined> {
  const { create, globals } = await import('webgpu');
  Object.assign(globalThis, globals);
  const gpu = create([]);
  if ((await gpu.requestAdapter()) !== null) return gpu;
  const driver = await chromiumDriver();
  if (driver === undefined) return undefined;
  process.env['VK_ICD_FILENAMES'] = driver;
  return create([]);
}

/** The Vulkan driver that Chromium brings along. */
async function chromiumDriver(): Promise<string | undefined> {
  const folder = dirname((await findChromium()) ?? '');
  return [folder, '/usr/lib/chromium']
    .map((place) => join(place, 'vk_swiftshader_icd.json'))
    .find((file) => existsSync(file));
}

/** Bytes that a device reads and writes a second when it only copies: by a kernel or as whole buffers, whichever is faster on it. */
async function copyBandwidth(device: GPUDevice): Promise<number> {
  const size = Math.min(COPIED_BYTES, device.limits.maxStorageBufferBindingSize & ~0xffff);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const [from, to] = [0, 1].map(() => device.createBuffer({ size, usage }));
  if (!from || !to) return NaN;
  const copyKernel = kernelCopy(device, from, to);
  const rateOf = async (copy: (encoder: GPUCommandEncoder) => void): Promise<number> => {
    const seconds = await secondsOf(async () => {
      const encoder = device.createCommandEncoder();
      for (let i = 0; i < COPIES; i++) copy(encoder);
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
    });
    return (2 * COPIES * size) / seconds / 1e9;
  };
  const byKernel = await rateOf(copyKernel);
  const byBuffer = await rateOf((encoder) => {
    encoder.copyBufferToBuffer(from, 0, to, 0, size);
  });
  from.destroy();
  to.destroy();
  return Math.max(byKernel, byBuffer);
}

function kernelCopy(
  device: GPUDevice,
  from: GPUBuffer,
  to: GPUBuffer,
): (encoder: GPUCommandEncoder) => void {
  const module = device.createShaderModule({ code: COPY });
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } });
  const entries = [from, to].map((buffer, binding) => ({ binding, resource: { buffer } }));
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
  const groups = from.size / 16 / COPY_THREADS;
  const columns = Math.min(groups, device.limits.maxComputeWorkgroupsPerDimension);
  return (encoder) => {
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(columns, Math.ceil(groups / columns));
    pass.end();
  };
}

interface Task {
  readonly rows: QuantisedRows;
  readonly queries: readonly UnitVector[];
  readonly answers: readonly (readonly Hit[])[];
}

async function measureIndex(
  device: GPUDevice,
  { rows, queries, answers }: Task,
  copy: number,
): Promise<readonly DeviceFigures[]> {
  const index = await PackedIndex.upload(device, rows, new AbortController().signal);
  const count = rows.scales.length;
  const figures: DeviceFigures[] = [];
  const isEqual = async (few: number): Promise<boolean> => {
    const hits = await index.nearestOfMany(queries.slice(0, few), LIMIT);
    return JSON.stringify(hits) === JSON.stringify(answers.slice(0, few));
  };
  for (const together of [1, 4]) {
    const asked = queries.slice(0, together);
    const equal = (await isEqual(together)) && (await isEqual(QUERIES));
    const passes = await passesPerSecond(() => index.nearestOfMany(asked, LIMIT));
    const gigabytesPerSecond = (passes * (rows.values.length + count * 4)) / 1e9;
    figures.push({
      rows: count,
      queries: together,
      features: OPTIONAL_FEATURES.filter((name) => device.features.has(name)),
      medianMs: await medianOf(() => index.nearestOfMany(asked, LIMIT)),
      rowsPerSecond: passes * together * count,
      gigabytesPerSecond,
      shareOfCopy: gigabytesPerSecond / copy,
      equal,
    });
  }
  index.dispose();
  return figures;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ONE_BY_ONE; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[ONE_BY_ONE >> 1] ?? NaN;
}

/** With several on their way at any time. */
async function passesPerSecond(pass: () => Promise<unknown>): Promise<number> {
  await pass();
  const began = performance.now();
  let passes = 0;
  const oneAfterAnother = async (): Promise<void> => {
    while (performance.now() - began < LEAST_MS) {
      await pass();
      passes++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother));
  return (passes * 1000) / (performance.now() - began);
}

/** Mean time of a run, after one to warm up. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  const began = performance.now();
  let runs = 0;
  while (performance.now() - began < LEAST_MS) {
    await work();
    runs++;
  }
  return (performance.now() - began) / runs / 1000;
}
