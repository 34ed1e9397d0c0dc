import { TONE } from '../../paint/palette.ts';
import { dots, gingham, stripes } from '../../paint/prints.ts';
import { espadrille } from '../shoes/espadrille.ts';
import type { Model } from '../../colourways.ts';

const { black, rope, chalk, navy } = TONE;

export const ESPADRILLES: readonly Model[] = [
  {
    group: 'espadrille-flat',
    name: 'Espadrille',
    brand: 'Kystlund',
    price: 49.9,
    material: 'canvas',
    description: 'A canvas slipper on a plaited rope sole.',
    ways: [
      {
        colour: 'navy stripe',
        note: 'Chalk canvas with navy stripes.',
        pattern: 'stripes',
        draw: () =>
          espadrille({
            upper: chalk,
            rope,
            finish: 'canvas',
            wedge: false,
            print: (s) => stripes(s, '#efe9dc', navy, { step: 12, share: 0.5 }),
          }),
      },
      {
        colour: 'terracotta',
        note: 'Plain terracotta canvas.',
        draw: () => espadrille({ upper: TONE.terracotta, rope, finish: 'canvas', wedge: false }),
      },
      {
        colour: 'sky gingham',
        note: 'Sky blue gingham.',
        pattern: 'checks',
        draw: () =>
          espadrille({
            upper: TONE.sky,
            rope,
            finish: 'canvas',
            wedge: false,
            print: (s) => gingham(s, '#efece2', '#6f90b0', 13),
          }),
      },
    ],
  },
  {
    group: 'espadrille-wedge',
    name: 'Wedge espadrille',
    brand: 'Solvig',
    price: 95,
    material: 'suede',
    description: 'A rope wedge with ribbons that tie around the ankle.',
    ways: [
      {
        colour: 'camel',
        note: 'Camel suede.',
        draw: () =>
          espadrille({ upper: TONE.camel, rope, finish: 'suede', wedge: true, ties: TONE.camel }),
      },
      {
        colour: 'black',
        note: 'Black canvas.',
        material: 'canvas',
        draw: () => espadrille({ upper: black, rope, finish: 'canvas', wedge: true, ties: black }),
      },
      {
        colour: 'red dots',
        note: 'Brick canvas with chalk dots.',
        pattern: 'dots',
        material: 'canvas',
        draw: () =>
          espadrille({
            upper: TONE.brick,
            rope,
            finish: 'canvas',
            wedge: true,
            ties: TONE.brick,
            print: (s) => dots(s, TONE.brick, chalk, 13),
          }),
      },
    ],
  },
];
