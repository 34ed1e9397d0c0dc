import { darker } from '../../paint/colour.ts';
import { body, light, panel, shade, stitch } from '../../paint/parts.ts';
import { curve, knots, outline, type Point } from '../../paint/path.ts';
import { weave } from '../../paint/prints.ts';
import { contactShadow, scene } from '../../paint/scene.ts';
import { Sketch } from '../../paint/sketch.ts';
import { rivet } from './hardware.ts';
import { strap } from './strap.ts';

export interface BasketLook {
  readonly straw: string;
  readonly handle: string;
  /** Colour of the woven band around the middle. */
  readonly band?: string;
}

/** A woven straw basket with leather handles. */
export function basket(look: BasketLook): string {
  const s = new Sketch();
  const rim: Point[] = knots('62,226 130,238 200,241 270,238 338,226');
  const d = outline(
    rim,
    knots('338,226 336,280 314,350 282,404'),
    knots('282,404 262,418 200,422 138,418 118,404'),
    knots('118,404 86,350 64,280 62,226'),
  );
  const far = outline(knots('62,226 130,212 200,208 270,212 338,226'), [...rim].reverse());
  const band =
    look.band === undefined
      ? ''
      : `<path d="M40,286C140,306 260,306 360,286L352,330C260,350 140,350 48,330Z" fill="${weave(s, look.band, 9)}"/>`;
  return scene(
    s,
    contactShadow(s, { x: 200, y: 420, width: 176 }) +
      grip(s, look, true) +
      panel(s, far, { fill: weave(s, darker(look.straw, 0.4), 9), finish: 'wool' }, 0) +
      shade(s, curve(knots('80,226 200,232 320,226')), { opacity: 0.5, blur: 5, width: 10 }) +
      body(
        s,
        d,
        panel(
          s,
          'M54,220L346,220L346,430L54,430Z',
          { fill: weave(s, look.straw, 9), finish: 'wool' },
          0,
        ) +
          band +
          light(s, curve(knots('100,250 112,320 140,390')), { opacity: 0.3, blur: 10, width: 22 }) +
          shade(s, curve(knots('318,250 300,340 266,410')), { opacity: 0.3, blur: 12, width: 26 }) +
          `<path d="${curve(rim)}" fill="none" stroke="${darker(look.straw, 0.2)}" stroke-width="14"/>` +
          stitch(curve(rim.map(([x, y]): Point => [x, y + 3])), darker(look.straw, 0.45), 3),
        { radius: 15, depth: 34 },
      ) +
      grip(s, look, false),
  );
}

function grip(s: Sketch, { handle }: BasketLook, back: boolean): string {
  const colour = back ? darker(handle, 0.3) : handle;
  const drop = back ? -14 : 0;
  const foot = back ? 222 : 266;
  const line: Point[] = [
    [128, foot],
    [130, 200 + drop],
    [150, 138 + drop],
    [200, 108 + drop],
    [250, 138 + drop],
    [270, 200 + drop],
    [272, foot],
  ];
  const pins = back
    ? ''
    : [128, 272].map((x) => rivet(s, [x, 254], '#c9a25a') + rivet(s, [x, 266], '#c9a25a')).join('');
  return strap(s, line, { skin: { fill: colour, finish: 'leather' }, width: 11 }) + pins;
}
