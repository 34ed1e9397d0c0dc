import type { NewFile } from '../../src/catalog/write-pack.ts';
import type { PackFiles } from '../../src/engine/pack-files.ts';

/** The files of a pack that was never written anywhere. */
export function filesInMemory(files: readonly NewFile[]): PackFiles {
  const bytesOf = (name: string): ArrayBuffer => {
    const file = files.find((each) => each.name === name);
    if (file === undefined) throw new Error(`There is no ${name}`);
    return file.content.slice().buffer;
  };
  return {
    file: (name) => Promise.resolve(bytesOf(name)),
    slice: (name, from, to) => Promise.resolve(bytesOf(name).slice(from, to)),
  };
}
