import { parseArgs } from 'node:util';
import { UsageError } from '../node/usage-error.ts';
import { mergePacks } from './merge-packs.ts';
import { upToOf } from './neighbours-option.ts';

/** `catalog merge`: the parts that `catalog build --shard` made become one pack. */
export async function mergeCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      id: { type: 'string' },
      title: { type: 'string' },
      neighbours: { type: 'string' },
    },
  });
  const { out, id, title } = values;
  if (out === undefined) throw new UsageError('Name the folder to write with --out DIR');
  if (positionals.length === 0) throw new UsageError('Name the folders of the parts');
  const { manifest, heldOut } = await mergePacks(positionals, out, {
    id,
    title,
    neighboursUpTo: upToOf(values.neighbours),
  });
  console.log(
    `${out}: ${manifest.count} products of ${positionals.length} parts, revision ${manifest.revision}`,
  );
  if (heldOut === undefined) return;
  console.log(
    `Category head: ${(heldOut.accuracy * 100).toFixed(1)} % of ${heldOut.count} held-out products right, macro-F1 ${heldOut.macroF1.toFixed(3)}`,
  );
}
