import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, binaryModule } from './kernel/assemble.ts';

const folder = join(import.meta.dirname, '../src/search/kernel');
const binary = await assemble('scan.wat', await readFile(join(folder, 'scan.wat'), 'utf8'));
await writeFile(join(folder, 'scan-binary.ts'), binaryModule(binary));
console.log(`scan: ${binary.length} bytes`);
