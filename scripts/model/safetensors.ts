import { readFile } from 'node:fs/promises';
import { JsonReader, parseJson } from '../../src/core/json.ts';
import { SearchError } from '../../src/core/errors.ts';

export interface NamedTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A file in the safetensors format: u64 length of a JSON header, the header, then the tensors' bytes. */
export class Safetensors {
  readonly metadata: Readonly<Record<string, string>>;
  readonly #path: string;
  readonly #header: JsonReader;
  readonly #data: ArrayBuffer;

  private constructor(path: string, header: JsonReader, data: ArrayBuffer) {
    this.#path = path;
    this.#header = header;
    this.#data = data;
    this.metadata = header.textMap('__metadata__');
  }

  /** @throws SearchError `bad-model` when the file cannot be read or is in another format */
  static async read(path: string): Promise<Safetensors> {
    const file = await readFile(path).catch((cause: unknown) => {
      throw new SearchError('bad-model', `The weights ${path} cannot be read`, { cause });
    });
    const length = file.length < 8 ? 0n : file.readBigUInt64LE(0);
    if (length === 0n || length > BigInt(file.length - 8)) {
      throw new SearchError('bad-model', `${path} is not a safetensors file`);
    }
    const end = 8 + Number(length);
    const header = parseJson(file.toString('utf8', 8, end), path, 'bad-model');
    const data = new Uint8Array(file.subarray(end)).buffer;
    return new Safetensors(path, new JsonReader(header, path, 'bad-model'), data);
  }

  /** @throws SearchError `bad-model` for a missing tensor or one that is not float32 */
  tensor(name: string): NamedTensor {
    const entry = this.#header.child(name);
    const [from, to] = entry.list('data_offsets');
    const shape = entry.list('shape');
    if (entry.string('dtype') !== 'F32' || typeof from !== 'number' || typeof to !== 'number') {
      throw new SearchError('bad-model', `"${name}" in ${this.#path} is not a float32 tensor`);
    }
    return { shape: shape as number[], values: new Float32Array(this.#data.slice(from, to)) };
  }
}
