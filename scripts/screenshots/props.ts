import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readManifest } from '../catalog/pack-folder.ts';
import { unsoldPictures } from '../evaluate/unsold-pictures.ts';
import { fakeCameraFlags, writeFakeVideo } from '../soak/fake-video.ts';
import type { GivenPicture, Props } from './scene.ts';

/** The pictures that scenes are made with: a product of a pack, and a drawn room. */
export async function propsOf(pack: string): Promise<Props> {
  const garment = await productOf(pack, 'Jackets');
  const shoe = await productOf(pack, 'Sneakers');
  return {
    garment,
    shoe,
    pair: await pairOf(garment, shoe),
    room: await drawnRoom(),
  };
}

/** Flags of a browser whose camera looks at a product; its film lies in a folder of the caller's. */
export async function cameraOf({ garment }: Props, folder: string): Promise<readonly string[]> {
  const film = join(folder, 'camera.y4m');
  await writeFakeVideo(film, { pictures: [garment.buffer], holdSeconds: 1, moveSeconds: 0 });
  return fakeCameraFlags(film);
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

/** Two pictures in the corners of a larger one. */
async function pairOf(first: GivenPicture, second: GivenPicture): Promise<GivenPicture> {
  const side = 380;
  const small = ({ buffer }: GivenPicture): Promise<Buffer> =>
    sharp(buffer).resize(side, side).toBuffer();
  const ground = { width: 800, height: 1000, channels: 3, background: '#b8a88f' } as const;
  const buffer = await sharp({ create: ground })
    .composite([
      { input: await small(first), left: 10, top: 10 },
      { input: await small(second), left: 790 - side, top: 990 - side },
    ])
    .jpeg()
    .toBuffer();
  return { name: 'pair.jpg', mimeType: 'image/jpeg', buffer };
}

async function drawnRoom(): Promise<GivenPicture> {
  const room = (await unsoldPictures(8, 1)).find(({ kind }) => kind === 'room');
  if (room === undefined) throw new Error('No room was drawn');
  const { width, height, data } = room.pixels;
  const raw = { width, height, channels: 4 } as const;
  const buffer = await sharp(data, { raw }).png().toBuffer();
  return { name: 'room.png', mimeType: 'image/png', buffer };
}
