import { bucketBag } from '../bags/bucket-bag.ts';
import { crossbody } from '../bags/crossbody.ts';
import { satchel } from '../bags/satchel.ts';
import { TONE } from '../../paint/palette.ts';
import { plaid } from '../../paint/prints.ts';
import type { Model } from '../../colourways.ts';

const { black, brass, steel, burgundy, chestnut } = TONE;

/** Bags with a clasp, a cord or a buckle. */
export const HANDBAGS: readonly Model[] = [
  {
    group: 'bag-crossbody-saddle',
    name: 'Saddle crossbody',
    brand: 'Solvig',
    price: 179,
    material: 'leather',
    description: 'A rounded flap bag with a turn clasp on a slim strap.',
    ways: [
      {
        colour: 'burgundy',
        note: 'Burgundy leather.',
        draw: () =>
          crossbody({
            colour: burgundy,
            strap: burgundy,
            finish: 'leather',
            metal: brass,
            style: 'saddle',
          }),
      },
      {
        colour: 'camel',
        note: 'Camel suede with a leather strap.',
        material: 'suede',
        draw: () =>
          crossbody({
            colour: TONE.camel,
            strap: '#8f6a40',
            finish: 'suede',
            metal: brass,
            style: 'saddle',
          }),
      },
      {
        colour: 'forest',
        note: 'Forest green leather.',
        draw: () =>
          crossbody({
            colour: '#34513f',
            strap: '#34513f',
            finish: 'leather',
            metal: brass,
            style: 'saddle',
          }),
      },
    ],
  },
  {
    group: 'bag-crossbody-camera',
    name: 'Camera crossbody',
    brand: 'Solvig',
    price: 149,
    material: 'leather',
    description: 'A zipped box with a front pocket on a slim strap.',
    ways: [
      {
        colour: 'black',
        note: 'Quilted black leather.',
        draw: () =>
          crossbody({
            colour: black,
            strap: black,
            finish: 'leather',
            metal: brass,
            style: 'camera',
            quilted: true,
          }),
      },
      {
        colour: 'blush',
        note: 'Smooth blush leather.',
        draw: () =>
          crossbody({
            colour: TONE.blush,
            strap: '#b98d7d',
            finish: 'leather',
            metal: steel,
            style: 'camera',
          }),
      },
      {
        colour: 'ochre',
        note: 'Quilted ochre leather.',
        draw: () =>
          crossbody({
            colour: TONE.ochre,
            strap: '#9a7130',
            finish: 'leather',
            metal: brass,
            style: 'camera',
            quilted: true,
          }),
      },
    ],
  },
  {
    group: 'bag-crossbody-envelope',
    name: 'Envelope crossbody',
    brand: 'Mire & Moss',
    price: 139,
    material: 'leather',
    description: 'A flat envelope with a stud closure.',
    ways: [
      {
        colour: 'sage',
        note: 'Pebbled sage leather.',
        draw: () =>
          crossbody({
            colour: TONE.sage,
            strap: '#84927a',
            finish: 'pebbled',
            metal: brass,
            style: 'envelope',
          }),
      },
      {
        colour: 'white',
        note: 'Smooth off-white leather.',
        draw: () =>
          crossbody({
            colour: '#e8e1d2',
            strap: '#cfc4ae',
            finish: 'leather',
            metal: brass,
            style: 'envelope',
          }),
      },
    ],
  },
  {
    group: 'bag-bucket',
    name: 'Drawstring bucket bag',
    brand: 'Halden',
    price: 189,
    material: 'suede',
    description: 'A gathered bucket with leather base, drawstring and shoulder strap.',
    ways: [
      {
        colour: 'camel',
        note: 'Camel suede with chestnut leather.',
        draw: () => bucketBag({ colour: '#b8966c', trim: chestnut, finish: 'suede', metal: brass }),
      },
      {
        colour: 'black',
        note: 'Black pebbled leather.',
        material: 'leather',
        draw: () => bucketBag({ colour: black, trim: '#3a3734', finish: 'pebbled', metal: brass }),
      },
      {
        colour: 'lilac',
        note: 'Lilac suede with tonal leather.',
        draw: () =>
          bucketBag({ colour: TONE.lilac, trim: '#7d7092', finish: 'suede', metal: steel }),
      },
    ],
  },
  {
    group: 'bag-satchel',
    name: 'School satchel',
    brand: 'Halden',
    price: 229,
    material: 'leather',
    description: 'A structured satchel with two buckled belts, top handle and shoulder strap.',
    ways: [
      {
        colour: 'chestnut',
        note: 'Chestnut leather.',
        draw: () =>
          satchel({
            colour: '#8a4f2c',
            trim: '#74421f',
            finish: 'leather',
            metal: brass,
            flap: 'long',
          }),
      },
      {
        colour: 'navy',
        note: 'Navy leather with tan belts.',
        draw: () =>
          satchel({
            colour: '#2f3f5c',
            trim: '#9a6a3e',
            finish: 'leather',
            metal: brass,
            flap: 'long',
          }),
      },
      {
        colour: 'brown check',
        note: 'Brown checked wool with chestnut belts.',
        pattern: 'checks',
        material: 'wool and leather',
        draw: () =>
          satchel({
            colour: '#8a7358',
            trim: '#5d3d2a',
            finish: 'wool',
            metal: brass,
            flap: 'short',
            print: (s) => plaid(s, '#a08a6a', '#4a3a2c', '#e3d3ae'),
          }),
      },
    ],
  },
];
