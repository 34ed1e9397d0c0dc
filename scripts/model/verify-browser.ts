import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Plugin, ViteDevServer } from 'vite';
import { withTimeout } from '../../src/core/async.ts';
import { BACKENDS, type BackendName } from '../../src/core/backend-name.ts';
import { describe, SearchError } from '../../src/core/errors.ts';
import type { ModelFiles } from '../../src/embed/model-files.ts';
import { MODEL_MANIFEST_NAME } from '../../src/embed/model-manifest.ts';
import { findChromium } from '../setup/find-chromium.mjs';
import type { BackendCheck, Outcome } from './backend-check.ts';
import { REFERENCE_NAME, type ReferenceSet } from './reference-set.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = '/verify/';
const MODULE = '/scripts/model/verify-page.ts';
/** A software GPU compiles and runs for minutes; a lost one may never answer. */
const PATIENCE_MS = 300_000;

const ARGUMENTS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
];

/** A browser and a server of the project's own modules, which check models on every backend of the browser. */
export class BrowserVerifier {
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  readonly #served: ServedModel;

  private constructor(server: ViteDevServer, browser: Browser, served: ServedModel) {
    this.#server = server;
    this.#browser = browser;
    this.#served = served;
  }

  /** @throws SearchError `not-found` without Chromium; whatever Vite or Playwright throw when theirs does not start */
  static async start(): Promise<BrowserVerifier> {
    const executablePath = await findChromium();
    if (executablePath === undefined) {
      throw new SearchError('not-found', 'no Chromium was found; name one in CHROME_PATH');
    }
    const [{ createServer }, { chromium }] = await Promise.all([
      import('vite'),
      import('playwright'),
    ]);
    const served = new ServedModel();
    const server = await createServer({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      cacheDir: join(ROOT, '.cache/vite-verify'),
      server: { port: 0, host: 'localhost', hmr: false, watch: null },
      optimizeDeps: { entries: [MODULE.slice(1)] },
      plugins: [served.plugin()],
    });
    try {
      await server.listen();
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, ...sandbox] });
      return new BrowserVerifier(server, browser, served);
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  async verify(model: ModelFiles, reference?: ReferenceSet): Promise<readonly BackendCheck[]> {
    this.#served.model = model;
    this.#served.reference = reference;
    const checks: BackendCheck[] = [];
    for (const backend of [...BACKENDS].reverse()) {
      checks.push({ where: 'Chromium', backend, outcome: await this.#run(backend) });
    }
    return checks;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** A page of its own for each backend: tfjs keeps what it has started. */
  async #run(backend: BackendName): Promise<Outcome> {
    const page = await this.#browser.newPage();
    try {
      await page.goto(new URL(PAGE, this.#server.resolvedUrls?.local[0]).href);
      // As text, since the compiler that runs this file would put helpers of its own into a function.
      const call = `import('${MODULE}').then((page) => page.verifyInPage('${backend}', '${PAGE}'))`;
      return await withTimeout(page.evaluate<Outcome>(call), PATIENCE_MS, () => {
        return new Error(`no answer within ${PATIENCE_MS / 1000} s`);
      });
    } catch (error) {
      return { kind: 'failed', reason: firstLine(error) };
    } finally {
      await page.close();
    }
  }
}

/** Playwright's errors go on for a page. */
export function firstLine(error: unknown): string {
  return describe(error).split('\n')[0] ?? '';
}

/** An empty page and, beside it, the files of one model, which may lie outside the server's root. */
class ServedModel {
  model: ModelFiles | undefined;
  reference: ReferenceSet | undefined;

  plugin(): Plugin {
    return {
      name: 'lookalike-verify',
      configureServer: ({ middlewares }) => {
        middlewares.use(PAGE, (request, response) => {
          const name = decodeURIComponent((request.url ?? '').slice(1));
          if (name === '') response.setHeader('content-type', 'text/html');
          const content = name === '' ? '<!doctype html><title>verify</title>' : this.#find(name);
          if (content === undefined) response.statusCode = 404;
          response.end(content);
        });
      },
    };
  }

  #find(name: string): string | Uint8Array | undefined {
    if (name === MODEL_MANIFEST_NAME) return JSON.stringify(this.model?.manifest);
    if (name === REFERENCE_NAME) return this.#referenceJson();
    const bytes = this.model?.bytes.get(name);
    return bytes === undefined ? undefined : new Uint8Array(bytes);
  }

  /** Typed arrays as base64, since JSON has no bytes; null when nothing is to be compared. */
  #referenceJson(): string {
    if (this.reference === undefined) return 'null';
    const { pixels, embeddings, ...rest } = this.reference;
    const floats = Buffer.from(embeddings.buffer, embeddings.byteOffset, embeddings.byteLength);
    return JSON.stringify({
      ...rest,
      pixels: Buffer.from(pixels).toString('base64'),
      embeddings: floats.toString('base64'),
    });
  }
}
