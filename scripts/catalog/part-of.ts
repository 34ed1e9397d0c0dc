import type { FeedProduct } from '../../src/catalog/feed-product.ts';
import type { PackManifest } from '../../src/catalog/pack-manifest.ts';
import { sha256 } from '../../src/core/digest.ts';
import { UsageError } from '../node/usage-error.ts';

/**
 * The `i`-th of `n` parts of a catalogue, counted from 1, in the order of the feed. Parts differ in size by one product at most.
 * @throws UsageError when the text is not "i/n", or there are fewer products than parts
 */
export async function partOf(
  products: readonly FeedProduct[],
  text: string,
): Promise<{
  readonly products: readonly FeedProduct[];
  readonly part: NonNullable<PackManifest['part']>;
}> {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [index, of] = [Number(i), Number(n)];
  if (!(index >= 1 && index <= of)) {
    throw new UsageError(`--shard wants a part and the number of parts such as 2/5, not "${text}"`);
  }
  if (of > products.length) {
    throw new UsageError(`${products.length} products cannot be shared among ${of} parts`);
  }
  const start = (part: number): number => Math.floor((part * products.length) / of);
  const ids = products.map(({ product }) => product.id).join('\n');
  const catalogue = (await sha256(new TextEncoder().encode(ids))).slice(0, 16);
  return {
    products: products.slice(start(index - 1), start(index)),
    part: { index, of, catalogue },
  };
}
