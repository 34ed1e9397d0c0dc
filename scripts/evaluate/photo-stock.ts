import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME } from '../../src/catalog/pack-manifest.ts';
import type { Product } from '../../src/catalog/product.ts';
import { writePack } from '../../src/catalog/write-pack.ts';
import type { ProductId } from '../../src/core/brand.ts';
import type { Embedder, Embedding } from '../../src/embed/embedder.ts';
import type { LoadedCatalog } from '../../src/engine/loaded-catalog.ts';
import { addCalibration } from '../catalog/add-calibration.ts';
import { readPackFolder } from '../catalog/pack-folder.ts';
import { type CalibrationSamples, takeSamples } from '../catalog/take-samples.ts';
import { decodeFile } from '../node/decode-file.ts';
import type { Labelled } from './picture-set.ts';

/** Photographs as products, with all that packs of them are made of. */
export interface Stock {
  readonly products: readonly (Product & { readonly label: string })[];
  readonly embeddings: readonly Embedding[];
  readonly samples: CalibrationSamples;
}

/** Embeds photographs as the products of a shop. */
export async function stockOf(
  embedder: Embedder,
  catalogue: readonly Labelled[],
  onDone: () => void,
): Promise<Stock> {
  const products: (Product & { readonly label: string })[] = [];
  const embeddings: Embedding[] = [];
  for (const { id, path, label = '' } of catalogue) {
    embeddings.push(await embedder.embed(await decodeFile(await readFile(path))));
    const common = { title: id, image: path, inStock: true, attributes: {} };
    products.push({ id: id as ProductId, category: label, label, ...common });
    onDone();
  }
  const samples = await takeSamples({
    embedder,
    products: products.map((product, i) => ({
      product,
      picture: product.image,
      classes: embeddings[i]?.classes ?? [],
    })),
    picture: (path) => readFile(path),
  });
  if (samples === undefined) throw new RangeError('Too few photographs to calibrate a pack');
  return { products, embeddings, samples };
}

/** Writes a calibrated pack of all products but those of one category. */
export async function packWithout(
  { products, embeddings, samples }: Stock,
  left: string | undefined,
  folder: string,
): Promise<LoadedCatalog> {
  const kept = [...products.keys()].filter((at) => products[at]?.label !== left);
  const rowOf = new Map(kept.map((at, place) => [at, place]));
  const pick = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => rowOf.has(at));
  const vectors = pick(embeddings).map(({ vector }) => vector);
  const { manifest, files } = await writePack({
    id: 'no-match',
    title: 'no-match',
    model: { id: 'any', dims: vectors[0]?.length ?? 0 },
    products: pick(products),
    vectors,
    images: [],
    shardRows: 10_000,
  });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  await writeFile(join(folder, MANIFEST_NAME), JSON.stringify(manifest));
  await addCalibration(folder, manifest, {
    nonsense: samples.nonsense,
    views: samples.views.flatMap((view) => {
      const place = rowOf.get(view.row);
      return place === undefined ? [] : [{ ...view, row: place }];
    }),
    classes: Object.fromEntries(
      Object.entries(samples.classes).filter(([category]) => category !== left),
    ),
  });
  return readPackFolder(folder);
}
