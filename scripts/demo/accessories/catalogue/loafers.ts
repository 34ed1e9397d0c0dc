import { TONE } from '../../paint/palette.ts';
import { derby } from '../shoes/derby.ts';
import { loafer } from '../shoes/loafer.ts';
import type { Model } from '../../colourways.ts';

const { black, burgundy, brass } = TONE;

/** Loafers and laced dress shoes. */
export const LOAFERS: readonly Model[] = [
  {
    group: 'loafer-penny',
    name: 'Penny loafer',
    brand: 'Halden',
    price: 159,
    material: 'leather',
    description: 'A moccasin toe, a saddle with a slit for the penny and a stacked heel.',
    ways: [
      {
        colour: 'burgundy',
        note: 'Burgundy leather, burnished.',
        draw: () => loafer({ upper: burgundy, sole: '#3a2418', finish: 'leather', trim: 'penny' }),
      },
      {
        colour: 'black',
        note: 'Black leather, polished.',
        draw: () => loafer({ upper: black, sole: '#241c18', finish: 'leather', trim: 'penny' }),
      },
      {
        colour: 'cognac',
        note: 'Cognac leather.',
        draw: () =>
          loafer({ upper: TONE.cognac, sole: '#4a2f1e', finish: 'leather', trim: 'penny' }),
      },
    ],
  },
  {
    group: 'loafer-tassel',
    name: 'Tassel loafer',
    brand: 'Mire & Moss',
    price: 169,
    material: 'suede',
    description: 'A moccasin toe with a pair of hand-cut tassels.',
    ways: [
      {
        colour: 'chestnut',
        note: 'Chestnut suede.',
        draw: () => loafer({ upper: '#7f563a', sole: '#3a2418', finish: 'suede', trim: 'tassel' }),
      },
      {
        colour: 'forest',
        note: 'Forest green suede.',
        draw: () =>
          loafer({ upper: TONE.forest, sole: '#3a2418', finish: 'suede', trim: 'tassel' }),
      },
    ],
  },
  {
    group: 'loafer-bit',
    name: 'Bit loafer',
    brand: 'Solvig',
    price: 189,
    material: 'leather',
    description: 'A leather loafer with a brass bit across the vamp.',
    ways: [
      {
        colour: 'black',
        note: 'Black leather.',
        draw: () =>
          loafer({ upper: black, sole: '#241c18', finish: 'leather', trim: 'bit', metal: brass }),
      },
      {
        colour: 'ivory',
        note: 'Ivory leather.',
        draw: () =>
          loafer({
            upper: '#e4dac6',
            sole: '#7a5a3c',
            finish: 'leather',
            trim: 'bit',
            metal: brass,
          }),
      },
    ],
  },
  {
    group: 'derby-plain',
    name: 'Plain derby',
    brand: 'Halden',
    price: 179,
    material: 'leather',
    description: 'An open-laced shoe with toe cap and a welted leather sole.',
    ways: [
      {
        colour: 'black',
        note: 'Polished black leather.',
        draw: () => derby({ upper: black, sole: '#241c18', finish: 'leather', laces: '#221f1d' }),
      },
      {
        colour: 'navy',
        note: 'Navy suede with tan laces.',
        material: 'suede',
        draw: () => derby({ upper: '#384763', sole: '#6a472c', finish: 'suede', laces: '#a98258' }),
      },
    ],
  },
  {
    group: 'derby-brogue',
    name: 'Brogue derby',
    brand: 'Halden',
    price: 199,
    material: 'leather',
    description: 'A derby with punched toe cap, quarters and heel.',
    ways: [
      {
        colour: 'cognac',
        note: 'Cognac leather, hand-finished.',
        draw: () =>
          derby({
            upper: '#8f532d',
            sole: '#4a2f1e',
            finish: 'leather',
            laces: '#5a3420',
            brogue: true,
          }),
      },
      {
        colour: 'oxblood',
        note: 'Oxblood leather.',
        draw: () =>
          derby({
            upper: '#5c2226',
            sole: '#33201a',
            finish: 'leather',
            laces: '#3b1518',
            brogue: true,
          }),
        soldOut: true,
      },
    ],
  },
];
