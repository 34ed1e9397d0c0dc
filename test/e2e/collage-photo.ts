import sharp from 'sharp';
import type { Region } from '../../src/engine/engine.ts';
import { clothingPhotos, type Photo } from '../shared-data.ts';
import type { Upload } from './shop.ts';

const WIDTH = 800;
const HEIGHT = 1000;
/** Of each photograph on the collage, in pixels. */
const TILE = 380;

/** Two real photographs of one size on a plain ground, top left and bottom right, and where they lie. */
export async function collageOf(
  first: Photo,
  second: Photo,
): Promise<{ readonly upload: Upload; readonly regions: readonly [Region, Region] }> {
  const tile = (photo: Photo): Promise<Buffer> =>
    sharp(photo.path).resize(TILE, TILE, { fit: 'fill' }).png().toBuffer();
  const far = { left: WIDTH - TILE - 10, top: HEIGHT - TILE - 10 };
  const ground = { width: WIDTH, height: HEIGHT, channels: 3, background: '#b8a88f' } as const;
  const buffer = await sharp({ create: ground })
    .composite([
      { input: await tile(first), left: 10, top: 10 },
      { input: await tile(second), ...far },
    ])
    .jpeg({ quality: 90 })
    .toBuffer();
  const size = { width: TILE / WIDTH, height: TILE / HEIGHT };
  return {
    upload: { name: 'collage.jpg', mimeType: 'image/jpeg', buffer },
    regions: [
      { x: 10 / WIDTH, y: 10 / HEIGHT, ...size },
      { x: far.left / WIDTH, y: far.top / HEIGHT, ...size },
    ],
  };
}

/** The first validation photograph of this label. */
export function photoOf(label: string): Photo {
  const photo = clothingPhotos().find(
    (each) => each.label === label && each.split === 'validation',
  );
  if (photo === undefined) throw new Error(`There is no validation photograph of ${label}`);
  return photo;
}
