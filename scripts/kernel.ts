import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, binaryModule } from './kernel/assemble.ts';

const folder = join(import.meta.dirname, '../src/search/kernel');
for (const name of ['scan', 'relaxed']) {
  const file = `${name}.wat`;
  const binary = await assemble(file, await readFile(join(folder, file), 'utf8'));
  await writeFile(join(folder, `${name}-binary.ts`), binaryModule(name, binary));
  console.log(`${name}: ${binary.length} bytes`);
}
