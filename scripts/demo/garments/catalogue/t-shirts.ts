import type { Model } from '../../colourways.ts';
import { TONE } from '../../paint/palette.ts';
import { top } from '../cut/top.ts';
import { dotted, flowered, plain, striped } from '../fabrics.ts';
import { garment } from './garment.ts';

export const T_SHIRTS: readonly Model[] = [
  garment(
    {
      group: 'tee-crew',
      name: 'Everyday T-shirt',
      brand: 'Halden',
      price: 25,
      material: 'organic cotton',
      description: 'Mid-weight jersey with a ribbed crew neck.',
    },
    [
      plain('chalk', TONE.chalk),
      plain('black', TONE.black),
      plain('sage', TONE.sage),
      plain('rust', TONE.rust),
      plain('chalk and navy', '#efe9dd', TONE.navy),
    ],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'crew', sleeve: 'short', hem: 'stitched' }, stuff),
  ),
  garment(
    {
      group: 'tee-breton',
      name: 'Harbour T-shirt',
      brand: 'Kystlund',
      price: 35,
      material: 'cotton',
      description: 'A boat-crew classic with short sleeves.',
    },
    [
      striped('white and navy', [TONE.white, TONE.navy], { step: 18, share: 0.4 }),
      striped('oat and rust', [TONE.oat, TONE.rust], { step: 24, share: 0.5 }),
      striped('petrol and white', [TONE.petrol, TONE.white], { step: 16, share: 0.22 }),
    ],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'crew', sleeve: 'short', hem: 'stitched' }, stuff),
  ),
  garment(
    {
      group: 'tee-v',
      name: 'V-neck T-shirt',
      brand: 'Ostra',
      price: 29,
      material: 'cotton and modal',
      description: 'A soft, light jersey with a narrow V-neck.',
    },
    [plain('navy', TONE.navy), plain('fog', TONE.fog), plain('burgundy', TONE.burgundy)],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'v', sleeve: 'short', hem: 'stitched' }, stuff),
  ),
  garment(
    {
      group: 'tee-pocket',
      name: 'Pocket T-shirt',
      brand: 'Mire & Moss',
      price: 32,
      material: 'slub cotton',
      description: 'Boxy and short, with a patch pocket on the chest.',
    },
    [
      plain('ochre', TONE.ochre),
      plain('moss', TONE.moss),
      dotted('navy dot', [TONE.navy, TONE.white], 18),
    ],
    (stuff, seed) =>
      top(
        {
          cloth: 'jersey',
          seed,
          neck: 'crew',
          sleeve: 'short',
          hem: 'stitched',
          pocket: 'chest',
          length: 410,
          ease: 8,
        },
        stuff,
      ),
  ),
  garment(
    {
      group: 'tee-scoop',
      name: 'Scoop-neck tee',
      brand: 'Solvig',
      price: 39,
      material: 'viscose jersey',
      description: 'A low round neck and sleeves to the elbow.',
    },
    [
      flowered('terracotta bloom', [TONE.terracotta, TONE.butter, TONE.forest]),
      plain('blush', TONE.blush),
      dotted('white dot', [TONE.white, TONE.brick], 16),
    ],
    (stuff, seed) =>
      top({ cloth: 'jersey', seed, neck: 'scoop', sleeve: 'half', hem: 'stitched' }, stuff),
  ),
];
