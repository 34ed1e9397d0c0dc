import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JsonReader } from '../src/core/json.ts';
import { checkCode } from './bundle/check-code.ts';
import { DistFiles } from './bundle/dist-files.ts';
import { measureSizes } from './bundle/sizes.ts';

/** A size that shrank by more is a success to be written down, or a file that got lost. */
const SHRINK = 0.05;

const root = join(import.meta.dirname, '..');
const path = join(root, 'scripts/budgets.json');
const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const dist = new DistFiles(join(root, 'dist'));
const sizes = measureSizes(dist);
const budgets = new JsonReader(JSON.parse(readFileSync(path, 'utf8')), path, 'internal');

const problems = [...checkCode(dist)];
const updated: Record<string, { limit: number; recorded: number }> = {};
for (const [name, size] of Object.entries(sizes)) {
  const budget = budgets.child(name);
  const [limit, recorded] = [budget.integer('limit'), budget.integer('recorded')];
  updated[name] = { limit, recorded: size };
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${name.padEnd(44)} ${kilobytes(size).padStart(12)} of ${kilobytes(limit)}`);
  if (size > limit) problems.push(`"${name}" is over its budget`);
  if (!values.update && size < recorded * (1 - SHRINK)) {
    problems.push(
      `"${name}" shrank from ${kilobytes(recorded)}: record it with "npx tsx scripts/check-bundle.ts --update"`,
    );
  }
}
if (values.update) writeFileSync(path, `${JSON.stringify(updated, null, 2)}\n`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
