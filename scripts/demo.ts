import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedProduct } from '../src/catalog/feed-product.ts';
import type { ProductId } from '../src/core/brand.ts';
import { buildPack } from './catalog/build-pack.ts';
import { contactSheet } from './demo/contact-sheet.ts';
import type { DrawnProduct } from './demo/drawn-product.ts';
import { renderProduct } from './demo/render.ts';
import { shop } from './demo/shop.ts';
import { readModelFolder } from './node/model-folder.ts';
import { startNodeRuntime } from './node/node-runtime.ts';
import { ProgressBar } from './node/progress-bar.ts';

/** Drawings by digest: only what changed is rendered again. */
const CACHE = '.cache/demo';
const OUT = 'public/demo';
const MODEL = 'models/fashion-1';
const THUMBNAILS = { width: 400, height: 500, quality: 72 };

/** Renders a drawing once. Resolves to its file name in the cache. */
async function render(product: DrawnProduct): Promise<string> {
  const name = `${createHash('sha256').update(product.svg).digest('hex').slice(0, 24)}.png`;
  const path = join(CACHE, name);
  const known = await access(path).then(
    () => true,
    () => false,
  );
  if (!known) {
    await writeFile(`${path}.part`, await renderProduct(product));
    await rename(`${path}.part`, path);
  }
  return name;
}

function toFeedProduct(drawn: DrawnProduct, picture: string, row: number): FeedProduct {
  const { id, title, category, price, currency, brand, description, inStock, variantGroup } = drawn;
  const { colour, pattern, material } = drawn;
  return {
    row,
    picture,
    product: {
      id: id as ProductId,
      title,
      category,
      price,
      currency,
      brand,
      description,
      inStock,
      variantGroup,
      attributes: { colour, pattern, material },
    },
  };
}

// `npm run demo -- --sheet Dresses dresses.png` draws one category beside each other, for looking at it.
const [option, category, sheet] = process.argv.slice(2);
if (option === '--sheet' && category !== undefined && sheet !== undefined) {
  await writeFile(sheet, await contactSheet(shop().filter((p) => p.category === category)));
  process.exit(0);
}

await mkdir(CACHE, { recursive: true });
const drawings = shop();
const drawing = new ProgressBar('Drawing', drawings.length, 'products');
const products: FeedProduct[] = [];
for (const [i, drawn] of drawings.entries()) {
  products.push(toFeedProduct(drawn, await render(drawn), i + 1));
  drawing.advance(i + 1);
}
drawing.stop();

const { embedder } = await startNodeRuntime(await readModelFolder(MODEL));
const embedding = new ProgressBar('Embedding', products.length, 'products');
const { manifest } = await buildPack({
  products,
  embedder,
  imagesDir: CACHE,
  out: OUT,
  id: 'demo',
  title: 'Lookalike demo shop',
  thumbnails: THUMBNAILS,
  rejected: [],
  strict: true,
  onProgress: ({ done }) => {
    embedding.advance(done);
  },
});
embedding.stop();
const bytes = [...manifest.images, ...manifest.products, ...manifest.vectors].reduce(
  (sum, file) => sum + file.bytes,
  0,
);
console.log(`${OUT}: ${manifest.count} products, ${(bytes / 1e6).toFixed(2)} MB`);
