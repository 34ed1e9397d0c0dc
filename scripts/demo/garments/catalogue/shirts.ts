import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { top } from '../cut/top.ts';
import { checked, dotted, flowered, indigo, plain, striped, tartan } from '../fabrics.ts';
import { garment } from './garment.ts';

export const SHIRTS: readonly Model[] = [
  garment(
    {
      group: 'shirt-oxford',
      name: 'Oxford shirt',
      brand: 'Halden',
      price: 69,
      material: 'cotton oxford',
      description: 'Button-through, with a chest pocket and a curved tail.',
    },
    [
      plain('white', TONE.white),
      plain('sky', TONE.sky),
      striped('sky stripe', [TONE.white, TONE.denim], { step: 9, share: 0.36, turn: 90 }),
      checked('blue gingham', [TONE.white, TONE.denim]),
    ].map((stuff) => ({ ...stuff, trim: stuff.base })),
    (stuff, seed) =>
      top(
        {
          cloth: 'poplin',
          seed,
          neck: 'collar',
          sleeve: 'long',
          hem: 'shirt-tail',
          front: 'buttons',
          pocket: 'chest',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shirt-flannel',
      name: 'Flannel shirt',
      brand: 'Mire & Moss',
      price: 79,
      material: 'brushed cotton',
      description: 'Warm, brushed on both sides, with two flap pockets.',
    },
    [
      tartan('brick', [TONE.brick, '#2f2a30', TONE.butter]),
      tartan('forest', [TONE.forest, '#1f2b33', TONE.oat]),
      tartan('ochre', [TONE.ochre, TONE.walnut, TONE.white]),
      tartan('fog', [TONE.fog, TONE.charcoal, TONE.brick]),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'flannel',
          seed,
          neck: 'collar',
          sleeve: 'long',
          hem: 'shirt-tail',
          front: 'buttons',
          pocket: 'two-chest',
          button: '#5a4632',
          ease: 4,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shirt-denim',
      name: 'Denim shirt',
      brand: 'Kystlund',
      price: 85,
      material: 'cotton denim',
      description: 'Washed soft, with pockets for pencils and keys.',
    },
    [indigo('light blue', '#7d95ad'), indigo('indigo', '#3d5576')],
    (stuff, seed) =>
      top(
        {
          cloth: 'denim',
          seed,
          neck: 'collar',
          sleeve: 'long',
          hem: 'shirt-tail',
          front: 'buttons',
          pocket: 'two-chest',
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'shirt-resort',
      name: 'Resort shirt',
      brand: 'Solvig',
      price: 59,
      material: 'viscose',
      description: 'Short sleeves, a straight hem and a cool fall.',
    },
    [
      flowered('night garden', [TONE.navy, TONE.blush, TONE.sage]),
      flowered('meadow', [TONE.chalk, TONE.brick, TONE.moss]),
      dotted('petrol dot', [TONE.petrol, TONE.chalk], 20),
      plain('terracotta', TONE.terracotta),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'poplin',
          seed,
          neck: 'collar',
          sleeve: 'short',
          hem: 'stitched',
          front: 'buttons',
          length: 424,
          ease: 6,
        },
        stuff,
      ),
  ),
];
