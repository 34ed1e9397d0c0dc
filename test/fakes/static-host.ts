import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Instead of the file: a status, other bytes, a connection broken in the middle or after so many bytes of the file, or no answer at all. */
export type Fault = number | Uint8Array | 'cut' | 'hang' | { readonly cutAfter: number };

export interface HostedRequest {
  readonly method: string;
  /** Without the leading slash, with the query. */
  readonly path: string;
  readonly bodyBytes: number;
  /** The header of that name; empty without. */
  readonly range: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** A static host on localhost that serves files from memory and from folders, and misbehaves on demand. */
export class StaticHost {
  /** Files by their path without the leading slash. They come before those of folders. */
  readonly files = new Map<string, Uint8Array | string>();
  readonly log: HostedRequest[] = [];
  /** Sent with every file. */
  readonly headers: Record<string, string> = { 'cache-control': 'no-cache' };
  /** Answers a request for the rest of a file with the rest alone. */
  acceptsRanges = false;
  misbehave: (path: string) => Fault | undefined = () => undefined;
  readonly #folders: { readonly prefix: string; readonly folder: string }[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response);
    });
  }

  /** Every path that was asked for, in order. */
  get requests(): readonly string[] {
    return this.log.map(({ path }) => path);
  }

  /** Serves a folder below `prefix` ("" or "name/"). A later mount comes before an earlier one. */
  mount(prefix: string, folder: string): this {
    this.#folders.unshift({ prefix, folder });
    return this;
  }

  /** Starts the host. Resolves to its address, with the closing slash. */
  start(port = 0): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(port, 'localhost', () => {
        resolve(`http://localhost:${(this.#server.address() as AddressInfo).port}/`);
      });
    });
  }

  /** Stops the host; every connection is cut, as when the network goes away. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = '' } = request;
    const path = url.slice(1);
    let bodyBytes = 0;
    for await (const chunk of request) bodyBytes += (chunk as Buffer).length;
    const { range = '' } = request.headers;
    this.log.push({ method, path, bodyBytes, range });
    const fault = this.misbehave(path);
    if (fault === 'hang') return;
    if (fault === 'cut') {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write('some bytes');
      response.destroy();
      return;
    }
    await this.#send(response, { path, fault, range: this.#goesOn(request) ? range : '' });
  }

  async #send(
    response: ServerResponse,
    {
      path,
      fault,
      range,
    }: {
      readonly path: string;
      readonly fault: number | Uint8Array | { readonly cutAfter: number } | undefined;
      readonly range: string;
    },
  ): Promise<void> {
    const content = fault instanceof Uint8Array ? fault : await this.#find(path);
    if (typeof fault === 'number' || content === undefined) {
      response.writeHead(typeof fault === 'number' ? fault : 404).end();
      return;
    }
    const headers = { ...this.headers, 'content-type': typeOf(path) };
    const bytes = Buffer.from(content);
    if (isCut(fault)) sendStart(response, bytes, { headers, end: fault.cutAfter });
    else if (range !== '') sendRest(response, bytes, { headers, range });
    else response.writeHead(200, headers).end(bytes);
  }

  /** Whether the rest of a file is wanted, of the version that is here. */
  #goesOn({ headers }: IncomingMessage): boolean {
    if (!this.acceptsRanges || headers.range === undefined) return false;
    return headers['if-range'] === undefined || headers['if-range'] === this.headers['etag'];
  }

  async #find(path: string): Promise<Uint8Array | string | undefined> {
    const name = decodeURIComponent(path.split('?')[0] ?? '');
    const inMemory = this.files.get(name);
    if (inMemory !== undefined) return inMemory;
    for (const { prefix, folder } of this.#folders) {
      if (!name.startsWith(prefix)) continue;
      const rest = name.slice(prefix.length);
      const file = join(folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
      const known = await stat(file).then(
        (entry) => entry.isFile(),
        () => false,
      );
      if (known) return readFile(file);
    }
    return undefined;
  }
}

function isCut(fault: Fault | undefined): fault is { readonly cutAfter: number } {
  return typeof fault === 'object' && 'cutAfter' in fault;
}

function typeOf(path: string): string {
  const [name = ''] = path.split('?');
  return TYPES[extname(name === '' ? 'index.html' : name)] ?? 'application/octet-stream';
}

type Headers = Readonly<Record<string, string>>;

function sendStart(
  response: ServerResponse,
  bytes: Buffer,
  { headers, end }: { readonly headers: Headers; readonly end: number },
): void {
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, end), () => response.destroy());
}

/** A part: `bytes=N-M`, or all from N on. */
function sendRest(
  response: ServerResponse,
  bytes: Buffer,
  { headers, range }: { readonly headers: Headers; readonly range: string },
): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const start = Number(first);
  const end = Math.min(bytes.length - 1, last ? Number(last) : Infinity);
  if (!(start < bytes.length)) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  response.writeHead(206, { ...headers, 'content-range': contentRange });
  response.end(bytes.subarray(start, end + 1));
}
