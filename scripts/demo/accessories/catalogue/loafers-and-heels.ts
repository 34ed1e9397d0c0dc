import { TONE } from '../paint/palette.ts';
import { floral, gingham } from '../paint/prints.ts';
import { courtShoe } from '../shoes/court-shoe.ts';
import { derby } from '../shoes/derby.ts';
import { loafer } from '../shoes/loafer.ts';
import type { Model } from './model.ts';

const { black, chestnut, burgundy, brass, chalk } = TONE;

export const LOAFERS_AND_HEELS: readonly Model[] = [
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
  {
    group: 'pump-stiletto',
    name: 'Pointed pump',
    brand: 'Solvig',
    price: 149,
    material: 'patent leather',
    description: 'A pointed pump on a slender heel.',
    ways: [
      {
        colour: 'red',
        note: 'Glossy brick red.',
        draw: () =>
          courtShoe({
            upper: '#ad372f',
            heel: '#ad372f',
            finish: 'patent',
            toe: 'point',
            lift: 76,
            kind: 'stiletto',
          }),
      },
      {
        colour: 'black',
        note: 'Glossy black.',
        draw: () =>
          courtShoe({
            upper: black,
            heel: black,
            finish: 'patent',
            toe: 'point',
            lift: 76,
            kind: 'stiletto',
          }),
      },
      {
        colour: 'nude',
        note: 'Smooth nude leather.',
        material: 'leather',
        draw: () =>
          courtShoe({
            upper: '#cfa98c',
            heel: '#cfa98c',
            finish: 'leather',
            toe: 'point',
            lift: 76,
            kind: 'stiletto',
          }),
      },
    ],
  },
  {
    group: 'pump-block',
    name: 'Block heel pump',
    brand: 'Solvig',
    price: 139,
    material: 'suede',
    description: 'An almond toe on a steady block heel.',
    ways: [
      {
        colour: 'petrol',
        note: 'Petrol suede.',
        draw: () =>
          courtShoe({
            upper: TONE.petrol,
            heel: TONE.petrol,
            finish: 'suede',
            toe: 'round',
            lift: 54,
            kind: 'block',
          }),
      },
      {
        colour: 'camel',
        note: 'Camel suede on a chestnut heel.',
        draw: () =>
          courtShoe({
            upper: TONE.camel,
            heel: chestnut,
            finish: 'suede',
            toe: 'round',
            lift: 54,
            kind: 'block',
          }),
      },
    ],
  },
  {
    group: 'mary-jane-block',
    name: 'Mary Jane',
    brand: 'Solvig',
    price: 145,
    material: 'leather',
    description: 'A rounded toe, a buckled strap and a low block heel.',
    ways: [
      {
        colour: 'black',
        note: 'Black patent leather.',
        material: 'patent leather',
        draw: () =>
          courtShoe({
            upper: black,
            heel: black,
            finish: 'patent',
            toe: 'round',
            lift: 44,
            kind: 'block',
            trim: 'strap',
          }),
      },
      {
        colour: 'oat',
        note: 'Oat suede.',
        material: 'suede',
        draw: () =>
          courtShoe({
            upper: TONE.oat,
            heel: TONE.oat,
            finish: 'suede',
            toe: 'round',
            lift: 44,
            kind: 'block',
            trim: 'strap',
          }),
      },
      {
        colour: 'burgundy',
        note: 'Burgundy leather.',
        draw: () =>
          courtShoe({
            upper: burgundy,
            heel: burgundy,
            finish: 'leather',
            toe: 'round',
            lift: 44,
            kind: 'block',
            trim: 'strap',
          }),
      },
    ],
  },
  {
    group: 'ballerina-flat',
    name: 'Ballerina',
    brand: 'Mire & Moss',
    price: 99,
    material: 'leather',
    description: 'A soft flat with a low-cut vamp and a small bow.',
    ways: [
      {
        colour: 'beige',
        note: 'Beige leather with a black toe.',
        draw: () =>
          courtShoe({
            upper: '#e0cdb4',
            heel: '#a98258',
            finish: 'leather',
            toe: 'round',
            lift: 7,
            kind: 'flat',
            cap: black,
            trim: 'bow',
          }),
      },
      {
        colour: 'black',
        note: 'Black leather.',
        draw: () =>
          courtShoe({
            upper: black,
            heel: black,
            finish: 'leather',
            toe: 'round',
            lift: 7,
            kind: 'flat',
            trim: 'bow',
          }),
      },
      {
        colour: 'gingham',
        note: 'Black and chalk gingham cotton.',
        pattern: 'checks',
        material: 'cotton',
        draw: () =>
          courtShoe({
            upper: chalk,
            heel: black,
            finish: 'canvas',
            toe: 'round',
            lift: 7,
            kind: 'flat',
            trim: 'bow',
            print: (s) => gingham(s, '#efe9dc', black, 11),
          }),
      },
      {
        colour: 'rose floral',
        note: 'Blush cotton with burgundy blossoms.',
        pattern: 'floral',
        material: 'cotton',
        draw: () =>
          courtShoe({
            upper: TONE.blush,
            heel: chestnut,
            finish: 'canvas',
            toe: 'round',
            lift: 7,
            kind: 'flat',
            trim: 'bow',
            print: (s) => floral(s, '#e6cabd', '#8a3c48', '#6f7a58'),
          }),
      },
    ],
  },
];
