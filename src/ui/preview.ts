import { SearchError } from '../core/errors.ts';

/** Longest side of the drawn preview, in pixels: twice what the page shows. */
const PREVIEW_SIDE = 960;

/** A file that an `<img>` can show: the bitmap drawn small. */
export function drawPreview(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvasToJpeg(canvas);
}

/** @throws SearchError `bad-image` when the browser cannot encode the canvas. The canvas is emptied at once. */
export function canvasToJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        // iOS keeps the memory of a canvas until much later unless its size is set to nothing.
        canvas.width = 0;
        canvas.height = 0;
        if (blob === null) reject(new SearchError('bad-image', 'The canvas could not be encoded'));
        else resolve(blob);
      },
      'image/jpeg',
      0.92,
    );
  });
}
