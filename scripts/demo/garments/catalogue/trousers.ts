import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { trousers } from '../cut/trousers.ts';
import { checked, flowered, indigo, plain, squared, striped, tartan } from '../fabrics.ts';
import { garment } from './garment.ts';

export const TROUSERS: readonly Model[] = [
  garment(
    {
      group: 'trousers-jeans',
      name: 'Straight jeans',
      brand: 'Kystlund',
      price: 95,
      material: 'cotton denim',
      description: 'Five pockets and a straight leg, in rigid denim.',
    },
    [
      indigo('mid blue', '#4f6d92'),
      indigo('dark indigo', '#2f4059'),
      indigo('light wash', '#8fa6bd'),
      indigo('washed black', '#46464a'),
    ],
    (stuff, seed) =>
      trousers(
        {
          cloth: 'denim',
          seed,
          length: 462,
          leg: [108, 168],
          waist: 'belt',
          topstitch: TONE.ochre,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'trousers-wide',
      name: 'Wide-leg trousers',
      brand: 'Halden',
      price: 119,
      material: 'wool flannel',
      description: 'A high waist, a pressed crease and a generous leg.',
    },
    [
      plain('charcoal', TONE.charcoal),
      plain('oat', TONE.oat),
      tartan('grey check', [TONE.grey, TONE.charcoal, TONE.chalk]),
    ],
    (stuff, seed) =>
      trousers(
        { cloth: 'wool', seed, length: 462, leg: [90, 184], waist: 'belt', crease: true },
        stuff,
      ),
  ),
  garment(
    {
      group: 'trousers-chino',
      name: 'Slim chinos',
      brand: 'Ostra',
      price: 79,
      material: 'cotton twill',
      description: 'Tapered to a turned-up hem.',
    },
    [plain('sand', TONE.sand), plain('navy', TONE.navy), plain('moss', TONE.moss)],
    (stuff, seed) =>
      trousers(
        { cloth: 'twill', seed, length: 452, leg: [120, 166], waist: 'belt', end: 'turn-up' },
        stuff,
      ),
  ),
  garment(
    {
      group: 'trousers-joggers',
      name: 'Joggers',
      brand: 'Mire & Moss',
      price: 65,
      material: 'brushed cotton fleece',
      description: 'A drawn cord at the waist and ribs at the ankle.',
    },
    [plain('grey', TONE.grey), plain('sage', TONE.sage), plain('black', TONE.black)],
    (stuff, seed) =>
      trousers(
        { cloth: 'fleece', seed, length: 454, leg: [116, 166], waist: 'drawstring', end: 'rib' },
        stuff,
      ),
  ),
  garment(
    {
      group: 'trousers-cargo',
      name: 'Cargo trousers',
      brand: 'Mire & Moss',
      price: 89,
      material: 'cotton ripstop',
      description: 'Flap pockets on both legs.',
    },
    [plain('olive', '#6b6a45'), plain('ash', '#77787a')],
    (stuff, seed) =>
      trousers(
        { cloth: 'twill', seed, length: 460, leg: [98, 172], waist: 'belt', cargo: true },
        stuff,
      ),
  ),
];

export const SHORTS: readonly Model[] = [
  garment(
    {
      group: 'shorts-chino',
      name: 'Chino shorts',
      brand: 'Ostra',
      price: 49,
      material: 'cotton twill',
      description: 'To the knee, with a turned-up hem.',
    },
    [
      plain('sand', TONE.sand),
      plain('navy', TONE.navy),
      plain('rust', TONE.rust),
      checked('blue gingham', [TONE.white, TONE.denim], 12),
    ],
    (stuff, seed) =>
      trousers(
        {
          cloth: 'twill',
          seed,
          length: 286,
          leg: [102, 191],
          waist: 'belt',
          end: 'turn-up',
          scale: 1.3,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shorts-denim',
      name: 'Denim shorts',
      brand: 'Kystlund',
      price: 55,
      material: 'cotton denim',
      description: 'Cut high and worn in.',
    },
    [
      indigo('light wash', '#8fa6bd'),
      indigo('mid blue', '#4f6d92'),
      indigo('black denim', '#3f3f43'),
    ],
    (stuff, seed) =>
      trousers(
        {
          cloth: 'denim',
          seed,
          length: 258,
          leg: [98, 192],
          waist: 'belt',
          topstitch: TONE.ochre,
          scale: 1.4,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shorts-swim',
      name: 'Swim shorts',
      brand: 'Solvig',
      price: 45,
      material: 'quick-dry nylon',
      description: 'An elastic waist with a cord; dry in an hour.',
    },
    [
      flowered('lagoon', [TONE.petrol, TONE.butter, TONE.sage]),
      striped('harbour stripe', [TONE.white, TONE.navy], { step: 22, share: 0.5 }),
      squared('ochre check', [TONE.chalk, TONE.ochre], 24),
      plain('brick', TONE.brick),
    ],
    (stuff, seed) =>
      trousers(
        {
          cloth: 'nylon',
          seed,
          length: 272,
          leg: [100, 191],
          waist: 'drawstring',
          scale: 1.35,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shorts-jersey',
      name: 'Jersey shorts',
      brand: 'Mire & Moss',
      price: 39,
      material: 'cotton jersey',
      description: 'A ribbed waist for slow mornings.',
    },
    [plain('fog', TONE.fog), plain('forest', TONE.forest), plain('lilac', TONE.lilac)],
    (stuff, seed) =>
      trousers(
        { cloth: 'fleece', seed, length: 264, leg: [102, 190], waist: 'elastic', scale: 1.38 },
        stuff,
      ),
  ),
];
