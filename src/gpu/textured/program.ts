import { SearchError } from '../../core/errors.ts';
import type { Texture } from './texture.ts';
import { VERTICES } from './shaders.ts';

type Gl = WebGL2RenderingContext;

/** A fragment shader that fills a texture. */
export class Program {
  readonly #gl: Gl;
  readonly #program: WebGLProgram;

  /** @throws SearchError `no-backend` when the driver does not compile it */
  constructor(gl: Gl, fragments: string) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    const sources = [
      [gl.VERTEX_SHADER, VERTICES],
      [gl.FRAGMENT_SHADER, fragments],
    ] as const;
    const shaders: WebGLShader[] = [];
    for (const [type, source] of sources) {
      const shader = gl.createShader(type);
      if (shader === null) continue; // the context is lost, which is reported where it is waited for
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
      shaders.push(shader);
    }
    gl.linkProgram(this.#program);
    if (gl.getProgramParameter(this.#program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
      const logs = shaders.map((shader) => gl.getShaderInfoLog(shader));
      throw new SearchError('no-backend', `A shader failed: ${logs.join(' ')}`);
    }
  }

  /** Draws into `target`. Uniforms are integers but for those in `floats`. */
  run(
    target: Texture,
    textures: Readonly<Record<string, Texture>>,
    integers: Readonly<Record<string, number>>,
    floats: Readonly<Record<string, number>> = {},
  ): void {
    const gl = this.#gl;
    const place = (name: string): WebGLUniformLocation | null =>
      gl.getUniformLocation(this.#program, name);
    gl.useProgram(this.#program);
    for (const [unit, [name, texture]] of Object.entries(textures).entries()) {
      texture.bind(unit);
      gl.uniform1i(place(name), unit);
    }
    for (const [name, value] of Object.entries(integers)) gl.uniform1i(place(name), value);
    for (const [name, value] of Object.entries(floats)) gl.uniform1f(place(name), value);
    target.draw();
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }
}
