import { parseArgs } from 'node:util';
import { ProgressBar } from '../node/progress-bar.ts';
import { UsageError } from '../node/usage-error.ts';
import { upToOf } from './neighbours-option.ts';
import { synthesisePack } from './synthetic/synthesise-pack.ts';

/** `catalog synthesise`: an invented catalogue of any size. */
export async function synthesiseCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      products: { type: 'string' },
      dims: { type: 'string', default: '128' },
      seed: { type: 'string', default: '1' },
      model: { type: 'string', default: 'fashion-1' },
      neighbours: { type: 'string', default: '0' },
      out: { type: 'string' },
    },
  });
  const { out, model: id } = values;
  if (out === undefined) throw new UsageError('Name the folder to write with --out DIR');
  const products = wholeNumber('products', values.products);
  const dims = wholeNumber('dims', values.dims);
  const seed = wholeNumber('seed', values.seed);
  const bar = new ProgressBar('Inventing', products, 'products');
  try {
    const { revision } = await synthesisePack({
      out,
      products,
      seed,
      model: { id, dims },
      neighboursUpTo: upToOf(values.neighbours),
      onProgress: ({ done }) => {
        bar.advance(done);
      },
    });
    bar.stop();
    console.log(`${out}: ${products} invented products, revision ${revision}`);
  } finally {
    bar.stop();
  }
}

function wholeNumber(name: string, text: string | undefined): number {
  const number = Number(text);
  if (text !== undefined && Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} wants a whole number from 1`);
}
