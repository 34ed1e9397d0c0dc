/** Collects the shared definitions (filters, clips, gradients) of one picture and hands out their references. */
export class Sketch {
  readonly #defs = new Map<string, string>();

  get defs(): string {
    return [...this.#defs.values()].join('');
  }

  /** The same markup is stored once, so parts may ask for what they need without knowing of each other. */
  define(markup: (id: string) => string): string {
    const key = markup('');
    const known = this.#defs.get(key);
    const id = known === undefined ? `d${this.#defs.size}` : /id="(\w+)"/.exec(known)?.[1];
    if (known === undefined) this.#defs.set(key, markup(`d${this.#defs.size}`));
    return `url(#${id ?? ''})`;
  }

  clip(d: string): string {
    return this.define((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  }

  /** Stops as [offset, colour, opacity]; the box holds x1, y1, x2, y2 as fractions of the painted shape. */
  linear(stops: readonly Stop[], box: readonly number[] = [0, 0, 0, 1]): string {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 1] = box;
    const at = `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`;
    return this.define(
      (id) => `<linearGradient id="${id}" ${at}>${stops.map(stop).join('')}</linearGradient>`,
    );
  }

  radial(stops: readonly Stop[], centre: readonly number[] = [0.5, 0.5, 0.5]): string {
    const [cx = 0.5, cy = 0.5, r = 0.5] = centre;
    const at = `cx="${cx}" cy="${cy}" r="${r}"`;
    return this.define(
      (id) => `<radialGradient id="${id}" ${at}>${stops.map(stop).join('')}</radialGradient>`,
    );
  }

  blur(radius: number, d: string, margin = 0): string {
    const box = region(d, radius * 3 + margin);
    return this.define(
      (id) => `<filter id="${id}" ${box}><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
  }

  /** A repeating tile, for prints, knits and weaves. */
  tile(width: number, height: number, content: string, transform = ''): string {
    return this.define(
      (id) =>
        `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${content}</pattern>`,
    );
  }
}

/** Filter region around a path in absolute coordinates; percentages of its box would cut off thin shapes. */
export function region(d: string, pad: number): string {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.floor(Math.min(...xs) - pad), Math.floor(Math.min(...ys) - pad)];
  const width = Math.ceil(Math.max(...xs) + pad - left);
  const height = Math.ceil(Math.max(...ys) + pad - top);
  return `x="${left}" y="${top}" width="${width}" height="${height}" filterUnits="userSpaceOnUse"`;
}

export type Stop = readonly [offset: number, colour: string, opacity?: number];

function stop([offset, colour, opacity = 1]: Stop): string {
  return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}
