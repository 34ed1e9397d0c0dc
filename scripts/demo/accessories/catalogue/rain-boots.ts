import { TONE } from '../../paint/palette.ts';
import { dots, floral } from '../../paint/prints.ts';
import { rainBoot } from '../shoes/rain-boot.ts';
import type { Model } from '../../colourways.ts';

const { chalk, navy } = TONE;

export const RAIN_BOOTS: readonly Model[] = [
  {
    group: 'boot-rain-tall',
    name: 'Tall rain boot',
    brand: 'Kystlund',
    price: 89.9,
    material: 'rubber',
    description: 'A knee-high boot in natural rubber with a cleated sole.',
    ways: [
      {
        colour: 'yellow',
        note: 'Sou’wester yellow with a chalk rim.',
        draw: () => rainBoot({ upper: '#d6a23a', sole: '#efe6d0', trim: '#e9dcbf', tall: true }),
      },
      {
        colour: 'forest',
        note: 'Forest green with a black sole.',
        draw: () => rainBoot({ upper: '#3f5f49', sole: '#2b2927', trim: '#2f4838', tall: true }),
      },
      {
        colour: 'navy dots',
        note: 'Navy with chalk dots.',
        pattern: 'dots',
        draw: () =>
          rainBoot({
            upper: navy,
            sole: '#e9dfc9',
            trim: TONE.brick,
            tall: true,
            print: (s) => dots(s, navy, chalk, 26),
          }),
      },
    ],
  },
  {
    group: 'boot-rain-ankle',
    name: 'Short rain boot',
    brand: 'Kystlund',
    price: 69.9,
    material: 'rubber',
    description: 'An ankle-high rubber boot for wet pavements.',
    ways: [
      {
        colour: 'navy',
        note: 'Navy on a chalk sole.',
        draw: () => rainBoot({ upper: '#34476a', sole: '#efe6d0', trim: '#efe6d0', tall: false }),
      },
      {
        colour: 'brick',
        note: 'Brick red on a gum sole.',
        draw: () => rainBoot({ upper: TONE.brick, sole: TONE.gum, trim: '#8c332f', tall: false }),
      },
      {
        colour: 'sage floral',
        note: 'Sage with a scattering of cream blossoms.',
        pattern: 'floral',
        draw: () =>
          rainBoot({
            upper: TONE.sage,
            sole: '#efe6d0',
            trim: '#6f7d63',
            tall: false,
            print: (s) => floral(s, '#8f9d83', '#f1e8d8', '#5f6a48'),
          }),
      },
    ],
  },
];
