import { TONE } from '../../paint/palette.ts';
import { floral, gingham } from '../../paint/prints.ts';
import { courtShoe } from '../shoes/court-shoe.ts';
import type { Model } from '../../colourways.ts';

const { black, chestnut, burgundy, chalk } = TONE;

/** Pumps, Mary Janes and ballerinas. */
export const HEELS: readonly Model[] = [
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
