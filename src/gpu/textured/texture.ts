type Gl = WebGL2RenderingContext;

/** What a texel holds: four int32, four float32, or one uint32. */
export type TexelKind = 'int4' | 'float4' | 'uint1';

/** A texture that is read texel by texel; `length` texels in lines of `width`. */
export class Texture {
  readonly width: number;
  readonly length: number;
  readonly texture: WebGLTexture;
  readonly #gl: Gl;
  readonly #format: number;
  readonly #type: number;
  #target: WebGLFramebuffer | undefined;

  constructor(gl: Gl, kind: TexelKind, width: number, length: number) {
    const { internal, format, type } = formatOf(gl, kind);
    this.#gl = gl;
    this.#format = format;
    this.#type = type;
    this.width = width;
    this.length = length;
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, internal, width, this.lines);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    }
  }

  get lines(): number {
    return Math.max(1, Math.ceil(this.length / this.width));
  }

  /** Writes whole lines from line `first` on. */
  write(first: number, texels: ArrayBufferView<ArrayBuffer>, lines: number): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texSubImage2D(
      gl.TEXTURE_2D,
      0,
      0,
      first,
      this.width,
      lines,
      this.#format,
      this.#type,
      texels,
    );
  }

  bind(unit: number): void {
    this.#gl.activeTexture(this.#gl.TEXTURE0 + unit);
    this.#gl.bindTexture(this.#gl.TEXTURE_2D, this.texture);
  }

  /** Makes it what is drawn into. */
  draw(): void {
    const gl = this.#gl;
    this.#target ??= gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#target);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    gl.viewport(0, 0, this.width, this.lines);
  }
}

function formatOf(
  gl: Gl,
  kind: TexelKind,
): { readonly internal: number; readonly format: number; readonly type: number } {
  if (kind === 'int4') return { internal: gl.RGBA32I, format: gl.RGBA_INTEGER, type: gl.INT };
  if (kind === 'float4') return { internal: gl.RGBA32F, format: gl.RGBA, type: gl.FLOAT };
  return { internal: gl.R32UI, format: gl.RED_INTEGER, type: gl.UNSIGNED_INT };
}
