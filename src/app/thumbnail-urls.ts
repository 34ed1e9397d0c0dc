import type { DiaryEntry } from '../engine/engine.ts';

/** Addresses of thumbnails for `<img>`, one a picture, given back when the pictures are gone. */
export class ThumbnailUrls {
  readonly #urls = new Map<string, string>();

  of({ key, thumbnail }: Extract<DiaryEntry, { kind: 'picture' }>): string {
    const known = this.#urls.get(key);
    if (known !== undefined) return known;
    const url = URL.createObjectURL(new Blob([thumbnail], { type: 'image/jpeg' }));
    this.#urls.set(key, url);
    return url;
  }

  clear(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
