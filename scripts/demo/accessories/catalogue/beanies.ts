import { beanie } from '../hats/beanie.ts';
import { TONE } from '../../paint/palette.ts';
import type { Model } from '../../colourways.ts';

const { chalk, navy, ochre } = TONE;

export const BEANIES: readonly Model[] = [
  {
    group: 'hat-beanie',
    name: 'Ribbed beanie',
    brand: 'Mire & Moss',
    price: 39.9,
    material: 'wool',
    description: 'A close-fitting hat in lambswool with a deep cuff.',
    ways: [
      {
        colour: 'ochre',
        note: 'Ochre wool.',
        pattern: 'knit',
        draw: () => beanie({ colour: ochre, cuff: ochre, stitchSize: 6, height: 150 }),
      },
      {
        colour: 'charcoal',
        note: 'Charcoal wool.',
        pattern: 'knit',
        draw: () => beanie({ colour: '#55565a', cuff: '#55565a', stitchSize: 6, height: 150 }),
      },
      {
        colour: 'navy bands',
        note: 'Navy with bands of chalk and terracotta.',
        pattern: 'stripes',
        draw: () =>
          beanie({
            colour: navy,
            cuff: navy,
            stitchSize: 5.5,
            height: 150,
            bands: [chalk, TONE.terracotta],
          }),
      },
    ],
  },
  {
    group: 'hat-beanie-pompom',
    name: 'Cable pompom beanie',
    brand: 'Mire & Moss',
    price: 49.9,
    material: 'wool',
    description: 'Twisted cables, a turned-up cuff and a yarn pompom.',
    ways: [
      {
        colour: 'cream',
        note: 'Cream wool.',
        pattern: 'knit',
        draw: () =>
          beanie({
            colour: '#e3d9c6',
            cuff: '#e3d9c6',
            stitchSize: 7,
            height: 160,
            pompom: '#efe9dc',
            cables: true,
          }),
      },
      {
        colour: 'brick',
        note: 'Brick red wool with a chalk pompom.',
        pattern: 'knit',
        draw: () =>
          beanie({
            colour: TONE.brick,
            cuff: TONE.brick,
            stitchSize: 7,
            height: 160,
            pompom: chalk,
            cables: true,
          }),
      },
      {
        colour: 'forest',
        note: 'Forest green wool.',
        pattern: 'knit',
        draw: () =>
          beanie({
            colour: '#46634f',
            cuff: '#46634f',
            stitchSize: 7,
            height: 160,
            pompom: '#46634f',
            cables: true,
          }),
        soldOut: true,
      },
    ],
  },
];
