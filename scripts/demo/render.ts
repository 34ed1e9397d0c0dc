import sharp from 'sharp';
import type { DrawnProduct } from './drawn-product.ts';

/** A product as PNG, `width` pixels wide and a quarter higher. */
export function renderProduct({ svg }: Pick<DrawnProduct, 'svg'>, width = 800): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .resize(width, width * 1.25)
    .png({ compressionLevel: 4 })
    .toBuffer();
}
