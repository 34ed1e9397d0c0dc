import { TONE } from '../../paint/palette.ts';
import { stripes } from '../../paint/prints.ts';
import { slide } from '../shoes/slide.ts';
import { strappy } from '../shoes/strappy.ts';
import type { Model } from '../../colourways.ts';

const { black, chestnut, cognac, brass, steel, cork, chalk, navy } = TONE;
const TAN = '#c99e6e';

export const SANDALS: readonly Model[] = [
  {
    group: 'sandal-slide-pool',
    name: 'Pool slide',
    brand: 'Kystlund',
    price: 39.9,
    material: 'rubber',
    description: 'A one-piece foam slide with a broad band.',
    ways: [
      {
        colour: 'navy',
        note: 'Navy throughout.',
        draw: () => slide({ strap: navy, bed: '#35466a', sole: navy, finish: 'rubber', bands: 1 }),
      },
      {
        colour: 'sage',
        note: 'Sage throughout.',
        draw: () =>
          slide({ strap: TONE.sage, bed: '#8d9a80', sole: TONE.sage, finish: 'rubber', bands: 1 }),
      },
      {
        colour: 'chalk stripe',
        note: 'Chalk with brick stripes on the band.',
        pattern: 'stripes',
        draw: () =>
          slide({
            strap: chalk,
            bed: '#ded6c6',
            sole: chalk,
            finish: 'canvas',
            bands: 1,
            print: (s) => stripes(s, chalk, TONE.brick, { step: 20, share: 0.4, turn: -24 }),
          }),
      },
    ],
  },
  {
    group: 'sandal-slide-cork',
    name: 'Two-strap cork sandal',
    brand: 'Mire & Moss',
    price: 89,
    material: 'leather',
    description: 'Two buckled straps over a moulded cork footbed.',
    ways: [
      {
        colour: 'chestnut',
        note: 'Chestnut leather with brass buckles.',
        draw: () =>
          slide({
            strap: chestnut,
            bed: '#c9a87c',
            sole: cork,
            finish: 'leather',
            bands: 2,
            metal: brass,
          }),
      },
      {
        colour: 'black',
        note: 'Black leather with steel buckles.',
        draw: () =>
          slide({
            strap: black,
            bed: '#b99a70',
            sole: cork,
            finish: 'leather',
            bands: 2,
            metal: steel,
          }),
      },
      {
        colour: 'blush',
        note: 'Blush suede with brass buckles.',
        material: 'suede',
        draw: () =>
          slide({
            strap: TONE.blush,
            bed: '#d5bd98',
            sole: cork,
            finish: 'suede',
            bands: 2,
            metal: brass,
          }),
      },
    ],
  },
  {
    group: 'sandal-strappy-flat',
    name: 'Crossed strap sandal',
    brand: 'Solvig',
    price: 79.9,
    material: 'leather',
    description: 'Narrow crossed straps and a buckled ankle on a flat leather sole.',
    ways: [
      {
        colour: 'cognac',
        note: 'Cognac leather.',
        draw: () =>
          strappy({
            strap: cognac,
            bed: TAN,
            sole: TONE.walnut,
            finish: 'leather',
            lift: 3,
            style: 'cross',
            metal: brass,
          }),
      },
      {
        colour: 'black',
        note: 'Black leather on a tan bed.',
        draw: () =>
          strappy({
            strap: black,
            bed: TAN,
            sole: black,
            finish: 'leather',
            lift: 3,
            style: 'cross',
            metal: brass,
          }),
      },
    ],
  },
  {
    group: 'sandal-fisherman',
    name: 'Fisherman sandal',
    brand: 'Mire & Moss',
    price: 109,
    material: 'leather',
    description: 'Woven straps held by a spine along the instep.',
    ways: [
      {
        colour: 'walnut',
        note: 'Walnut leather.',
        draw: () =>
          strappy({
            strap: TONE.walnut,
            bed: TAN,
            sole: '#3a2418',
            finish: 'leather',
            lift: 3,
            style: 'fisher',
            metal: steel,
          }),
      },
      {
        colour: 'butter',
        note: 'Butter yellow leather.',
        draw: () =>
          strappy({
            strap: '#dcc27e',
            bed: TAN,
            sole: '#6b4a30',
            finish: 'leather',
            lift: 3,
            style: 'fisher',
            metal: brass,
          }),
        soldOut: true,
      },
    ],
  },
  {
    group: 'sandal-strappy-heel',
    name: 'Heeled strap sandal',
    brand: 'Solvig',
    price: 129,
    material: 'leather',
    description: 'One band over the toes, a slim ankle strap and a block heel.',
    ways: [
      {
        colour: 'black',
        note: 'Black leather.',
        draw: () =>
          strappy({
            strap: black,
            bed: '#b48d60',
            sole: black,
            finish: 'leather',
            lift: 60,
            style: 'single',
            metal: brass,
          }),
      },
      {
        colour: 'terracotta',
        note: 'Terracotta suede.',
        material: 'suede',
        draw: () =>
          strappy({
            strap: TONE.terracotta,
            bed: TAN,
            sole: chestnut,
            finish: 'suede',
            lift: 60,
            style: 'single',
            metal: brass,
          }),
      },
      {
        colour: 'lilac',
        note: 'Lilac leather.',
        draw: () =>
          strappy({
            strap: TONE.lilac,
            bed: '#cbb6a0',
            sole: '#8b7f9c',
            finish: 'leather',
            lift: 60,
            style: 'single',
            metal: steel,
          }),
      },
    ],
  },
];
