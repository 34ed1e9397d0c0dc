import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { body, light, panel, shade, type Skin, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { footbed } from './footbed.ts';
import { pair } from './pair.ts';
import { groove, sole, type SoleShape, tread, wallLine } from './sole.ts';

export interface SlideLook {
  readonly strap: string;
  readonly bed: string;
  readonly sole: string;
  readonly finish: FinishName;
  /** One broad band, or two with buckles on a cork bed. */
  readonly bands: 1 | 2;
  readonly metal?: string;
  readonly print?: (sketch: Sketch) => string;
}

const POOL: SoleShape = {
  top: knots('2,-36 50,-32 110,-30 170,-33 230,-38 306,-44'),
  bottom: knots('14,-8 50,-1 110,0 170,0 230,0 302,-3'),
};

/** Slides: a broad band, or two buckled straps over a cork footbed. */
export function slide(look: SlideLook): string {
  const s = new Sketch();
  const skin = { fill: look.print?.(s) ?? look.strap, finish: look.finish };
  const bedFinish = look.bands === 2 ? 'suede' : 'rubber';
  const arcs = look.bands === 1 ? [BROAD] : [TOE, INSTEP];
  const bands = arcs.map((arc) => ({ far: inside(s, arc, look), near: band(s, arc, skin, look) }));
  return pair(
    s,
    footbed(s, POOL.top, { fill: look.bed, finish: bedFinish }, 19) +
      bands.map(({ far }) => far).join('') +
      side(s, look) +
      bands.map(({ near }) => near).join(''),
    { length: 308, scale: 1.06, floor: 352, step: [32, -96] },
  );
}

/** A strap as the run of its front edge and of its rear edge, both from the sole upwards. */
interface Arc {
  readonly front: readonly Point[];
  readonly rear: readonly Point[];
}

const BROAD: Arc = {
  front: knots('58,-20 60,-46 76,-72 100,-86'),
  rear: knots('182,-114 188,-86 178,-52 172,-20'),
};
const TOE: Arc = {
  front: knots('52,-20 54,-44 68,-66 88,-77'),
  rear: knots('124,-91 122,-66 112,-42 106,-20'),
};
const INSTEP: Arc = {
  front: knots('128,-20 128,-52 142,-82 162,-100'),
  rear: knots('202,-116 206,-84 194,-50 186,-20'),
};

function inside(s: Sketch, { front, rear }: Arc, { strap }: SlideLook): string {
  const [top = [0, 0]] = rear;
  const peak = front.at(-1) ?? [0, 0];
  const d = outline(
    [peak, [top[0] - 4, top[1] - 7], [top[0] + 12, top[1] + 4]],
    [
      [top[0] + 12, top[1] + 4],
      [top[0] + 20, -66],
      [top[0] + 16, -42],
    ],
    [[top[0] + 16, -42], [top[0] - 40, -42], peak],
  );
  return panel(s, d, { fill: darker(strap, 0.45), finish: 'suede' }, 0);
}

function band(s: Sketch, { front, rear }: Arc, skin: Skin, look: SlideLook): string {
  const peak = front.at(-1) ?? [0, 0];
  const [top = [0, 0]] = rear;
  const end = rear.at(-1) ?? [0, 0];
  const start = front[0] ?? [0, 0];
  const d = outline(
    front,
    [peak, [(peak[0] + top[0]) / 2, (peak[1] + top[1]) / 2 - 3], top],
    rear,
    [end, start],
  );
  const thread = threadFor(look.strap);
  const middle: Point[] = [
    [(start[0] + end[0]) / 2 - 6, -24],
    [(start[0] + end[0]) / 2 - 4, -60],
    [(peak[0] + top[0]) / 2 - 8, (peak[1] + top[1]) / 2 + 12],
  ];
  return (
    body(
      s,
      d,
      panel(s, `M40,-130L220,-130L220,-10L40,-10Z`, skin, 0) +
        stitch(curve(shift(front, 4, 1)), thread) +
        stitch(curve(shift(rear, -4, 1)), thread) +
        shade(s, curve([start, end]), { opacity: 0.4, blur: 5, width: 10 }) +
        light(s, curve(middle), { opacity: 0.3, blur: 6, width: 12 }),
      { radius: 9, depth: 24, gloss: look.finish === 'leather' ? 0.16 : 0 },
    ) + (look.metal === undefined ? '' : buckle(s, middle[1] ?? [0, 0], look.metal))
  );
}

function buckle(s: Sketch, [x, y]: Point, metal: string): string {
  const shine = s.linear(
    [
      [0, '#fff8e6'],
      [0.45, metal],
      [0.7, darker(metal, 0.4)],
      [1, metal],
    ],
    [0, 0, 1, 1],
  );
  return (
    `<g transform="translate(${x} ${y + 4}) rotate(-6)"><rect x="-13" y="-11" width="26" height="22" rx="4" fill="none" stroke="#1a120a" stroke-opacity=".35" stroke-width="4" transform="translate(1 1.6)"/>` +
    `<rect x="-13" y="-11" width="26" height="22" rx="4" fill="none" stroke="${shine}" stroke-width="3.6"/><path d="M0,-11V11" stroke="${shine}" stroke-width="2.6"/></g>`
  );
}

function side(s: Sketch, look: SlideLook): string {
  if (look.bands === 1)
    return sole(
      s,
      POOL,
      { fill: look.sole, radius: 6 },
      groove(wallLine(POOL, 0.34), look.sole, 1.2) +
        tread(POOL, look.sole, { step: 10, height: 6 }),
    );
  const rubber: SoleShape = { top: shift(POOL.bottom, -1, -9), bottom: POOL.bottom };
  const specks = Array.from(
    { length: 90 },
    (_, i) =>
      `<ellipse cx="${(i * 61) % 306}" cy="${-10 - ((i * 37) % 30)}" rx="${1 + (i % 3)}" ry="${0.6 + (i % 2) * 0.5}" fill="${i % 2 === 0 ? '#6b4526' : '#e0bb8b'}" opacity=".55"/>`,
  );
  return (
    sole(s, POOL, { fill: look.sole, finish: 'wool', radius: 5 }, specks.join('')) +
    sole(s, rubber, { fill: darker(look.strap, 0.5), radius: 2 })
  );
}
