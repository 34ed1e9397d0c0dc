import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = import.meta.dirname;

/** Copies every model that is here, committed or fetched, beside the app. In development Vite serves `models/` as it is. */
function models(): Plugin {
  return {
    name: 'lookalike-models',
    apply: 'build',
    async writeBundle({ dir = join(root, 'dist') }) {
      for (const id of await readdir(join(root, 'models'))) {
        const folder = join(root, 'models', id);
        if (existsSync(join(folder, 'manifest.json'))) {
          await cp(folder, join(dir, 'models', id), { recursive: true });
        }
      }
    },
  };
}

export default defineConfig({
  root,
  base: './', // any folder of any host, and embeds find their worker beside themselves
  plugins: [
    models(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      manifest: false,
      injectRegister: false,
      injectManifest: {
        globPatterns: ['index.html', '*.{svg,png,webmanifest}', 'assets/*.{js,css,wasm}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: 'build-manifest.json',
    assetsInlineLimit: 0, // an inlined worker or binary would need a looser Content-Security-Policy
    rolldownOptions: {
      input: {
        index: join(root, 'index.html'),
        lookalike: join(root, 'src/define.ts'),
        'lookalike-similar': join(root, 'src/define-similar.ts'),
        'lookalike-library': join(root, 'src/index.ts'),
      },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) =>
          name.startsWith('lookalike') ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
