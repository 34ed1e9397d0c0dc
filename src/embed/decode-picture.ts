import { imageDimensionsFromData } from 'image-dimensions';
import { SearchError } from '../core/errors.ts';
import { boundedSize, type Pixels } from './pixels.ts';

/** Enough for the size fields of every format, behind the largest metadata that cameras write. */
const HEAD_BYTES = 512 * 1024;

/**
 * Decodes a picture in the browser at bounded size: upright by its EXIF orientation, in sRGB, first frame of an animation.
 * @throws SearchError `bad-image` for what is no picture or damaged, `unsupported-image` for a real one that this browser
 * cannot decode (HEIC outside Safari)
 */
export async function decodePicture(picture: Blob | ImageBitmap): Promise<Pixels> {
  if (!(picture instanceof Blob)) return readPixels(picture);
  const bitmap = await decode(picture);
  try {
    return readPixels(bitmap);
  } finally {
    bitmap.close();
  }
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  if (blob.size === 0) throw new SearchError('bad-image', 'The file is empty');
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const size = imageDimensionsFromData(head);
  // One side only: it keeps the aspect ratio whichever way the EXIF orientation turns the picture.
  const bounded = size === undefined ? undefined : boundedSize(size.width, size.height);
  const shrinks = bounded !== undefined && bounded.width < (size?.width ?? 0);
  try {
    return await createImageBitmap(blob, {
      imageOrientation: 'from-image',
      ...(shrinks ? { resizeWidth: bounded.width, resizeQuality: 'high' } : {}),
    });
  } catch (cause) {
    if (isHeic(head)) {
      throw new SearchError('unsupported-image', 'This browser cannot decode HEIC', { cause });
    }
    throw new SearchError('bad-image', 'The file is not a picture, or it is damaged', { cause });
  }
}

function readPixels(bitmap: ImageBitmap): Pixels {
  if (bitmap.width === 0 || bitmap.height === 0) {
    throw new SearchError('bad-image', 'The picture has no pixels, or was closed');
  }
  const { width, height } = boundedSize(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new SearchError('internal', 'This browser gives no 2D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  canvas.width = 0; // iOS collects canvases late, and their memory is scarce
  // iOS draws nothing at all where a canvas or picture is beyond its limits, and reports no error.
  if (data.every((value) => value === 0))
    throw new SearchError('bad-image', 'The picture is blank');
  return { width, height, data };
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']);

/** ISO base media files begin with a box named "ftyp" whose first field is the brand. */
function isHeic(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(4, 12));
  return text.startsWith('ftyp') && HEIC_BRANDS.has(text.slice(4));
}
