import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { FeedProduct } from '../../src/catalog/feed-product.ts';
import type { ProductId } from '../../src/core/brand.ts';
import { SearchError } from '../../src/core/errors.ts';

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|tiff?|heic)$/i;

/**
 * A feed from a folder with one folder a category, each with its pictures.
 * @throws SearchError `bad-feed` when there are no pictures
 */
export async function readFolders(root: string): Promise<readonly FeedProduct[]> {
  const products: FeedProduct[] = [];
  const entries = await readdir(root, { withFileTypes: true }).catch((cause: unknown) => {
    throw new SearchError('bad-feed', `The folder ${root} cannot be read`, { cause });
  });
  const categories = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const category of categories.sort()) {
    const names = (await readdir(join(root, category))).filter((name) => PICTURE.test(name)).sort();
    for (const name of names) {
      const stem = basename(name, extname(name));
      products.push({
        row: products.length + 1,
        picture: `${category}/${name}`,
        product: {
          id: `${category}/${stem}` as ProductId,
          title: stem,
          category,
          inStock: true,
          attributes: {},
        },
      });
    }
  }
  if (products.length > 0) return products;
  throw new SearchError(
    'bad-feed',
    `${root} has no folders with pictures: expected one folder a category`,
  );
}
