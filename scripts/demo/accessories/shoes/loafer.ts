import { darker, lighter } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { cord, panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, loop, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { heel } from './heel.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';
import { opening, rimBinding, upper } from './upper.ts';

export interface LoaferLook {
  readonly upper: string;
  readonly sole: string;
  readonly finish: FinishName;
  readonly trim: 'penny' | 'tassel' | 'bit';
  readonly metal?: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('4,-16 2,-32 12,-46 40,-58 80,-67 114,-80 142,-98 164,-114'),
  collar: knots('164,-114 178,-113 196,-94 226,-83 260,-82 290,-92 304,-103'),
  heel: knots('304,-103 311,-103 312,-84 309,-54 313,-26'),
};

const SOLE: SoleShape = {
  top: knots('0,-22 50,-18 110,-16 170,-20 220,-25 316,-29'),
  bottom: knots('13,-6 50,-1 110,0 160,-4 220,-13 312,-14'),
};

/** A moccasin-toe loafer: with a penny saddle, tassels or a metal bit. */
export function loafer(look: LoaferLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: look.finish };
  const gloss = look.finish === 'suede' ? 0 : 0.26;
  const block = heel(s, {
    skin: { fill: look.sole, finish: 'leather' },
    seat: [222, 313],
    foot: [226, 311],
    top: -16,
    tip: '#1e1a17',
    layers: 3,
  });
  return pair(
    s,
    opening(s, SILHOUETTE, lighter('#a98258', 0.1), 13) +
      upper(s, SILHOUETTE, { skin, colour: look.upper, gloss, radius: 10 }, panels(s, look)) +
      block +
      sole(
        s,
        SOLE,
        { fill: look.sole, radius: 2.4 },
        stitch(wallLine(SOLE, 0.25), lighter(look.sole, 0.25), 0.8),
      ) +
      trim(s, look),
    { length: 316, scale: 1.03 },
  );
}

function panels(s: Sketch, { upper: colour, finish, trim: kind }: LoaferLook): string {
  const skin = { fill: colour, finish };
  const thread = threadFor(colour);
  const apron: Point[] = knots('14,-60 20,-49 50,-50 92,-58 128,-72 152,-88');
  const seam: Point[] = knots('196,-8 184,-50 166,-84 156,-110');
  const saddle = outline(
    knots('104,-88 122,-62 134,-36 138,-8'),
    knots('138,-8 182,-8'),
    knots('182,-8 176,-46 162,-80 144,-112'),
    knots('144,-112 104,-88'),
  );
  const slit = loop(knots('124,-80 132,-72 146,-76 154,-86 142,-86'));
  const band =
    kind === 'tassel'
      ? ''
      : panel(s, saddle, skin, 0.5) +
        stitch(curve(knots('108,-84 126,-60 138,-34 142,-8')), thread) +
        stitch(curve(knots('178,-8 172,-46 158,-80 142,-108')), thread) +
        (kind === 'penny' ? `<path d="${slit}" fill="#120c08" opacity=".7"/>` : '');
  return (
    panel(s, outline(apron, knots('152,-88 164,-130 10,-90 14,-60')), skin, 0.45) +
    groove(curve(shift(apron, 0, 2)), colour, 1.2) +
    stitch(curve(shift(apron, 0, 5)), thread, 1.2) +
    panel(s, outline(seam, knots('156,-110 200,-130 330,-130 330,-8 196,-8')), skin, 0.35) +
    stitch(curve(shift(seam, 3.4, 0)), thread) +
    band +
    stitch(curve(knots('270,-10 272,-50 282,-84')), thread) +
    rimBinding(s, SILHOUETTE, darker(colour, 0.12), 2.4)
  );
}

function trim(
  s: Sketch,
  { upper: colour, finish, trim: kind, metal = '#c9a25a' }: LoaferLook,
): string {
  if (kind === 'bit') {
    const gold = { fill: metal, finish: 'metal' as const };
    return (
      cord(s, curve(knots('120,-84 134,-76 150,-72')), gold, 4) +
      cord(s, curve(knots('148,-80 156,-74 154,-62 146,-60 144,-70 148,-80')), gold, 3) +
      cord(s, curve(knots('118,-92 124,-86 122,-76 114,-76')), gold, 3)
    );
  }
  if (kind === 'penny') return '';
  const skin = { fill: darker(colour, 0.08), finish };
  const strand = (x: number, i: number): string =>
    curve([
      [x, -74],
      [x - 3 + i * 2, -64],
      [x - 5 + i * 3.4, -50],
    ]);
  const strands = [116, 134].flatMap((x) => [0, 1, 2, 3].map((i) => strand(x, i))).join('');
  return (
    cord(s, curve(knots('150,-96 136,-88 126,-80')), skin, 4) +
    cord(s, strands, skin, 2.2) +
    cord(s, 'M114,-76L119,-73M132,-76L137,-73', skin, 5) +
    cord(s, curve(knots('166,-102 220,-76 300,-92')), skin, 2.2)
  );
}
