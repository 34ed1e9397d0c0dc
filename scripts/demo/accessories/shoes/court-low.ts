import { darker } from '../paint/colour.ts';
import type { FinishName } from '../paint/finish.ts';
import { body, light, panel, shade, stitch, threadFor } from '../paint/parts.ts';
import { curve, outline, type Point, shift } from '../paint/path.ts';
import { Sketch } from '../paint/sketch.ts';
import { lacing } from './lacing.ts';
import { pair } from './pair.ts';
import { farRim, type Silhouette, upperPath } from './silhouette.ts';
import { groove, sole, type SoleShape, wallLine } from './sole.ts';

export interface CourtLook {
  readonly upper: string;
  readonly accent: string;
  readonly sole: string;
  readonly laces: string;
  readonly finish?: FinishName;
}

const SILHOUETTE: Silhouette = {
  front: [[7, -24], [5, -40], [12, -54], [30, -64], [66, -71], [104, -82], [134, -98], [162, -117], [188, -136]],
  collar: [[188, -136], [203, -136], [214, -118], [236, -98], [264, -91], [290, -97], [309, -113]],
  heel: [[309, -113], [317, -116], [322, -106], [321, -80], [323, -50], [327, -24]],
};

const SOLE: SoleShape = {
  top: [[1, -32], [60, -26], [130, -24], [200, -25], [260, -27], [329, -31]],
  bottom: [[18, -6], [60, -1], [130, 0], [200, 0], [260, 0], [325, -2]],
};

/** A minimal leather tennis shoe on a stitched cup sole. */
export function courtLow(look: CourtLook): string {
  const s = new Sketch();
  const shoe = back(s, look) + upper(s, look) + wall(s, look.sole) + laces(s, look);
  return pair(s, shoe);
}

function back(s: Sketch, { upper: colour, finish = 'leather' }: CourtLook): string {
  const tongue = outline([[98, -78], [116, -98], [146, -124], [166, -146], [177, -157], [193, -156], [201, -144], [196, -126], [150, -88], [98, -78]]);
  return (
    panel(s, farRim(SILHOUETTE, 12), { fill: darker(colour, 0.14), finish: 'cotton' }, 0) +
    shade(s, curve(shift(SILHOUETTE.collar.slice(1), 2, 2)), { opacity: 0.75, blur: 5, width: 14 }) +
    body(s, tongue, panel(s, tongue, { fill: colour, finish }), { radius: 4, depth: 10 })
  );
}

function upper(s: Sketch, { upper: colour, accent, finish = 'leather' }: CourtLook): string {
  const skin = { fill: colour, finish };
  const thread = threadFor(colour);
  const seam: Point[] = [[132, -14], [122, -48], [106, -70], [98, -92]];
  const quarter = outline(seam, [[98, -92], [220, -160], [350, -150], [350, -10], [132, -14]]);
  const stay = outline([[94, -98], [103, -68], [128, -74], [160, -90], [190, -108], [212, -113], [232, -120], [200, -164], [94, -98]]);
  const counter: Point[] = [[268, -10], [273, -48], [291, -72], [316, -80], [344, -82]];
  const holes = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 7 - row }, (_, i) => `<circle cx="${52 + i * 7 + row * 3}" cy="${-58 + row * 7 + i * -0.9}" r="1.1" fill="#1d1610" opacity=".42"/>`),
  );
  const panels =
    panel(s, 'M-6,-110L140,-110L140,-10L-6,-10Z', skin, 0) +
    holes.join('') +
    panel(s, quarter, skin) +
    stitch(curve(shift(seam, 3, 0)), thread) +
    stitch(curve(shift(seam, 6, 0.5)), thread) +
    panel(s, stay, skin) +
    stitch(curve([[106, -71], [129, -78], [161, -94], [191, -112], [211, -117]]), thread) +
    panel(s, outline(counter, [[344, -82], [344, -10], [268, -10]]), { fill: accent, finish }) +
    stitch(curve(shift(counter, 3, 2)), threadFor(accent)) +
    stitch(curve(shift(SILHOUETTE.collar.slice(1), -1, 5)), thread);
  return body(s, upperPath(SILHOUETTE), panels + shading(s), { radius: 11, depth: 26, gloss: 0.1 });
}

function shading(s: Sketch): string {
  return (
    shade(s, curve([[10, -26], [160, -22], [326, -26]]), { opacity: 0.5, blur: 5, width: 8 }) +
    shade(s, curve([[100, -66], [114, -52], [120, -30]]), { opacity: 0.14, blur: 5, width: 9 }) +
    shade(s, curve([[240, -92], [252, -70], [250, -40]]), { opacity: 0.1, blur: 9, width: 14 }) +
    light(s, curve([[24, -54], [56, -62], [92, -70]]), { opacity: 0.5, blur: 4, width: 6 }) +
    light(s, curve([[150, -66], [200, -80], [236, -72]]), { opacity: 0.3, blur: 9, width: 18 })
  );
}

function wall(s: Sketch, colour: string): string {
  const seam = wallLine(SOLE, 0.2);
  return sole(s, SOLE, { fill: colour }, groove(wallLine(SOLE, 0.3), colour) + stitch(seam, darker(colour, 0.16), 1.1));
}

function laces(s: Sketch, { laces: colour }: CourtLook): string {
  const eyelets: Point[] = [[115, -79], [140, -90], [166, -106], [190, -122]];
  return lacing(s, { eyelets, count: 6, reach: [-9, -19], colour });
}
