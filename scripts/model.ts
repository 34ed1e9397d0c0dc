import { runCommand } from './node/run-command.ts';
import { addCommand } from './model/add-command.ts';
import { convertCommand } from './model/convert-command.ts';
import { fetchCommand } from './model/fetch-command.ts';
import { verifyCommand } from './model/verify-command.ts';

const USAGE = `Usage:
  npm run model -- convert --weights FILE.safetensors --reference FILE.safetensors --id ID --out models/ID
  npm run model -- fetch mobilenet-v2-100-224 [--url ADDRESS] [--range=-1,1] [--sha256 HEX] [--out models] [--replace]
  npm run model -- add FOLDER [--id ID] [--embedding LAYER] [--size PX] [--range=-1,1] [--crop centre|stretch] [--licence NAME] [--out models]
  npm run model -- verify [FOLDER ...]
  npm run model -- verify FOLDER --reference FILE.safetensors`;

await runCommand(
  { add: addCommand, convert: convertCommand, fetch: fetchCommand, verify: verifyCommand },
  USAGE,
);
