import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { dress } from '../cut/dress.ts';
import { checked, dotted, flowered, indigo, knitted, plain, striped } from '../fabrics.ts';
import { garment } from './garment.ts';

export const DRESSES: readonly Model[] = [
  garment(
    {
      group: 'dress-wrap',
      name: 'Wrap dress',
      brand: 'Solvig',
      price: 119,
      material: 'viscose',
      description: 'A V-neck, long sleeves and a sash that ties at the waist.',
    },
    [
      flowered('burgundy bloom', [TONE.burgundy, TONE.blush, TONE.sage]),
      flowered('petrol bloom', [TONE.petrol, TONE.butter, TONE.sage]),
      plain('black', TONE.black),
      dotted('rust dot', [TONE.rust, TONE.chalk], 18),
    ],
    (stuff, seed) =>
      dress(
        {
          cloth: 'viscose',
          seed,
          neck: 'v',
          sleeve: 'long',
          waist: 'tie',
          skirt: { length: 455, hem: 128, kind: 'flared' },
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'dress-halter',
      name: 'Halter sundress',
      brand: 'Kystlund',
      price: 89,
      material: 'linen',
      description: 'Tied at the neck, gathered at the waist, wide at the hem.',
    },
    [
      plain('butter', TONE.butter),
      checked('red gingham', [TONE.white, TONE.brick], 16),
      flowered('sky bloom', [TONE.sky, TONE.white, TONE.forest]),
    ],
    (stuff, seed) =>
      dress(
        {
          cloth: 'linen',
          seed,
          neck: 'straps',
          sleeve: 'none',
          waist: 'seam',
          skirt: { length: 440, hem: 136, kind: 'gathered' },
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'dress-shirt',
      name: 'Shirt dress',
      brand: 'Halden',
      price: 109,
      material: 'cotton poplin',
      description: 'Buttoned from collar to hem, with a leather belt.',
    },
    [
      striped('blue stripe', [TONE.white, TONE.denim], { step: 9, share: 0.4, turn: 90 }),
      indigo('indigo', '#435d80'),
      plain('sand', TONE.sand),
    ].map((stuff) => ({ ...stuff, trim: stuff.base })),
    (stuff, seed) =>
      dress(
        {
          cloth: 'poplin',
          seed,
          neck: 'collar',
          sleeve: 'short',
          waist: 'belt',
          belt: TONE.chestnut,
          front: 'buttons',
          skirt: { length: 430, hem: 112, kind: 'flared' },
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'dress-puff',
      name: 'Puff-sleeve mini dress',
      brand: 'Solvig',
      price: 95,
      material: 'viscose crêpe',
      description: 'Round sleeves above a short, swinging skirt.',
    },
    [
      dotted('black dot', [TONE.black, TONE.white]),
      plain('lilac', TONE.lilac),
      flowered('blush bloom', [TONE.blush, TONE.brick, TONE.moss]),
    ],
    (stuff, seed) =>
      dress(
        {
          cloth: 'viscose',
          seed,
          neck: 'crew',
          sleeve: 'puff',
          waist: 'seam',
          skirt: { length: 380, hem: 120, kind: 'gathered' },
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'dress-knit',
      name: 'Knitted dress',
      brand: 'Ostra',
      price: 129,
      material: 'merino wool',
      description: 'A roll neck and a straight fall to the calf.',
    },
    [knitted('oat', TONE.oat), knitted('forest', TONE.forest), knitted('grey', TONE.grey)],
    (stuff, seed) =>
      dress(
        {
          cloth: 'knit',
          seed,
          neck: 'roll',
          sleeve: 'long',
          waist: 'seam',
          skirt: { length: 448, hem: 78, kind: 'smooth' },
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'dress-slip',
      name: 'Sleeveless midi dress',
      brand: 'Ostra',
      price: 135,
      material: 'satin',
      description: 'A scoop neck and a long, quiet shine.',
    },
    [plain('petrol', TONE.petrol), plain('blush', TONE.blush), plain('burgundy', TONE.burgundy)],
    (stuff, seed) =>
      dress(
        {
          cloth: 'satin',
          seed,
          neck: 'scoop',
          sleeve: 'none',
          waist: 'tie',
          skirt: { length: 462, hem: 106, kind: 'flared' },
        },
        stuff,
      ),
  ),
];
