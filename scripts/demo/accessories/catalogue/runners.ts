import { TONE } from '../../paint/palette.ts';
import { knitRunner } from '../shoes/knit-runner.ts';
import { retroRunner } from '../shoes/retro-runner.ts';
import type { Model } from '../../colourways.ts';

const { chalk, rubber, gum, navy, forest } = TONE;

export const RUNNERS: readonly Model[] = [
  {
    group: 'sneaker-runner-knit',
    name: 'Loop knit runner',
    brand: 'Ostra',
    price: 139,
    material: 'knit',
    description: 'A sock-like knitted upper with film overlays on a rockered foam sole.',
    ways: [
      {
        colour: 'fog blue',
        note: 'Fog blue yarn with pale overlays.',
        pattern: 'knit',
        draw: () =>
          knitRunner({ upper: '#7f909a', accent: '#d8d4ca', sole: rubber, outsole: '#3a3a3a' }),
      },
      {
        colour: 'black',
        note: 'Black yarn with charcoal overlays.',
        pattern: 'knit',
        draw: () => knitRunner({ upper: '#3a3a3d', accent: '#6a6a6c', sole: rubber, outsole: gum }),
      },
      {
        colour: 'rose',
        note: 'Dusty rose yarn with chalk overlays.',
        pattern: 'knit',
        draw: () =>
          knitRunner({ upper: TONE.rose, accent: chalk, sole: rubber, outsole: TONE.burgundy }),
      },
    ],
  },
  {
    group: 'sneaker-runner-retro',
    name: 'Stadion retro runner',
    brand: 'Ostra',
    price: 119,
    material: 'suede and nylon',
    description: 'Nylon mesh under suede overlays with a wedge midsole and a leather flash.',
    ways: [
      {
        colour: 'navy',
        note: 'Navy with ochre accents.',
        draw: () =>
          retroRunner({
            mesh: navy,
            suede: '#46556e',
            accent: TONE.ochre,
            midsole: rubber,
            outsole: '#3a2f28',
          }),
      },
      {
        colour: 'sage',
        note: 'Sage and chalk with a forest flash.',
        draw: () =>
          retroRunner({
            mesh: chalk,
            suede: TONE.sage,
            accent: forest,
            midsole: rubber,
            outsole: gum,
          }),
      },
      {
        colour: 'terracotta',
        note: 'Terracotta suede over sand mesh.',
        draw: () =>
          retroRunner({
            mesh: TONE.oat,
            suede: TONE.terracotta,
            accent: TONE.walnut,
            midsole: rubber,
            outsole: gum,
          }),
      },
    ],
  },
];
