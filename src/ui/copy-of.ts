/** Bitmaps are handed over to the engine: it gets a copy, the caller keeps the original. */
export async function copyOf(picture: Blob | ImageBitmap): Promise<Blob | ImageBitmap> {
  return picture instanceof Blob ? picture : createImageBitmap(picture);
}
