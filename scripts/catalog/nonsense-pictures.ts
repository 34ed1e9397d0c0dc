import { seeded } from '../../src/core/seeded.ts';
import type { Pixels } from '../../src/embed/pixels.ts';

/** Side of a drawn picture in pixels. */
const SIDE = 160;

type Colour = readonly [number, number, number];
type Paint = (x: number, y: number) => Colour;
type Random = () => number;

/** The kinds of pictures that no catalogue sells: each draws another one with each random source. */
const KINDS = [
  wall,
  clouds,
  writing,
  scene,
  tiles,
  gradient,
  strokes,
  planks,
  blobs,
  rings,
] as const;

/** Walls and floors. */
const GROUNDS = [wall, planks, gradient, clouds, tiles] as const;

/** Seeded pictures that show no product: walls, clouds, writing, scenes, tiles and so on in turn, 160 x 160 pixels. */
export function nonsensePictures(count: number, seed: number): readonly Pixels[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => draw(KINDS[i % KINDS.length] ?? wall, random));
}

/** What things lie on or hang before: another one with each seed, 160 x 160 pixels. */
export function groundPicture(seed: number): Pixels {
  return draw(GROUNDS[seed % GROUNDS.length] ?? wall, seeded(seed));
}

function draw(kind: (random: Random) => Paint, random: Random): Pixels {
  const paint = kind(random);
  const grain = random() * 14;
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const noise = (random() + random() - 1) * grain;
      const at = (y * SIDE + x) * 4;
      const [red, green, blue] = paint((x + 0.5) / SIDE, (y + 0.5) / SIDE);
      data.set([red + noise, green + noise, blue + noise, 255], at);
    }
  }
  return { width: SIDE, height: SIDE, data };
}

function wall(random: Random): Paint {
  const base = colour(random);
  const [slope, tilt] = [random() * 0.4, random() * Math.PI * 2];
  const edge = random() < 0.4 ? random() : 2;
  return (x, y) => {
    const light = 1 + slope * (Math.cos(tilt) * (x - 0.5) + Math.sin(tilt) * (y - 0.5));
    return scaled(base, x > edge ? light * 0.8 : light);
  };
}

function gradient(random: Random): Paint {
  const [a, b] = [colour(random), colour(random)];
  const [centreX, centreY] = [random(), random()];
  const angle = random() * Math.PI;
  const round = random() < 0.5;
  return (x, y) => {
    const along = round
      ? Math.hypot(x - centreX, y - centreY)
      : 0.5 + Math.cos(angle) * (x - 0.5) + Math.sin(angle) * (y - 0.5);
    return between(a, b, along);
  };
}

function clouds(random: Random): Paint {
  const [a, b] = [colour(random), colour(random)];
  const noise = valueNoise(random);
  const [size, rough] = [2 + random() * 10, 0.35 + random() * 0.4];
  return (x, y) => {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let octave = 0; octave < 5; octave++) {
      sum += weight * noise(x * size * 2 ** octave, y * size * 2 ** octave);
      total += weight;
      weight *= rough;
    }
    return between(a, b, (sum / total) * 1.8 - 0.4);
  };
}

/** Lines of short dark strokes, as a page or a screen full of text looks from afar. */
function writing(random: Random): Paint {
  const dark = random() < 0.3;
  const ground: Colour = dark ? scaled(colour(random), 0.25) : [240, 240, 236];
  const ink: Colour = dark ? [225, 225, 220] : scaled(colour(random), 0.4);
  const lines = 8 + Math.floor(random() * 22);
  const noise = valueNoise(random);
  const margin = random() * 0.15;
  return (x, y) => {
    const line = Math.floor(y * lines);
    const inLine = y * lines - line;
    const end = 1 - margin - 0.4 * noise(line * 3.7, 5);
    const inside = x > margin && x < end && inLine > 0.3 && inLine < 0.75;
    return inside && noise(x * lines * 5, line * 9.1) > 0.45 ? ink : ground;
  };
}

function tiles(random: Random): Paint {
  const [a, b, joint] = [colour(random), colour(random), colour(random)];
  const count = 3 + Math.floor(random() * 9);
  const gap = random() < 0.6 ? 0.06 : 0;
  const shift = random() < 0.5 ? 0.5 : 0;
  const alternates = random() < 0.5;
  return (x, y) => {
    const row = Math.floor(y * count);
    const across = x * count + (row % 2) * shift;
    const isJoint = across % 1 < gap || (y * count) % 1 < gap;
    if (isJoint) return joint;
    return alternates && (row + Math.floor(across)) % 2 === 1 ? b : a;
  };
}

