/** A decoded picture: RGBA, 8 bits a channel, sRGB, upright, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `width * height * 4` bytes, not premultiplied. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Longest side to which pictures are decoded: enough for a crop of a quarter at 224 px, far below every canvas limit. */
export const DECODED_SIDE = 1024;

/** The size of a picture bounded to `DECODED_SIDE`, never enlarged, at least 1 x 1. */
export function boundedSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, DECODED_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
