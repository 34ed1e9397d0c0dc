/** Those of some pictures that are bitmaps: they change hands when they cross the thread boundary, where files are shared. */
export function bitmapsOf(pictures: readonly (Blob | ImageBitmap)[]): readonly ImageBitmap[] {
  return pictures.filter((picture): picture is ImageBitmap => !(picture instanceof Blob));
}

/** Those that go along with a call: of a search, or of an explanation, whose query may be a product. */
export function picturesOf(
  first: Blob | ImageBitmap | string,
  also: readonly (Blob | ImageBitmap)[] = [],
): readonly (Blob | ImageBitmap)[] {
  return typeof first === 'string' ? [] : [first, ...also];
}

/** Uses pictures that were handed over, and closes them: left to the collector, the frames of a camera would pile up. */
export async function closingBitmaps<T>(
  pictures: readonly (Blob | ImageBitmap)[],
  use: () => Promise<T>,
): Promise<T> {
  try {
    return await use();
  } finally {
    for (const bitmap of bitmapsOf(pictures)) bitmap.close();
  }
}
