import wabt from 'wabt';

/** Text of a WebAssembly module to its binary. @throws Error with line and column */
export async function assemble(name: string, text: string): Promise<Uint8Array> {
  const module = (await wabt()).parseWat(name, text, { simd: true, relaxed_simd: true });
  try {
    return module.toBinary({}).buffer;
  } finally {
    module.destroy();
  }
}

/** The module that carries a binary into every thread without a request. */
export function binaryModule(name: string, binary: Uint8Array): string {
  const base64 = Buffer.from(binary).toString('base64');
  return (
    `/** \`${name}.wat\`, assembled by \`npm run kernel\`. */\n` +
    `export const ${name.toUpperCase()}_BINARY =\n  '${base64}';\n`
  );
}
