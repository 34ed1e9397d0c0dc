import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A static host on localhost that serves files from memory and misbehaves on demand. */
export class StaticHost {
  readonly files = new Map<string, Uint8Array | string>();
  /** Every path that was asked for, in order. */
  readonly requests: string[] = [];
  /** Answers instead of the file while it returns something: a status, other bytes, or `cut` for a broken connection. */
  misbehave: (path: string) => number | Uint8Array | 'cut' | undefined = () => undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = (request.url ?? '').slice(1);
      this.requests.push(path);
      const fault = this.misbehave(path);
      const content = fault instanceof Uint8Array ? fault : this.files.get(path);
      if (fault === 'cut') {
        response.writeHead(200, { 'content-length': '1000000' });
        response.write('some bytes');
        response.destroy();
      } else if (typeof fault === 'number' || content === undefined) {
        response.writeHead(typeof fault === 'number' ? fault : 404).end();
      } else {
        response.end(content);
      }
    });
  }

  /** Starts the host. Resolves to its address, with the closing slash. */
  start(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`);
      });
    });
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}
