import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const SIDE = 160;

/** Small copies of a pack's pictures as data addresses, each made once. */
export class Thumbnails {
  readonly #folder: string;
  readonly #made = new Map<string, Promise<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(image: string): Promise<string> {
    const made = this.#made.get(image) ?? this.#make(image);
    this.#made.set(image, made);
    return made;
  }

  async #make(image: string): Promise<string> {
    const bytes = await readFile(join(this.#folder, image));
    const small = sharp(bytes).resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true });
    const webp = await small.webp({ quality: 70 }).toBuffer();
    return `data:image/webp;base64,${webp.toString('base64')}`;
  }
}
