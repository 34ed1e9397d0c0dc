import { expect, test } from 'vitest';
import { parsePackManifest } from '../../../src/catalog/pack-manifest.ts';
import { writePack } from '../../../src/catalog/write-pack.ts';
import type { ProductId } from '../../../src/core/brand.ts';
import { randomVector, seeded } from '../../seeded.ts';

async function written(title = 'One'): Promise<Awaited<ReturnType<typeof writePack>>> {
  const random = seeded(5);
  const product = (
    id: string,
  ): {
    id: ProductId;
    title: string;
    category: string;
    image: string;
    inStock: boolean;
    attributes: Record<string, string>;
  } => {
    return {
      id: id as ProductId,
      title,
      category: 'c',
      image: 'images/x.webp',
      inStock: true,
      attributes: {},
    };
  };
  return writePack({
    id: 'shop',
    title: 'Shop',
    model: { id: 'm', dims: 8 },
    products: ['a', 'b', 'c'].map(product),
    vectors: [randomVector(random, 8), randomVector(random, 8), randomVector(random, 8)],
    images: [],
    shardRows: 2,
  });
}

test('what is written can be read, in shards whose names carry their digests', async () => {
  const { manifest, files } = await written();
  expect(parsePackManifest(JSON.stringify(manifest))).toEqual(manifest);
  expect(files).toHaveLength(4);
  for (const { name, sha256 } of files) expect(name).toContain(sha256.slice(0, 12));
});

test('the revision changes with the content and with nothing else', async () => {
  const [first, again, other] = [await written(), await written(), await written('Two')];
  expect(again.manifest.revision).toBe(first.manifest.revision);
  expect(other.manifest.revision).not.toBe(first.manifest.revision);
});

test.each([
  ['no JSON', () => '<html>'],
  ['another format', (text: string) => text.replace('"format":1', '"format":2')],
  [
    'a path out of the pack',
    (text: string) => text.replace(/"name":"products/, '"name":"../products'),
  ],
  ['a missing checksum', (text: string) => text.replace(/"sha256":"[0-9a-f]+"/, '"sha256":"x"')],
])('a manifest with %s is refused', async (_name, spoil) => {
  const text = spoil(JSON.stringify((await written()).manifest));
  expect(() => parsePackManifest(text)).toThrow(expect.objectContaining({ code: 'bad-pack' }));
});
