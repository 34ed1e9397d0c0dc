import { parsePackManifest } from '../../src/catalog/pack-manifest.ts';
import type { DistFiles, Packing } from './dist-files.ts';

/** Thumbnails that a page shows before anybody scrolls. */
const FIRST_THUMBNAILS = 24;

/** Bytes over the wire of everything that has a budget, by its name in `budgets.json`. */
export function measureSizes(dist: DistFiles): Readonly<Record<string, number>> {
  const worker = dist.only(/^assets\/engine\.worker-.*\.js$/);
  const app = dist.closure(dist.only(/^assets\/index-.*\.js$/));
  const model = dist.paths.filter((path) => /^models\/fashion-1\/(?!MODEL_CARD)/.test(path));
  const pack = dist.paths.filter((path) => path.startsWith('demo/'));
  const first = [
    'index.html',
    ...app,
    worker,
    ...wasmFiles(dist),
    ...model,
    ...firstPackFiles(dist),
  ];
  const sum = (paths: readonly string[], packing: Packing): number => {
    if (paths.length === 0) throw new Error('A budget without files measures nothing');
    return paths.reduce((total, path) => total + dist.size(path, packing), 0);
  };
  return {
    'element loader, gzip': sum(dist.closure('lookalike.js'), 'gzip'),
    'similar products by themselves, gzip': sum(dist.closure('lookalike-similar.js'), 'gzip'),
    'app before its first use, gzip': sum(app, 'gzip'),
    'worker without a backend, gzip': sum(dist.closure(worker), 'gzip'),
    'own model, brotli': sum(model, 'brotli'),
    'first result of the demo on WASM, brotli': sum([...new Set(first)], 'brotli'),
    'demo pack, as it is': sum(pack, 'none'),
  };
}

/** The WASM backend's chunk is the one that names the binary's loader. */
function wasmFiles(dist: DistFiles): readonly string[] {
  const chunks = dist.paths.filter((path) => {
    return (
      /^assets\/.*\.js$/.test(path) &&
      dist.text(path).includes('tfjs-backend-wasm-threaded-simd.wasm')
    );
  });
  const [chunk] = chunks.filter((path) => !path.includes('engine.worker'));
  if (chunk === undefined) throw new Error('dist has no chunk of the WASM backend');
  return [...dist.closure(chunk), dist.only(/^assets\/.*simd.*\.wasm$/)];
}

function firstPackFiles(dist: DistFiles): readonly string[] {
  const manifest = parsePackManifest(dist.text('demo/catalog.json'));
  const files = [
    ...manifest.products,
    ...manifest.vectors,
    ...manifest.images.slice(0, FIRST_THUMBNAILS),
  ];
  return ['demo/catalog.json', ...files.map(({ name }) => `demo/${name}`)];
}
