import { runCommand } from './node/run-command.ts';
import { convertCommand } from './model/convert-command.ts';

const USAGE = `Usage:
  npm run model -- convert --weights FILE.safetensors --reference FILE.safetensors --id ID --out models/ID`;

await runCommand({ convert: convertCommand }, USAGE);
