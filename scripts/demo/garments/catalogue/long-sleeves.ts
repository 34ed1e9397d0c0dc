import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { top } from '../cut/top.ts';
import { dotted, plain, striped } from '../fabrics.ts';
import { garment } from './garment.ts';

export const LONG_SLEEVES: readonly Model[] = [
  garment(
    {
      group: 'long-sleeve-breton',
      name: 'Breton top',
      brand: 'Kystlund',
      price: 49,
      material: 'cotton',
      description: 'Heavy jersey that gets better with every wash.',
    },
    [
      striped('white and navy', [TONE.white, TONE.navy], { step: 15, share: 0.34 }),
      striped('navy and white', [TONE.navy, TONE.white], { step: 15, share: 0.24 }),
      striped('chalk and brick', [TONE.chalk, TONE.brick], { step: 20, share: 0.4 }),
      striped('sand and black', [TONE.oat, TONE.black], { step: 32, share: 0.5 }),
    ],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'crew', sleeve: 'long', hem: 'stitched' }, stuff),
  ),
  garment(
    {
      group: 'long-sleeve-henley',
      name: 'Henley',
      brand: 'Halden',
      price: 45,
      material: 'waffle cotton',
      description: 'A short button placket and cuffs that hold.',
    },
    [plain('oat', TONE.oat), plain('charcoal', TONE.charcoal), plain('forest', TONE.forest)],
    (stuff, seed) =>
      top(
        {
          cloth: 'flannel',
          seed,
          neck: 'crew',
          sleeve: 'long',
          hem: 'stitched',
          front: 'half-buttons',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'long-sleeve-roll',
      name: 'Roll-neck base layer',
      brand: 'Ostra',
      price: 55,
      material: 'merino jersey',
      description: 'Fine and close, for under a jacket.',
    },
    [
      plain('black', TONE.black),
      plain('camel', TONE.camel),
      plain('lilac', TONE.lilac),
      dotted('burgundy dot', [TONE.burgundy, TONE.blush], 14),
    ],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'roll', sleeve: 'long', hem: 'stitched' }, stuff),
  ),
];
