import { canvasToJpeg } from '../ui/preview.ts';

/** Longest side, in pixels: what a chip shows on a sharp screen. */
const SIDE = 96;

/** A picture in very small, upright and without what a camera wrote about it. Rejects for what the browser cannot decode. */
export async function thumbnailOf(picture: Blob): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return (await canvasToJpeg(canvas)).arrayBuffer();
}
