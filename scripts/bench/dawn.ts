import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PackedIndex } from '../../src/gpu/packed/packed-index.ts';
import { isSoftware } from '../../src/gpu/backend.ts';
import {
  OPTIONAL_FEATURES,
  openDevice,
  type OptionalFeature,
} from '../../src/gpu/webgpu-backend.ts';
import { ReferenceIndex } from '../../src/search/reference-index.ts';
import { findChromium } from '../setup/find-chromium.mjs';
import type { Shelf } from './contestant.ts';
import { latentQueries, latentShelf } from './latent.ts';

const DIMS = 128;
const LIMIT = 10;
const CHECKED = 5;
const COPIED_BYTES = 128 * 1024 * 1024;
const COPIES = 4;
/** Queries that are on their way at once, so that the device never waits. */
const AT_ONCE = 8;
const LEAST_MS = 500;

/** What the WGSL kernels do on a device, outside any browser. */
export interface DeviceFigures {
  readonly rows: number;
  readonly queries: number;
  /** Optional features of the device that the kernels make use of. */
  readonly features: readonly string[];
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
      const shelf = latentShelf(count, DIMS);
      const figures: DeviceFigures[] = [];
      for (const device of devices) {
        figures.push(...(await measureIndex(device, shelf, copyGigabytesPerSecond)));
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

async function copyBandwidth(device: GPUDevice): Promise<number> {
  const usage = GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const [from, to] = [0, 1].map(() => device.createBuffer({ size: COPIED_BYTES, usage }));
  if (!from || !to) return NaN;
  const seconds = await secondsOf(async () => {
    const encoder = device.createCommandEncoder();
    for (let i = 0; i < COPIES; i++) encoder.copyBufferToBuffer(from, 0, to, 0, COPIED_BYTES);
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
  });
  from.destroy();
  to.destroy();
  return (2 * COPIES * COPIED_BYTES) / seconds / 1e9;
}

async function measureIndex(
  device: GPUDevice,
  { rows, count }: Shelf,
  copy: number,
): Promise<readonly DeviceFigures[]> {
  const index = await PackedIndex.upload(device, rows, new AbortController().signal);
  const reference = new ReferenceIndex(rows);
  const figures: DeviceFigures[] = [];
  for (const queries of [1, 4]) {
    const asked = latentQueries(DIMS, queries);
    let equal = true;
    for (const some of [asked, latentQueries(DIMS, CHECKED, 5)]) {
      const expected = await reference.nearestOfMany(some, LIMIT);
      equal &&= JSON.stringify(await index.nearestOfMany(some, LIMIT)) === JSON.stringify(expected);
    }
    const seconds = await secondsOf(() =>
      Promise.all(Array.from({ length: AT_ONCE }, () => index.nearestOfMany(asked, LIMIT))),
    );
    const passes = AT_ONCE / seconds;
    const gigabytesPerSecond = (passes * (rows.values.length + count * 4)) / 1e9;
    figures.push({
      rows: count,
      queries,
      features: OPTIONAL_FEATURES.filter((name) => device.features.has(name)),
      rowsPerSecond: passes * queries * count,
      gigabytesPerSecond,
      shareOfCopy: gigabytesPerSecond / copy,
      equal,
    });
  }
  index.dispose();
  return figures;
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
