import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Packing = 'gzip' | 'brotli' | 'none';

/** The built app, as a host would serve it. */
export class DistFiles {
  readonly #root: string;
  /** Every file, by its path below the root with "/" between folders. */
  readonly paths: readonly string[];

  constructor(root: string) {
    this.#root = root;
    this.paths = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }

  text(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8');
  }

  /** Bytes over the wire. Pictures travel as they are. */
  size(path: string, packing: Packing): number {
    const bytes = readFileSync(join(this.#root, path));
    if (packing === 'none' || /\.(?:webp|png)$/.test(path)) return bytes.length;
    return packing === 'gzip' ? gzipSync(bytes).length : brotliCompressSync(bytes).length;
  }

  /** The one file whose path matches. @throws Error when there is none or several: a budget must point at a file. */
  only(pattern: RegExp): string {
    const [found, ...others] = this.paths.filter((path) => pattern.test(path));
    if (found === undefined || others.length > 0) {
      throw new Error(
        `${String(pattern)} should match one file of dist, it matches ${others.length + (found === undefined ? 0 : 1)}`,
      );
    }
    return found;
  }

  /** A module and everything that it imports statically, each once. */
  closure(entry: string): readonly string[] {
    const found = new Set<string>();
    const queue = [entry];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      for (const imported of staticImports(this.text(path))) {
        queue.push(new URL(imported, `http://dist/${path}`).pathname.slice(1));
      }
    }
    return [...found];
  }
}

/** Addresses in `import … from "x"`, `import "x"` and `export … from "x"`; dynamic imports load later. */
function staticImports(code: string): readonly string[] {
  const pattern =
    /(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'](\.[^"']+)["']/g;
  return Array.from(code.matchAll(pattern), ([, address = '']) => address);
}
