import '@tensorflow/tfjs-backend-cpu';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { describe, SearchError } from '../../src/core/errors.ts';
import type { Embedder } from '../../src/embed/embedder.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { MODEL_MANIFEST_NAME } from '../../src/embed/model-manifest.ts';
import { loadEmbedder } from '../../src/gpu/load-embedder.ts';
import { optional } from '../../src/catalog/product.ts';
import { UsageError } from '../node/usage-error.ts';
import { readModelFolder } from '../node/model-folder.ts';
import { startNodeRuntime } from '../node/node-runtime.ts';
import { type BackendCheck, formatChecks, hasFailed, type Outcome } from './backend-check.ts';
import { checkEmbedder } from './check-embedder.ts';
import { readReference } from './read-reference.ts';
import { compareWithReference, type ReferenceSet } from './reference-set.ts';
import { BrowserVerifier, firstLine } from './verify-browser.ts';

const MODELS = 'models';

/** A browser, or why there is none. */
type MaybeBrowser = BrowserVerifier | string;

/** `model verify`: checksums, then golden vectors on every backend that this machine has. */
export async function verifyCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { reference: { type: 'string' } },
  });
  if (values.reference !== undefined && positionals.length !== 1) {
    throw new UsageError('--reference belongs to one model: name its folder');
  }
  const folders = positionals.length > 0 ? positionals : await modelFolders();
  // Without a browser, Node's backends are still worth checking.
  const browser = await BrowserVerifier.start().catch(firstLine);
  try {
    for (const folder of folders) await verify(folder, browser, values.reference);
  } finally {
    if (typeof browser !== 'string') await browser.stop();
  }
  console.log('Times of software adapters (SwiftShader, llvmpipe) prove nothing about a GPU.');
}

async function verify(
  folder: string,
  browser: MaybeBrowser,
  referencePath: string | undefined,
): Promise<void> {
  try {
    const model = await readModelFolder(folder);
    const { id, files } = model.manifest;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(`\n${id}: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB, checksums right`);
    const labels = model.manifest.kind === 'graph' ? model.manifest.labels : [];
    const reference =
      referencePath === undefined ? undefined : await readReference(referencePath, labels);
    const checks = [
      ...(await verifyInNode(model, reference)),
      ...(await verifyInBrowser(model, browser, reference)),
    ];
    console.log(formatChecks(checks));
    if (checks.some(hasFailed)) process.exitCode = 1;
  } catch (error) {
    // The other folders are still worth a look.
    if (!(error instanceof SearchError)) throw error;
    console.error(`\n${folder}: ${error.message}`);
    process.exitCode = 1;
  }
}

async function modelFolders(): Promise<readonly string[]> {
  const entries = await readdir(MODELS, { recursive: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.endsWith(MODEL_MANIFEST_NAME))
    .map((entry) => join(MODELS, entry, '..'));
  if (folders.length > 0) return folders.sort();
  throw new SearchError('not-found', `There is no model in ${MODELS}/: fetch or convert one first`);
}

async function verifyInNode(
  model: ModelFiles,
  reference: ReferenceSet | undefined,
): Promise<readonly BackendCheck[]> {
  const onCpu = outcomeOf(model, async () => {
    await tf.setBackend('cpu');
    return { embedder: await loadEmbedder(model), device: 'plain JavaScript' };
  });
  const cpu: BackendCheck = { where: 'Node', backend: 'cpu', outcome: await onCpu };
  const onWasm = outcomeOf(model, () => startNodeRuntime(model), reference);
  return [cpu, { where: 'Node', backend: 'wasm', outcome: await onWasm }];
}

/** Both backends of Node are part of its packages, so none can be absent. */
async function outcomeOf(
  { manifest }: ModelFiles,
  start: () => Promise<{ readonly embedder: Embedder; readonly device: string }>,
  reference?: ReferenceSet, // plain JavaScript would take minutes for it
): Promise<Outcome> {
  try {
    const { embedder, device } = await start();
    const check = await checkEmbedder(embedder, manifest.goldens);
    const referred = reference && (await compareWithReference(embedder, reference));
    embedder.dispose();
    return { kind: 'ran', device, ...check, ...optional('reference', referred) };
  } catch (error) {
    return { kind: 'failed', reason: describe(error) };
  }
}

async function verifyInBrowser(
  model: ModelFiles,
  browser: MaybeBrowser,
  reference: ReferenceSet | undefined,
): Promise<readonly BackendCheck[]> {
  if (typeof browser !== 'string') return browser.verify(model, reference);
  return (['wasm', 'webgl', 'webgpu'] as const).map((backend) => ({
    where: 'Chromium',
    backend,
    outcome: { kind: 'absent', reason: browser },
  }));
}
