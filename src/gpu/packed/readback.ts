import { QUERIES, READBACK_BYTES } from './shaders.ts';

const KEPT_BYTES = READBACK_BYTES * QUERIES;

/** Buffers that answers come back in, kept from one query to the next: making and freeing one holds up the device for as long as a search. */
export class Readback {
  readonly #device: GPUDevice;
  readonly #idle: GPUBuffer[] = [];
  #closed = false;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** A buffer of at least `bytes`, until it is given back. */
  take(bytes: number): GPUBuffer {
    const idle = bytes > KEPT_BYTES ? undefined : this.#idle.pop();
    const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
    return idle ?? this.#device.createBuffer({ size: Math.max(bytes, KEPT_BYTES), usage });
  }

  /** Takes back a buffer that is no longer mapped. */
  giveBack(buffer: GPUBuffer): void {
    if (this.#closed || buffer.size > KEPT_BYTES) buffer.destroy();
    else this.#idle.push(buffer);
  }

  destroy(): void {
    this.#closed = true;
    for (const buffer of this.#idle.splice(0)) buffer.destroy();
  }
}
