import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
};
/** With these, Chromium tells how much memory each thread of the page has. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves the built app with another pack in the demo's place. Resolves to the server and its address. */
export async function hostPack(
  app: string,
  pack: string,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = name.startsWith('/demo/') ? join(pack, name.slice(6)) : join(app, name);
    stat(file)
      .then(({ size }) => {
        const type = TYPES[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { ...ISOLATED, 'content-type': type, 'content-length': size });
        createReadStream(file).pipe(response);
      })
      .catch(() => response.writeHead(404, ISOLATED).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}
