import sharp, { type Sharp } from 'sharp';
import { describe, SearchError } from '../../src/core/errors.ts';
import { DECODED_SIDE, type Pixels } from '../../src/embed/pixels.ts';

/** 24 MP cameras and above; a "decompression bomb" of a few kilobytes must not take all memory. */
const MOST_PIXELS = 200_000_000;

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
}

/**
 * Decodes a picture as `decodePicture` does in the browser: upright, sRGB, at bounded size, first frame.
 * @throws SearchError `bad-image`
 */
export async function decodeFile(bytes: Uint8Array): Promise<Pixels> {
  try {
    const { data, info } = await open(bytes)
      .resize(DECODED_SIDE, DECODED_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (cause) {
    throw badImage(cause);
  }
}

/**
 * A WebP thumbnail inside `width` x `height` pixels, without metadata.
 * @throws SearchError `bad-image`
 */
export async function thumbnail(
  bytes: Uint8Array,
  { width, height, quality }: { width: number; height: number; quality: number },
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const webp = await open(bytes)
      .resize(width, height, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality, effort: 5, smartSubsample: true })
      .toBuffer();
    return new Uint8Array(webp);
  } catch (cause) {
    throw badImage(cause);
  }
}

function badImage(cause: unknown): SearchError {
  return new SearchError('bad-image', `its picture cannot be read: ${describe(cause)}`, { cause });
}
