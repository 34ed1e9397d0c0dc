import { MANIFEST_NAME, type PackManifest } from '../../src/catalog/pack-manifest.ts';
import type { Product } from '../../src/catalog/product.ts';
import { writePack } from '../../src/catalog/write-pack.ts';
import type { ProductId } from '../../src/core/brand.ts';
import type { UnitVector } from '../../src/core/unit-vector.ts';
import { randomVector, seeded } from '../seeded.ts';
import type { StaticHost } from './static-host.ts';

export const FAKE_DIMS = 8;
export const FAKE_MODEL = { id: 'fake', dims: FAKE_DIMS };

/** A product of the fake shop, alternately a hat and a shoe. */
export function fakeProduct(row: number, title = `Product ${row}`): Product {
  return {
    id: `p${row}` as ProductId,
    title,
    category: row % 2 === 0 ? 'Hats' : 'Shoes',
    image: 'images/none.webp',
    inStock: true,
    attributes: {},
  };
}

/** Vectors of the fake shop, one a product, always the same. */
export function fakeVectors(count: number): readonly UnitVector[] {
  const random = seeded(11);
  return Array.from({ length: count }, () => randomVector(random, FAKE_DIMS));
}

/** Puts a pack of `products` into `folder` of a host, four rows a shard. Resolves to its manifest. */
export async function servePack(
  host: StaticHost,
  folder: string,
  products: readonly Product[],
): Promise<PackManifest> {
  const { manifest, files } = await writePack({
    id: 'fake-shop',
    title: 'Fake shop',
    model: FAKE_MODEL,
    products,
    vectors: fakeVectors(products.length),
    images: [],
    shardRows: 4,
  });
  for (const { name, content } of files) host.files.set(`${folder}/${name}`, content);
  host.files.set(`${folder}/${MANIFEST_NAME}`, JSON.stringify(manifest));
  return manifest;
}
