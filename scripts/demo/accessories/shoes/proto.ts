import { darker, lighter } from '../paint/colour.ts';
import { body, light, panel, shade, stitch, threadFor } from '../paint/parts.ts';
import { curve, outline, type Point } from '../paint/path.ts';
import { scene } from '../paint/scene.ts';
import { Sketch } from '../paint/sketch.ts';

export function proto(colour: string, accent: string): string {
  const s = new Sketch();
  const toe: Point[] = [[6,-22],[7,-42],[20,-58],[48,-68],[84,-75],[108,-84]];
  const throat: Point[] = [[108,-84],[136,-98],[164,-116],[188,-133]];
  const collar: Point[] = [[188,-133],[203,-134],[214,-116],[238,-95],[268,-88],[292,-94],[310,-110]];
  const heel: Point[] = [[310,-110],[318,-112],[322,-100],[320,-72],[323,-45],[326,-22]];
  const base: Point[] = [[326,-22],[200,-20],[80,-20],[6,-22]];
  const upper = outline(toe, throat, collar, heel, base);
  const leather = { fill: colour, finish: 'leather' as const };
  const thread = threadFor(colour);
  const far: Point[] = [[186,-134],[206,-140],[226,-116],[262,-102],[296,-106],[314,-114],[300,-80],[220,-80]];
  const lining = darker(colour, 0.12);
  const back = panel(s, outline(far), { fill: lining, finish: 'cotton' }) +
    shade(s, curve([[200,-128],[226,-104],[262,-92],[304,-104]]), { opacity: 0.7, blur: 5, width: 16 });
  const tongue = body(s, outline([[96,-76],[118,-98],[150,-122],[168,-142],[178,-153],[194,-152],[202,-140],[196,-126],[150,-90],[96,-76]]),
    panel(s, 'M80,-170H220V-60H80Z', leather, 0), { radius: 4, depth: 10 });
  const quarterLine: Point[] = [[128,-18],[120,-50],[104,-70],[100,-90]];
  const eyestay = outline([[96,-95],[104,-66],[128,-72],[160,-88],[190,-106],[214,-112],[230,-120],[200,-160],[96,-95]]);
  const counter = outline([[268,-10],[272,-50],[292,-74],[318,-80],[340,-78],[340,-10],[268,-10]]);
  const content = panel(s, 'M-10,-170H350V0H-10Z', leather, 0) +
    panel(s, outline([...quarterLine], [[100,-90],[220,-150],[350,-150],[350,0],[128,-18]]), leather) +
    stitch(curve(quarterLine.map(([x,y])=>[x+3,y+1])), thread) + stitch(curve(quarterLine.map(([x,y])=>[x+6.5,y+2])), thread) +
    panel(s, eyestay, leather) + stitch(curve([[107,-70],[129,-76],[161,-92],[190,-110],[214,-117]]), thread) +
    panel(s, counter, { fill: accent, finish: 'leather' }) + stitch(curve([[272,-10],[276,-48],[294,-71],[318,-77]]), threadFor(accent)) +
    stitch(curve(collar.slice(1).map(([x,y])=>[x-1,y+5])), thread) +
    shade(s, curve([[10,-24],[160,-20],[326,-22]]), { opacity: 0.5, blur: 5, width: 7 }) +
    shade(s, curve([[98,-66],[112,-52],[118,-30]]), { opacity: 0.12, blur: 5, width: 9 }) +
    light(s, curve([[30,-54],[60,-64],[90,-70]]), { opacity: 0.5, blur: 4, width: 6 }) +
    light(s, curve([[150,-70],[200,-84],[240,-76]]), { opacity: 0.25, blur: 9, width: 18 });
  const up = body(s, upper, content, { radius: 11, depth: 26, gloss: 0.12 });
  const soleD = outline([[2,-27],[60,-24],[160,-24],[260,-25],[329,-27]], [[329,-27],[332,-14],[328,-2]], [[328,-2],[260,0],[150,0],[60,-1],[22,-3]], [[22,-3],[6,-8],[1,-18],[2,-27]]);
  const rubber = '#f1eee6';
  const sole = body(s, soleD, panel(s, 'M-10,-40H350V10H-10Z', { fill: rubber, finish: 'rubber' }, 0) +
    stitch(curve([[4,-22],[60,-19.5],[160,-19.5],[260,-20.5],[328,-22]]), '#d8d2c4') +
    shade(s, curve([[2,-1],[160,2],[330,0]]), { opacity: 0.5, blur: 3, width: 6 }), { radius: 4, depth: 10 });
  const laces = [0.02, 0.24, 0.46, 0.68, 0.9].map((t) => {
    const x = 116 + t * 76, y = -78 - t * 42;
    return `<circle cx="${x}" cy="${y}" r="2.6" fill="#2a2622" opacity=".75"/>` + panel(s, '', leather, 0) + lace(s, [x, y], [x - 6 + t * 3, y - 20 - t * 4]);
  }).join('');
  const shoe = back + tongue + up + sole + laces;
  return scene(s, [{ x: 200, y: 352, width: 320 }], `<g transform="translate(36 352)">${shoe}</g>`);
}
function lace(s: Sketch, [x1, y1]: Point, [x2, y2]: Point): string {
  const d = `M${x1 - 3.2},${y1}L${x2 - 3},${y2}Q${x2},${y2 - 5} ${x2 + 4},${y2}L${x1 + 3.2},${y1}Q${x1},${y1 + 3} ${x1 - 3.2},${y1}Z`;
  return panel(s, d, { fill: '#f5f2ea', finish: 'canvas' }, 0.5);
}