function planks(random: Random): Paint {
  const [a, b] = [colour(random), colour(random)];
  const wood = between(a, b, 0.2);
  const noise = valueNoise(random);
  const count = 2 + Math.floor(random() * 7);
  const upright = random() < 0.5;
  return (x, y) => {
    const [along, across] = upright ? [y, x] : [x, y];
    const plank = Math.floor(across * count);
    if ((across * count) % 1 < 0.04) return scaled(wood, 0.5);
    const grain = noise(along * 3 + plank * 7, across * 60);
    return scaled(wood, 0.75 + 0.25 * noise(plank * 3.3, 1) + 0.25 * grain);
  };
}

function blobs(random: Random): Paint {
  const ground = colour(random);
  const things = Array.from({ length: 2 + Math.floor(random() * 12) }, () => ({
    x: random(),
    y: random(),
    width: 0.03 + random() * 0.25,
    height: 0.03 + random() * 0.25,
    square: random() < 0.4,
    paint: colour(random),
  }));
  return (x, y) => {
    const on = things.findLast(({ square, ...thing }) => {
      const [dx, dy] = [(x - thing.x) / thing.width, (y - thing.y) / thing.height];
      return square ? Math.max(Math.abs(dx), Math.abs(dy)) < 1 : dx * dx + dy * dy < 1;
    });
    return on?.paint ?? ground;
  };
}

/** Bands from top to bottom with things in front of them, as rooms, streets and land have. */
function scene(random: Random): Paint {
  const bands = Array.from({ length: 2 + Math.floor(random() * 3) }, () => ({
    from: random(),
    slope: (random() - 0.5) * 0.5,
    wave: random() * 0.08,
    paint: colour(random),
  })).sort((a, b) => a.from - b.from);
  const sky = colour(random);
  const things = blobs(random);
  const crowd = 0.3 + random() * 0.7;
  return (x, y) => {
    const band = bands.findLast(({ from, slope, wave }) => {
      return y > from + slope * (x - 0.5) + wave * Math.sin(x * 9 + from * 40);
    });
    const thing = y > 1 - crowd ? things(x, y) : undefined;
    const ground = band?.paint ?? sky;
    return thing === undefined || thing === things(-9, -9) ? ground : thing;
  };
}

/** Thick straight lines in all directions: branches, cables, furniture, writing by hand. */
function strokes(random: Random): Paint {
  const ground = colour(random);
  const lines = Array.from({ length: 4 + Math.floor(random() * 26) }, () => {
    const angle = random() * Math.PI;
    return {
      x: random(),
      y: random(),
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      half: 0.05 + random() * 0.4,
      width: 0.004 + random() * 0.05,
      paint: colour(random),
    };
  });
  return (x, y) => {
    const on = lines.findLast((line) => {
      const [dx, dy] = [x - line.x, y - line.y];
      const along = dx * line.cos + dy * line.sin;
      const off = dx * line.sin - dy * line.cos;
      return Math.abs(along) < line.half && Math.abs(off) < line.width;
    });
    return on?.paint ?? ground;
  };
}

/** Circles within circles: plates, wheels, clocks, lamps. */
function rings(random: Random): Paint {
  const ground = colour(random);
  const sets = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    x: 0.25 + random() * 0.5,
    y: 0.25 + random() * 0.5,
    radius: 0.12 + random() * 0.35,
    flat: 0.5 + random() * 0.5,
    paints: Array.from({ length: 1 + Math.floor(random() * 4) }, () => colour(random)),
  }));
  return (x, y) => {
    for (const { x: left, y: top, radius, flat, paints } of sets) {
      const far = Math.hypot(x - left, (y - top) / flat) / radius;
      if (far < 1) return paints[Math.floor(far * paints.length)] ?? ground;
    }
    return ground;
  };
}

function colour(random: Random): Colour {
  const grey = random() * 255;
  const vivid = random() * random();
  const one = (): number => grey + (random() * 255 - grey) * vivid;
  return [one(), one(), one()];
}

function scaled([red, green, blue]: Colour, factor: number): Colour {
  return [red * factor, green * factor, blue * factor];
}

function between(a: Colour, b: Colour, share: number): Colour {
  const t = Math.min(1, Math.max(0, share));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** Smooth noise in [0, 1]: random values on a grid of 64 x 64 that repeats, blended between its points. */
function valueNoise(random: Random): (x: number, y: number) => number {
  const grid = Float32Array.from({ length: 4096 }, random);
  const at = (x: number, y: number): number => grid[(y & 63) * 64 + (x & 63)] ?? 0;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - column), ease(y - row)];
    const top = at(column, row) * (1 - u) + at(column + 1, row) * u;
    const below = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u;
    return top * (1 - v) + below * v;
  };
}
