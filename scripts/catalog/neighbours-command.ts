import { parseArgs } from 'node:util';
import { ProgressBar } from '../node/progress-bar.ts';
import { UsageError } from '../node/usage-error.ts';
import { addNeighbours } from './add-neighbours.ts';
import { readManifest } from './pack-folder.ts';

/** `catalog neighbours`: finds similar products ahead in a pack that is there already, of any size. */
export async function neighboursCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string' } } });
  if (values.pack === undefined) throw new UsageError('Name the pack with --pack DIR');
  const manifest = await readManifest(values.pack);
  if (manifest.part !== undefined) {
    throw new UsageError(`${values.pack} is a part: products similar to its own may be in others`);
  }
  const bar = new ProgressBar('Comparing', manifest.count, 'products');
  const began = performance.now();
  try {
    const { neighbours = [], ids = [] } = await addNeighbours(values.pack, manifest, {
      upTo: Infinity,
      onProgress: ({ done }) => {
        bar.advance(done);
      },
    });
    bar.stop();
    const bytes = [...neighbours, ...ids].reduce((sum, file) => sum + file.bytes, 0);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `${values.pack}: similar products of ${manifest.count}, ${(bytes / 1e6).toFixed(2)} MB, ${seconds.toFixed(1)} s`,
    );
  } finally {
    bar.stop();
  }
}
