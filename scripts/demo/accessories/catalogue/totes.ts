import { basket } from '../bags/basket.ts';
import { tote } from '../bags/tote.ts';
import { TONE } from '../../paint/palette.ts';
import { denim, floral, plaid, stripes } from '../../paint/prints.ts';
import type { Model } from '../../colourways.ts';

const { black, brass, steel, chalk, navy, chestnut, moss } = TONE;

/** Totes and baskets. */
export const TOTES: readonly Model[] = [
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
];
