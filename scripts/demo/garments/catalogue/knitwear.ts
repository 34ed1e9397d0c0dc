import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { top } from '../cut/top.ts';
import { banded, knitted, plain } from '../fabrics.ts';
import { garment } from './garment.ts';

export const SWEATERS: readonly Model[] = [
  garment(
    {
      group: 'sweater-crew',
      name: 'Fisherman sweater',
      brand: 'Kystlund',
      price: 119,
      material: 'lambswool',
      description: 'Thick plain knit with ribbed edges.',
    },
    [
      knitted('oat', TONE.oat),
      knitted('navy', TONE.navy),
      knitted('moss', TONE.moss),
      banded('chalk and rust', [TONE.chalk, TONE.rust]),
      banded('grey and petrol', [TONE.grey, TONE.petrol]),
    ],
    (stuff, seed) =>
      top({ cloth: 'knit', seed, neck: 'crew', sleeve: 'long', hem: 'rib', ease: 6 }, stuff),
  ),
  garment(
    {
      group: 'sweater-roll',
      name: 'Roll-neck sweater',
      brand: 'Halden',
      price: 139,
      material: 'merino wool',
      description: 'A tall soft collar to hide in.',
    },
    [
      knitted('terracotta', TONE.terracotta),
      knitted('charcoal', TONE.charcoal),
      knitted('blush', TONE.blush),
    ],
    (stuff, seed) =>
      top({ cloth: 'knit', seed, neck: 'roll', sleeve: 'long', hem: 'rib', ease: 5 }, stuff),
  ),
  garment(
    {
      group: 'sweater-cardigan',
      name: 'V-neck cardigan',
      brand: 'Solvig',
      price: 109,
      material: 'alpaca and wool',
      description: 'Buttoned to a deep V, with wooden buttons.',
    },
    [knitted('burgundy', TONE.burgundy), knitted('sage', TONE.sage), knitted('camel', TONE.camel)],
    (stuff, seed) =>
      top(
        {
          cloth: 'knit',
          seed,
          neck: 'v',
          sleeve: 'long',
          hem: 'rib',
          front: 'buttons',
          button: '#8a5f3c',
          ease: 5,
        },
        stuff,
      ),
  ),
];

export const HOODIES: readonly Model[] = [
  garment(
    {
      group: 'hoodie-pullover',
      name: 'Pullover hoodie',
      brand: 'Mire & Moss',
      price: 75,
      material: 'brushed cotton fleece',
      description: 'A lined hood, a cord and a pocket for both hands.',
    },
    [
      plain('sage', TONE.sage),
      plain('grey', TONE.grey),
      plain('black', TONE.black),
      plain('ochre', TONE.ochre),
      plain('burgundy', TONE.burgundy),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'fleece',
          seed,
          neck: 'hood',
          sleeve: 'long',
          hem: 'rib',
          pocket: 'kangaroo',
          ease: 6,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'hoodie-zip',
      name: 'Zip hoodie',
      brand: 'Ostra',
      price: 85,
      material: 'brushed cotton fleece',
      description: 'Opens all the way, with pockets at the side.',
    },
    [
      plain('navy', TONE.navy),
      plain('oat', TONE.oat),
      plain('rust', TONE.rust),
      plain('petrol and black', TONE.petrol, TONE.black),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'fleece',
          seed,
          neck: 'hood',
          sleeve: 'long',
          hem: 'rib',
          front: 'zip',
          pocket: 'kangaroo',
          ease: 6,
        },
        stuff,
      ),
  ),
];
