import sharp from 'sharp';
import type { DrawnProduct } from './drawn-product.ts';
import { renderProduct } from './render.ts';

const TILE = { width: 200, height: 250 };

/** All pictures beside each other, for looking at them: `columns` a row, 200 x 250 pixels each, as PNG. */
export async function contactSheet(
  products: readonly DrawnProduct[],
  columns = 8,
): Promise<Buffer> {
  const tiles: { readonly input: Buffer; readonly left: number; readonly top: number }[] = [];
  for (const [i, product] of products.entries()) {
    const left = (i % columns) * TILE.width;
    const top = Math.floor(i / columns) * TILE.height;
    tiles.push({ input: await renderProduct(product, TILE.width), left, top });
  }
  const rows = Math.ceil(products.length / columns);
  return sharp({
    create: {
      width: columns * TILE.width,
      height: rows * TILE.height,
      channels: 3,
      background: '#fff',
    },
  })
    .composite(tiles)
    .png()
    .toBuffer();
}
