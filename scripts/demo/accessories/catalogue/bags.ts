import { backpack } from '../bags/backpack.ts';
import { basket } from '../bags/basket.ts';
import { beltBag } from '../bags/belt-bag.ts';
import { tote } from '../bags/tote.ts';
import { TONE } from '../paint/palette.ts';
import { denim, floral, gingham, plaid, stripes } from '../paint/prints.ts';
import type { Model } from './model.ts';

const { black, brass, steel, chalk, navy, chestnut, moss } = TONE;

/** Bags to carry things in: totes, baskets, packs. */
export const BAGS: readonly Model[] = [
  {
    group: 'bag-tote-leather',
    name: 'Everyday tote',
    brand: 'Halden',
    price: 249,
    material: 'leather',
    description: 'A wide open shopper with riveted handles.',
    ways: [
      {
        colour: 'cognac',
        note: 'Cognac leather.',
        draw: () =>
          tote({
            colour: TONE.cognac,
            handle: '#8a4f2c',
            finish: 'leather',
            drop: 96,
            metal: brass,
          }),
      },
      {
        colour: 'black',
        note: 'Pebbled black leather.',
        draw: () =>
          tote({ colour: black, handle: black, finish: 'pebbled', drop: 96, metal: brass }),
      },
      {
        colour: 'sage',
        note: 'Pebbled sage leather.',
        draw: () =>
          tote({ colour: TONE.sage, handle: '#84927a', finish: 'pebbled', drop: 96, metal: brass }),
      },
    ],
  },
  {
    group: 'bag-tote-canvas',
    name: 'Market tote',
    brand: 'Kystlund',
    price: 45,
    material: 'canvas',
    description: 'A tall canvas bag with long webbing handles.',
    ways: [
      {
        colour: 'navy stripe',
        note: 'Chalk with navy stripes.',
        pattern: 'stripes',
        draw: () =>
          tote({
            colour: chalk,
            handle: navy,
            finish: 'canvas',
            drop: 120,
            metal: brass,
            slim: true,
            print: (s) => stripes(s, '#efe9dc', navy, { step: 22, share: 0.4 }),
          }),
      },
      {
        colour: 'meadow',
        note: 'Cream with ochre blossoms.',
        pattern: 'floral',
        draw: () =>
          tote({
            colour: chalk,
            handle: moss,
            finish: 'canvas',
            drop: 120,
            metal: brass,
            slim: true,
            print: (s) => floral(s, '#efe6d2', TONE.ochre, moss),
          }),
      },
      {
        colour: 'indigo',
        note: 'Washed indigo denim.',
        pattern: 'denim',
        material: 'denim',
        draw: () =>
          tote({
            colour: TONE.denim,
            handle: '#3a4f6c',
            finish: 'canvas',
            drop: 120,
            metal: brass,
            slim: true,
            print: (s) => denim(s, '#435d80'),
          }),
      },
    ],
  },
  {
    group: 'bag-tote-two-tone',
    name: 'Two-tone tote',
    brand: 'Mire & Moss',
    price: 129,
    material: 'canvas and leather',
    description: 'Heavy canvas with a leather base, a front pocket and leather handles.',
    ways: [
      {
        colour: 'sand',
        note: 'Sand canvas with walnut leather.',
        draw: () =>
          tote({
            colour: '#cbbd9f',
            handle: '#6b4630',
            finish: 'canvas',
            drop: 96,
            metal: brass,
            base: '#6b4630',
            pocket: true,
          }),
      },
      {
        colour: 'forest',
        note: 'Forest canvas with black leather.',
        draw: () =>
          tote({
            colour: TONE.forest,
            handle: black,
            finish: 'canvas',
            drop: 96,
            metal: steel,
            base: black,
            pocket: true,
          }),
      },
      {
        colour: 'tartan',
        note: 'Burgundy tartan with black leather.',
        pattern: 'checks',
        draw: () =>
          tote({
            colour: TONE.burgundy,
            handle: black,
            finish: 'canvas',
            drop: 96,
            metal: brass,
            base: black,
            print: (s) => plaid(s, '#7c3440', '#2f2a30', '#dcc58a'),
          }),
      },
    ],
  },
  {
    group: 'bag-basket',
    name: 'Straw basket',
    brand: 'Kystlund',
    price: 69,
    material: 'straw',
    description: 'A hand-woven basket with leather handles.',
    ways: [
      {
        colour: 'natural',
        note: 'Natural straw with chestnut handles.',
        draw: () => basket({ straw: '#d2b07a', handle: chestnut }),
      },
      {
        colour: 'natural and black',
        note: 'Natural straw with a black band.',
        pattern: 'stripes',
        draw: () => basket({ straw: '#d9bd8c', handle: black, band: black }),
      },
    ],
  },
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
