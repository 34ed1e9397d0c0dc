import { TONE } from '../../paint/palette.ts';
import { chelsea } from '../shoes/chelsea.ts';
import { chukka } from '../shoes/chukka.ts';
import { heeledBoot } from '../shoes/heeled-boot.ts';
import { workBoot } from '../shoes/work-boot.ts';
import type { Model } from '../../colourways.ts';

const { black, walnut, brass, moss } = TONE;

export const BOOTS: readonly Model[] = [
  {
    group: 'boot-chelsea-slim',
    name: 'Chelsea boot',
    brand: 'Halden',
    price: 189,
    material: 'suede',
    description: 'A slim ankle boot with elastic gores, pull tab and a low stacked heel.',
    ways: [
      {
        colour: 'walnut',
        note: 'Walnut brown suede.',
        draw: () =>
          chelsea({ upper: '#6b4630', elastic: '#2e241d', sole: '#3a2b22', finish: 'suede' }),
      },
      {
        colour: 'sand',
        note: 'Sand suede with camel elastic.',
        draw: () =>
          chelsea({ upper: TONE.sand, elastic: '#8a744f', sole: '#4a3829', finish: 'suede' }),
      },
      {
        colour: 'black',
        note: 'Polished black leather.',
        material: 'leather',
        draw: () =>
          chelsea({ upper: black, elastic: '#1d1b1a', sole: '#242220', finish: 'leather' }),
      },
    ],
  },
  {
    group: 'boot-chelsea-lug',
    name: 'Lug chelsea boot',
    brand: 'Ostra',
    price: 199,
    material: 'leather',
    description: 'The chelsea on a thick lugged rubber sole.',
    ways: [
      {
        colour: 'black',
        note: 'Black leather on a black sole.',
        draw: () =>
          chelsea({
            upper: black,
            elastic: '#1d1b1a',
            sole: '#262422',
            finish: 'leather',
            lug: true,
          }),
      },
      {
        colour: 'moss',
        note: 'Moss leather on a chalk sole.',
        draw: () =>
          chelsea({
            upper: moss,
            elastic: '#33382a',
            sole: '#e6dcc8',
            finish: 'leather',
            lug: true,
          }),
      },
      {
        colour: 'burgundy',
        note: 'Burgundy leather on a dark sole.',
        draw: () =>
          chelsea({
            upper: TONE.burgundy,
            elastic: '#2e161b',
            sole: '#2b2524',
            finish: 'leather',
            lug: true,
          }),
        soldOut: true,
      },
    ],
  },
  {
    group: 'boot-lace-up',
    name: 'Work lace-up boot',
    brand: 'Halden',
    price: 219,
    material: 'leather',
    description: 'A laced boot with padded collar, stitched welt and lugged sole.',
    ways: [
      {
        colour: 'cognac',
        note: 'Cognac leather with a toe cap and brass eyelets.',
        draw: () =>
          workBoot({
            upper: TONE.cognac,
            collar: walnut,
            sole: '#2a2724',
            welt: '#c79a63',
            laces: '#d9b98a',
            finish: 'leather',
            metal: brass,
            cap: true,
          }),
      },
      {
        colour: 'wheat',
        note: 'Wheat nubuck with a brown collar.',
        material: 'nubuck',
        draw: () =>
          workBoot({
            upper: '#c7964f',
            collar: '#6b4a2c',
            sole: '#a9855a',
            welt: '#d9b98a',
            laces: '#b48a54',
            finish: 'suede',
            metal: brass,
          }),
      },
      {
        colour: 'black',
        note: 'Black leather with steel eyelets.',
        draw: () =>
          workBoot({
            upper: black,
            collar: '#3b3936',
            sole: '#242220',
            welt: '#d0a94f',
            laces: '#1f1d1c',
            finish: 'leather',
            metal: TONE.steel,
            cap: true,
          }),
      },
    ],
  },
  {
    group: 'boot-chukka',
    name: 'Desert chukka',
    brand: 'Mire & Moss',
    price: 139,
    material: 'suede',
    description: 'Two pieces of suede, three eyelets and a crepe sole.',
    ways: [
      {
        colour: 'camel',
        note: 'Camel suede.',
        draw: () => chukka({ upper: '#b8966c', crepe: '#d9bf91', laces: '#8a6a44' }),
      },
      {
        colour: 'charcoal',
        note: 'Charcoal suede on pale crepe.',
        draw: () => chukka({ upper: '#55555a', crepe: '#d9c7a0', laces: '#3a3a3d' }),
      },
      {
        colour: 'petrol',
        note: 'Petrol suede on pale crepe.',
        draw: () => chukka({ upper: TONE.petrol, crepe: '#d9bf91', laces: '#21404a' }),
      },
    ],
  },
  {
    group: 'boot-ankle-heel',
    name: 'Heeled ankle boot',
    brand: 'Solvig',
    price: 179,
    material: 'leather',
    description: 'A pointed ankle boot with side zip and a tapered block heel.',
    ways: [
      {
        colour: 'burgundy',
        note: 'Burgundy leather with a brass zip.',
        draw: () =>
          heeledBoot({
            upper: TONE.burgundy,
            heel: TONE.burgundy,
            finish: 'leather',
            metal: brass,
          }),
      },
      {
        colour: 'black',
        note: 'Black leather with a steel zip.',
        draw: () => heeledBoot({ upper: black, heel: black, finish: 'leather', metal: TONE.steel }),
      },
      {
        colour: 'taupe',
        note: 'Taupe suede on a wooden-look heel.',
        material: 'suede',
        draw: () =>
          heeledBoot({ upper: '#9a8671', heel: '#8a5f3c', finish: 'suede', metal: brass }),
      },
    ],
  },
];
