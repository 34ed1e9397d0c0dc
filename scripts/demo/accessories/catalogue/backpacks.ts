import { backpack } from '../bags/backpack.ts';
import { beltBag } from '../bags/belt-bag.ts';
import { TONE } from '../../paint/palette.ts';
import { floral, gingham } from '../../paint/prints.ts';
import type { Model } from '../../colourways.ts';

const { black, brass, steel, navy, chestnut, moss } = TONE;

/** Backpacks and belt bags. */
export const BACKPACKS: readonly Model[] = [
  {
    group: 'bag-backpack-flap',
    name: 'Rambler backpack',
    brand: 'Mire & Moss',
    price: 159,
    material: 'waxed canvas',
    description: 'A flap pack with two buckled belts and a front pocket.',
    ways: [
      {
        colour: 'moss',
        note: 'Moss canvas with chestnut leather.',
        draw: () =>
          backpack({ colour: moss, trim: chestnut, finish: 'canvas', metal: brass, style: 'flap' }),
      },
      {
        colour: 'navy',
        note: 'Navy canvas with cognac leather.',
        draw: () =>
          backpack({
            colour: navy,
            trim: TONE.cognac,
            finish: 'canvas',
            metal: brass,
            style: 'flap',
          }),
      },
      {
        colour: 'cognac',
        note: 'All cognac leather.',
        material: 'leather',
        draw: () =>
          backpack({
            colour: '#96582f',
            trim: '#6b3d22',
            finish: 'leather',
            metal: brass,
            style: 'flap',
          }),
      },
    ],
  },
  {
    group: 'bag-backpack-zip',
    name: 'Commuter backpack',
    brand: 'Ostra',
    price: 119,
    material: 'recycled nylon',
    description: 'A dome-shaped pack with a wide zip and a zipped pocket.',
    ways: [
      {
        colour: 'night',
        note: 'Night blue nylon.',
        draw: () =>
          backpack({ colour: '#2c3340', trim: black, finish: 'nylon', metal: steel, style: 'zip' }),
      },
      {
        colour: 'terracotta',
        note: 'Terracotta nylon.',
        draw: () =>
          backpack({
            colour: TONE.terracotta,
            trim: '#5d3d2a',
            finish: 'nylon',
            metal: steel,
            style: 'zip',
          }),
      },
      {
        colour: 'fog check',
        note: 'Fog grey gingham cotton.',
        pattern: 'checks',
        material: 'cotton',
        draw: () =>
          backpack({
            colour: TONE.fog,
            trim: TONE.charcoal,
            finish: 'canvas',
            metal: steel,
            style: 'zip',
            print: (s) => gingham(s, '#e2e0da', '#6f7377', 18),
          }),
      },
    ],
  },
  {
    group: 'bag-backpack-roll',
    name: 'Roll-top backpack',
    brand: 'Ostra',
    price: 135,
    material: 'canvas',
    description: 'A roll-top pack closed by one leather belt.',
    ways: [
      {
        colour: 'ochre',
        note: 'Ochre canvas.',
        draw: () =>
          backpack({
            colour: TONE.ochre,
            trim: '#5d3d2a',
            finish: 'canvas',
            metal: brass,
            style: 'roll',
          }),
      },
      {
        colour: 'charcoal',
        note: 'Charcoal nylon.',
        material: 'nylon',
        draw: () =>
          backpack({
            colour: '#515358',
            trim: black,
            finish: 'nylon',
            metal: steel,
            style: 'roll',
          }),
        soldOut: true,
      },
    ],
  },
  {
    group: 'bag-belt',
    name: 'Half-moon belt bag',
    brand: 'Ostra',
    price: 59.9,
    material: 'nylon',
    description: 'A half-moon belt bag with two zips on a webbing belt.',
    ways: [
      {
        colour: 'petrol',
        note: 'Petrol nylon.',
        draw: () => beltBag({ colour: TONE.petrol, strap: black, finish: 'nylon', metal: steel }),
      },
      {
        colour: 'black',
        note: 'Black leather.',
        material: 'leather',
        draw: () => beltBag({ colour: black, strap: black, finish: 'leather', metal: brass }),
      },
      {
        colour: 'blossom',
        note: 'Butter cotton with rust blossoms.',
        pattern: 'floral',
        material: 'cotton',
        draw: () =>
          beltBag({
            colour: TONE.butter,
            strap: TONE.rust,
            finish: 'canvas',
            metal: brass,
            print: (s) => floral(s, TONE.butter, TONE.rust, moss),
          }),
      },
    ],
  },
];
