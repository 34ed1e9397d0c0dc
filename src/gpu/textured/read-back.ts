import { nextTask } from '../../core/async.ts';
import { SearchError } from '../../core/errors.ts';
import type { Texture } from './texture.ts';

/** So long a fence is asked between tasks; after that, between timers. */
const EAGER_MS = 4;

/** The integers of a texture that was drawn, four a texel. Never blocks: a fence is asked until the copy is there. */
export async function readBack(
  gl: WebGL2RenderingContext,
  texture: Texture,
  lost: AbortSignal,
): Promise<Int32Array> {
  const { width, lines, length } = texture;
  const buffer = gl.createBuffer();
  try {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, width * lines * 16, gl.STREAM_READ);
    texture.draw();
    gl.readPixels(0, 0, width, lines, gl.RGBA_INTEGER, gl.INT, 0);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    await drawn(gl, lost);
    const values = new Int32Array(length * 4);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, values);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    if (gl.isContextLost()) throw deviceLost();
    return values;
  } finally {
    gl.deleteBuffer(buffer);
  }
}

/** Resolves when everything so far is drawn. @throws SearchError `device-lost` */
async function drawn(gl: WebGL2RenderingContext, lost: AbortSignal): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const began = performance.now();
  for (;;) {
    if (fence === null || lost.aborted || gl.isContextLost()) throw deviceLost();
    const state = gl.clientWaitSync(fence, 0, 0);
    if (state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED) break;
    if (performance.now() - began < EAGER_MS) await nextTask();
    else await new Promise((resolve) => setTimeout(resolve, 1));
  }
  gl.deleteSync(fence);
}

function deviceLost(): SearchError {
  return new SearchError('device-lost', 'The graphics device was lost');
}
