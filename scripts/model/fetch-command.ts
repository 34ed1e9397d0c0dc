import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../node/usage-error.ts';
import { toRange } from './add-command.ts';
import { fetchModel, type FetchRequest } from './fetch-model.ts';
import { GRAPH_NAME } from './graph-file.ts';
import { PUBLIC_MODELS } from './public-models.ts';

/** What an address of one's own expects when `--range` does not say otherwise. */
const USUAL_RANGE = '-1,1';

/** `model fetch`: a public model into the folder of models, with manifest, checksums and golden vectors. */
export async function fetchCommand(args: readonly string[], retryMs?: number): Promise<void> {
  const request = { ...readRequest(args), retryMs };
  const { files, dims } = await fetchModel(request);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const folder = join(request.out, request.model.id);
  console.log(`${folder}: ${(bytes / 1e6).toFixed(2)} MB, vectors of ${dims} numbers`);
  if (request.model.sha256 === undefined) {
    console.log(
      `Nothing pinned these files, so they were trusted as they came. Their checksums are recorded now. To pin them elsewhere: --sha256 ${files[0]?.sha256 ?? ''}`,
    );
  }
}

function readRequest(args: readonly string[]): FetchRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      out: { type: 'string', default: 'models' },
      sha256: { type: 'string' },
      range: { type: 'string' },
      replace: { type: 'boolean', default: false },
    },
  });
  const known = PUBLIC_MODELS.find(({ id }) => id === positionals[0]);
  if (known === undefined || positionals.length > 1) {
    const ids = PUBLIC_MODELS.map(({ id }) => id).join(', ');
    throw new UsageError(`fetch wants one of these models: ${ids}`);
  }
  const { sha256: pinned, ...model } = known;
  // A pin belongs to the table's own address.
  const sha256 = readDigest(values.sha256) ?? (values.url === undefined ? pinned : undefined);
  const range = values.range ?? (values.url === undefined ? undefined : USUAL_RANGE);
  return {
    model: {
      ...model,
      url: values.url === undefined ? model.url : graphAddress(values.url),
      range: range === undefined ? model.range : toRange(range),
      ...(sha256 === undefined ? {} : { sha256 }),
    },
    out: values.out,
    replace: values.replace,
  };
}

/** The address of a graph, given it or its folder. */
function graphAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `--url wants an address that begins with https:// or http://, not "${text}"`,
    );
  }
  if (!url.pathname.endsWith('.json')) {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${GRAPH_NAME}`;
  }
  return url.href;
}

function readDigest(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text)) return text?.toLowerCase();
  throw new UsageError('--sha256 wants 64 hexadecimal digits');
}
