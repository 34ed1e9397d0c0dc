import { type Thumbnail, THUMBNAIL_SIDE } from './stability-gate.ts';

/** Longest side of a frame that is searched live, in pixels: more than the network sees of it. */
const FRAME_SIDE = 512;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes pictures of a video as the shopper sees it: it covers its box, so its edges are cut off. Its two small canvases
 * are made once, since iOS collects canvases late.
 */
export class Viewfinder {
  readonly #video: HTMLVideoElement;
  readonly #thumbnail = document.createElement('canvas');
  readonly #frame = document.createElement('canvas');

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    this.#thumbnail.width = THUMBNAIL_SIDE;
    this.#thumbnail.height = THUMBNAIL_SIDE;
  }

  /** Undefined while there is no picture. */
  thumbnail(): Thumbnail | undefined {
    const context = this.#thumbnail.getContext('2d', { willReadFrequently: true });
    if (context === null || this.#video.videoWidth === 0) return undefined;
    // Every pixel counts: single ones picked from the frame would flicker with its noise.
    context.imageSmoothingQuality = 'medium';
    this.#draw(context, { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE });
    const { data } = context.getImageData(0, 0, THUMBNAIL_SIDE, THUMBNAIL_SIDE);
    return lumaOf(data);
  }

  /** The present frame, small; the caller closes it. */
  frame(): Promise<ImageBitmap> {
    const size = shrunk(this.#visible(), FRAME_SIDE);
    if (this.#frame.width !== size.width) this.#frame.width = size.width;
    if (this.#frame.height !== size.height) this.#frame.height = size.height;
    this.#draw(this.#frame.getContext('2d'), size);
    return createImageBitmap(this.#frame);
  }

  /** Draws the present frame in the camera's own resolution. */
  drawOn(canvas: HTMLCanvasElement): void {
    const size = this.#visible();
    canvas.width = size.width;
    canvas.height = size.height;
    this.#draw(canvas.getContext('2d'), size);
  }

  /** Gives the memory of the canvases back. */
  dispose(): void {
    for (const canvas of [this.#thumbnail, this.#frame]) {
      canvas.width = 0;
      canvas.height = 0;
    }
  }

  #visible(): Size {
    const { videoWidth, videoHeight, clientWidth, clientHeight } = this.#video;
    const scale = Math.max(clientWidth / videoWidth, clientHeight / videoHeight);
    const width = Math.max(1, Math.round(clientWidth / scale));
    return { width, height: Math.max(1, Math.round(clientHeight / scale)) };
  }

  #draw(context: CanvasRenderingContext2D | null, to: Size): void {
    const { videoWidth, videoHeight } = this.#video;
    const { width, height } = this.#visible();
    const [left, top] = [(videoWidth - width) / 2, (videoHeight - height) / 2];
    context?.drawImage(this.#video, left, top, width, height, 0, 0, to.width, to.height);
  }
}

function shrunk({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The weights of ITU-R BT.601. */
function lumaOf(rgba: Uint8ClampedArray): Thumbnail {
  const luma = new Uint8Array(rgba.length / 4);
  for (let i = 0; i < luma.length; i++) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(4 * i, 4 * i + 3);
    luma[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return luma;
}
