/** Counts the bytes of all buffers on any GPU device, from now on. */
export function countBuffers(): { liveBytes: () => number; restore: () => void } {
  const { createBuffer } = GPUDevice.prototype as {
    readonly createBuffer: (this: GPUDevice, description: GPUBufferDescriptor) => GPUBuffer;
  };
  const alive = new Map<GPUBuffer, number>();
  GPUDevice.prototype.createBuffer = function (description) {
    const buffer = createBuffer.call(this, description);
    alive.set(buffer, description.size);
    const destroy = buffer.destroy.bind(buffer);
    buffer.destroy = () => {
      alive.delete(buffer);
      destroy();
    };
    return buffer;
  };
  return {
    liveBytes: () => [...alive.values()].reduce((sum, bytes) => sum + bytes, 0),
    restore: () => {
      GPUDevice.prototype.createBuffer = createBuffer;
    },
  };
}
