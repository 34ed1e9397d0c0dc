import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { skirt } from '../cut/skirt.ts';
import { checked, dotted, flowered, indigo, plain, striped, tartan } from '../fabrics.ts';
import { garment } from './garment.ts';

export const SKIRTS: readonly Model[] = [
  garment(
    {
      group: 'skirt-pleated',
      name: 'Pleated midi skirt',
      brand: 'Solvig',
      price: 79,
      material: 'recycled polyester',
      description: 'Knife pleats that keep their edge.',
    },
    [
      plain('petrol', TONE.petrol),
      plain('sand', TONE.sand),
      plain('rose', TONE.rose),
      tartan('burgundy', [TONE.burgundy, '#2f2a30', TONE.butter]),
    ],
    (stuff, seed) =>
      skirt(
        {
          cloth: 'viscose',
          seed,
          top: 82,
          waist: 64,
          length: 420,
          hem: 128,
          kind: 'pleated',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'skirt-denim',
      name: 'Buttoned denim skirt',
      brand: 'Kystlund',
      price: 65,
      material: 'cotton denim',
      description: 'A short A-line with copper buttons from waist to hem.',
    },
    [
      indigo('mid blue', '#4f6d92'),
      indigo('black denim', '#3a3a3d'),
      indigo('ecru denim', '#d8cdb6'),
    ],
    (stuff, seed) =>
      skirt(
        {
          cloth: 'denim',
          seed,
          top: 130,
          waist: 72,
          length: 362,
          hem: 112,
          kind: 'smooth',
          front: 'buttons',
          topstitch: TONE.ochre,
          button: '#b98a57',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'skirt-gathered',
      name: 'Gathered maxi skirt',
      brand: 'Mire & Moss',
      price: 85,
      material: 'viscose',
      description: 'Plenty of cloth on a narrow waist.',
    },
    [
      flowered('navy bloom', [TONE.navy, TONE.blush, TONE.sage]),
      flowered('chalk bloom', [TONE.chalk, TONE.ochre, TONE.moss]),
      dotted('moss dot', [TONE.moss, TONE.chalk], 20),
      striped('terracotta stripe', [TONE.terracotta, TONE.butter], { step: 26, share: 0.3 }),
    ],
    (stuff, seed) =>
      skirt(
        {
          cloth: 'viscose',
          seed,
          top: 66,
          waist: 60,
          length: 446,
          hem: 140,
          kind: 'gathered',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'skirt-pencil',
      name: 'Pencil skirt',
      brand: 'Halden',
      price: 75,
      material: 'wool',
      description: 'Straight to the knee, with a slit for walking.',
    },
    [
      plain('charcoal', TONE.charcoal),
      plain('camel', TONE.camel),
      checked('grey check', [TONE.fog, TONE.charcoal], 12),
    ],
    (stuff, seed) =>
      skirt(
        {
          cloth: 'wool',
          seed,
          top: 100,
          waist: 70,
          length: 404,
          hem: 82,
          kind: 'smooth',
          front: 'slit',
        },
        stuff,
      ),
  ),
];
