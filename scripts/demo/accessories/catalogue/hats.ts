import { brimmedHat } from '../hats/brimmed-hat.ts';
import { bucketHat } from '../hats/bucket-hat.ts';
import { cap } from '../hats/cap.ts';
import { TONE } from '../../paint/palette.ts';
import { denim, floral, gingham, plaid } from '../../paint/prints.ts';
import type { Model } from '../../colourways.ts';

const { black, chalk, navy, moss } = TONE;

/** Caps, bucket hats and brimmed hats. */
export const HATS: readonly Model[] = [
  {
    group: 'hat-cap',
    name: 'Six-panel cap',
    brand: 'Ostra',
    price: 34.9,
    material: 'cotton twill',
    description: 'A curved visor with rows of stitching and sewn eyelets.',
    ways: [
      {
        colour: 'navy',
        note: 'Plain navy.',
        draw: () => cap({ crown: navy, visor: navy, finish: 'canvas' }),
      },
      {
        colour: 'oat and moss',
        note: 'Oat crown, moss visor and a leather badge.',
        draw: () => cap({ crown: '#e3d9c6', visor: moss, finish: 'canvas', badge: TONE.chestnut }),
      },
      {
        colour: 'denim',
        note: 'Washed denim.',
        pattern: 'denim',
        material: 'denim',
        draw: () =>
          cap({
            crown: '#4d6786',
            visor: '#455e7e',
            finish: 'canvas',
            print: (s) => denim(s, '#4a6485'),
          }),
      },
      {
        colour: 'tartan',
        note: 'Wool tartan with a burgundy visor.',
        pattern: 'checks',
        material: 'wool',
        draw: () =>
          cap({
            crown: TONE.burgundy,
            visor: TONE.burgundy,
            finish: 'wool',
            print: (s) => plaid(s, '#7c3440', '#2f3a44', '#dcc58a'),
          }),
      },
    ],
  },
  {
    group: 'hat-bucket',
    name: 'Bucket hat',
    brand: 'Kystlund',
    price: 36,
    material: 'cotton',
    description: 'A soft hat with a stitched sloping brim.',
    ways: [
      {
        colour: 'sage',
        note: 'Plain sage.',
        draw: () => bucketHat({ colour: TONE.sage, finish: 'canvas' }),
      },
      {
        colour: 'black',
        note: 'Plain black.',
        draw: () => bucketHat({ colour: black, finish: 'canvas' }),
      },
      {
        colour: 'blossom',
        note: 'Cream with terracotta blossoms.',
        pattern: 'floral',
        draw: () =>
          bucketHat({
            colour: '#efe9dc',
            finish: 'cotton',
            print: (s) => floral(s, '#efe6d6', TONE.terracotta, moss),
          }),
      },
      {
        colour: 'sky gingham',
        note: 'Sky blue gingham.',
        pattern: 'checks',
        draw: () =>
          bucketHat({
            colour: TONE.sky,
            finish: 'cotton',
            print: (s) => gingham(s, '#efece2', '#6f90b0', 16),
          }),
      },
    ],
  },
  {
    group: 'hat-fedora',
    name: 'Felt fedora',
    brand: 'Halden',
    price: 89,
    material: 'wool felt',
    description: 'A pinched crown and a snap brim with a grosgrain ribbon.',
    ways: [
      {
        colour: 'taupe',
        note: 'Taupe felt with a black ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#85735f',
            band: black,
            material: 'felt',
            crown: 'pinched',
            reach: 160,
            sweep: 6,
          }),
      },
      {
        colour: 'black',
        note: 'Black felt with a charcoal ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#302e2d',
            band: '#55524e',
            material: 'felt',
            crown: 'pinched',
            reach: 160,
            sweep: 6,
          }),
      },
      {
        colour: 'rust',
        note: 'Rust felt with a walnut ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#a3563a',
            band: '#4a2f22',
            material: 'felt',
            crown: 'pinched',
            reach: 160,
            sweep: 6,
          }),
      },
    ],
  },
  {
    group: 'hat-boater',
    name: 'Straw boater',
    brand: 'Kystlund',
    price: 59,
    material: 'straw',
    description: 'A flat crown and a stiff brim with a ribbon.',
    ways: [
      {
        colour: 'natural and black',
        note: 'Natural straw with a black ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#d9bd8c',
            band: black,
            material: 'straw',
            crown: 'flat',
            reach: 146,
            sweep: 0,
          }),
      },
      {
        colour: 'natural and navy',
        note: 'Bleached straw with a navy ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#e2d2ac',
            band: navy,
            material: 'straw',
            crown: 'flat',
            reach: 146,
            sweep: 0,
          }),
      },
    ],
  },
  {
    group: 'hat-sun',
    name: 'Wide sun hat',
    brand: 'Solvig',
    price: 65,
    material: 'straw',
    description: 'A rounded crown over a wide drooping brim.',
    ways: [
      {
        colour: 'natural',
        note: 'Natural straw with a terracotta ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#d2b07a',
            band: TONE.terracotta,
            material: 'straw',
            crown: 'round',
            reach: 182,
            sweep: -14,
          }),
      },
      {
        colour: 'cocoa',
        note: 'Cocoa straw with a chalk ribbon.',
        draw: () =>
          brimmedHat({
            colour: '#8a6547',
            band: chalk,
            material: 'straw',
            crown: 'round',
            reach: 182,
            sweep: -14,
          }),
      },
    ],
  },
];
