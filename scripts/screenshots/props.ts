import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readManifest } from '../catalog/pack-folder.ts';
import { unsoldPictures } from '../evaluate/unsold-pictures.ts';
import type { GivenPicture, Props } from './scene.ts';

/** The pictures that scenes are made with: a product of a pack, and a drawn room. */
export async function propsOf(pack: string): Promise<Props> {
  return {
    garment: await productOf(pack, 'Jackets'),
    room: await drawnRoom(),
  };
}

async function productOf(pack: string, category: string): Promise<GivenPicture> {
  const [file] = (await readManifest(pack)).products;
  const { products } = JSON.parse(await readFile(join(pack, file?.name ?? ''), 'utf8')) as {
    readonly products: readonly { readonly category: string; readonly image: string }[];
  };
  const product = products.find((each) => each.category === category);
  if (product === undefined) throw new Error(`${pack} has no ${category}`);
  const buffer = await sharp(join(pack, product.image)).jpeg({ quality: 80 }).toBuffer();
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer };
}

async function drawnRoom(): Promise<GivenPicture> {
  const room = (await unsoldPictures(8, 1)).find(({ kind }) => kind === 'room');
  if (room === undefined) throw new Error('No room was drawn');
  const { width, height, data } = room.pixels;
  const raw = { width, height, channels: 4 } as const;
  const buffer = await sharp(data, { raw }).png().toBuffer();
  return { name: 'room.png', mimeType: 'image/png', buffer };
}
