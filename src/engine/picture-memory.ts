import { cropPixels } from '../embed/picture-region.ts';
import type { Pixels } from '../embed/pixels.ts';
import type { PictureCall, Region } from './engine.ts';

/** Decodes pictures and keeps the last one that has an id, so that another part of it costs no second decoding. */
export class PictureMemory {
  readonly #decode: (picture: Blob | ImageBitmap) => Promise<Pixels>;
  #last: { readonly id: string; readonly pixels: Promise<Pixels> } | undefined;

  constructor(decode: (picture: Blob | ImageBitmap) => Promise<Pixels>) {
    this.#decode = decode;
  }

  /** The pixels of the picture, or of its region. @throws SearchError `bad-image`, `unsupported-image` */
  async pixels(
    picture: Blob | ImageBitmap,
    { pictureId, region }: PictureCall & { readonly region?: Region | undefined },
  ): Promise<Pixels> {
    const whole = await this.#whole(picture, pictureId);
    return region === undefined ? whole : cropPixels(whole, region);
  }

  #whole(picture: Blob | ImageBitmap, id: string | undefined): Promise<Pixels> {
    if (id === undefined) return this.#decode(picture);
    if (this.#last?.id === id) return this.#last.pixels;
    const pixels = this.#decode(picture);
    this.#last = { id, pixels };
    // A failure is forgotten; the caller hears of it.
    pixels.catch(() => {
      if (this.#last?.pixels === pixels) this.#last = undefined;
    });
    return pixels;
  }
}
