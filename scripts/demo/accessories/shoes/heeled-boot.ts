import { darker } from '../../paint/colour.ts';
import type { FinishName } from '../../paint/finish.ts';
import { panel, stitch, threadFor } from '../../paint/parts.ts';
import { curve, knots, outline, type Point, shift } from '../../paint/path.ts';
import { Sketch } from '../../paint/sketch.ts';
import { heel } from './heel.ts';
import { pair } from './pair.ts';
import type { Silhouette } from './silhouette.ts';
import { sole, type SoleShape } from './sole.ts';
import { opening, upper } from './upper.ts';

export interface HeeledBootLook {
  readonly upper: string;
  readonly heel: string;
  readonly finish: FinishName;
  readonly metal: string;
}

const SILHOUETTE: Silhouette = {
  front: knots('0,-8 4,-18 30,-32 64,-44 96,-60 122,-88 138,-124 146,-164 148,-206', '147,-242'),
  collar: knots('147,-242 176,-236 208,-238 242,-250'),
  heel: knots('242,-250 244,-220 246,-184 254,-148 266,-116 272,-92 270,-66'),
};

const SOLE: SoleShape = {
  top: knots('-2,-12 40,-8 86,-7 130,-20 176,-48 220,-66 272,-74'),
  bottom: knots('6,-5 40,-1 86,0 130,-10 176,-38 220,-58 271,-66'),
};

/** A slim ankle boot on a block heel, with a side zip. */
export function heeledBoot(look: HeeledBootLook): string {
  const s = new Sketch();
  const skin = { fill: look.upper, finish: look.finish };
  const gloss = look.finish === 'suede' ? 0 : 0.26;
  return pair(
    s,
    opening(s, SILHOUETTE, darker(look.upper, 0.34), 15) +
      heel(s, {
        skin: { fill: look.heel, finish: 'leather' },
        seat: [212, 273],
        foot: [226, 264],
        top: -68,
        tip: '#1e1a17',
      }) +
      cutUpper(s, upper(s, arched(), { skin, colour: look.upper, gloss }, panels(s, look))) +
      sole(s, SOLE, { fill: darker(look.heel, 0.35), radius: 1.6 }),
    { length: 276, scale: 1.12, floor: 404, step: [50, -72] },
  );
}

/** The sole line rises under the arch, so the upper has to end above it. */
function cutUpper(s: Sketch, drawn: string): string {
  const keep = outline(
    knots('-20,-5 40,-4 86,-3 130,-15 176,-43 220,-62 300,-72'),
    knots('300,-72 300,-300 -20,-300 -20,-5'),
  );
  return `<g clip-path="${s.clip(keep)}">${drawn}</g>`;
}

function arched(): Silhouette {
  const end: Point = [270, -66];
  const under: Point[] = [end, [220, -58], [176, -38], [130, -10]];
  return { ...SILHOUETTE, heel: [...SILHOUETTE.heel.slice(0, -1), ...under] };
}

function panels(s: Sketch, { upper: colour, metal, finish }: HeeledBootLook): string {
  const thread = threadFor(colour);
  const seam: Point[] = knots('120,-4 140,-60 160,-96 182,-140 190,-250');
  const zip = curve(knots('202,-244 200,-190 204,-140 214,-96'));
  return (
    panel(
      s,
      outline(seam, knots('190,-250 300,-270 300,-40 120,-4')),
      { fill: colour, finish },
      0.25,
    ) +
    stitch(curve(shift(seam, 3.4, 0)), thread) +
    `<path d="${zip}" fill="none" stroke="${darker(colour, 0.5)}" stroke-width="4.6"/><path d="${zip}" fill="none" stroke="${metal}" stroke-width="2.6" stroke-dasharray="1.3 1.1"/>` +
    `<rect x="199.6" y="-238" width="5" height="16" rx="2" fill="${metal}"/>` +
    stitch(curve(knots('150,-236 176,-230 208,-232 240,-244')), thread)
  );
}
