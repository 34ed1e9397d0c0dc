import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { top } from '../cut/top.ts';
import { checked, indigo, plain, tartan } from '../fabrics.ts';
import { garment } from './garment.ts';

export const JACKETS: readonly Model[] = [
  garment(
    {
      group: 'jacket-blazer',
      name: 'Soft blazer',
      brand: 'Halden',
      price: 229,
      material: 'wool flannel',
      description: 'Two buttons, flap pockets and no padding in the shoulder.',
    },
    [
      plain('navy', TONE.navy),
      plain('camel', TONE.camel),
      tartan('grey check', [TONE.grey, TONE.charcoal, TONE.chalk]),
      checked('walnut check', [TONE.sand, TONE.walnut], 10),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'wool',
          seed,
          neck: 'lapel',
          sleeve: 'long',
          hem: 'stitched',
          front: 'one-button',
          pocket: 'flap',
          button: '#4a3a2c',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'jacket-bomber',
      name: 'Bomber jacket',
      brand: 'Ostra',
      price: 159,
      material: 'nylon',
      description: 'Short and round, with ribbed edges and a steel zip.',
    },
    [
      plain('moss', TONE.moss),
      plain('black', TONE.black),
      plain('burgundy and navy', TONE.burgundy, TONE.navy),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'nylon',
          seed,
          neck: 'stand',
          sleeve: 'long',
          hem: 'rib',
          front: 'zip',
          pocket: 'side',
          length: 398,
          ease: 8,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'jacket-down',
      name: 'Light down jacket',
      brand: 'Mire & Moss',
      price: 189,
      material: 'recycled nylon and down',
      description: 'Quilted in flat chambers; packs into its own pocket.',
    },
    [plain('forest', TONE.forest), plain('sky', TONE.sky), plain('rust', TONE.rust)],
    (stuff, seed) =>
      top(
        {
          cloth: 'nylon',
          seed,
          neck: 'stand',
          sleeve: 'long',
          hem: 'rib',
          front: 'zip',
          quilted: true,
          length: 410,
          ease: 9,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'jacket-trucker',
      name: 'Trucker jacket',
      brand: 'Kystlund',
      price: 129,
      material: 'cotton denim',
      description: 'Cut short at the waist, with two chest pockets.',
    },
    [indigo('washed blue', '#6d88a6'), indigo('dark indigo', '#33455f'), plain('sand', TONE.sand)],
    (stuff, seed) =>
      top(
        {
          cloth: 'twill',
          seed,
          neck: 'collar',
          sleeve: 'long',
          hem: 'stitched',
          front: 'buttons',
          pocket: 'two-chest',
          button: '#b98a57',
          length: 382,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'jacket-coat',
      name: 'Double-breasted coat',
      brand: 'Solvig',
      price: 289,
      material: 'wool',
      description: 'Six buttons, a broad lapel and a hem below the hip.',
    },
    [plain('oat', TONE.oat), plain('charcoal', TONE.charcoal), plain('brick', TONE.brick)],
    (stuff, seed) =>
      top(
        {
          cloth: 'wool',
          seed,
          neck: 'lapel',
          sleeve: 'long',
          hem: 'stitched',
          front: 'double',
          pocket: 'flap',
          button: '#3a3028',
          length: 472,
          ease: 5,
        },
        stuff,
      ),
  ),
];
