import { TONE } from '../../paint/palette.ts';
import { checks, denim, floral, gingham, stripes } from '../../paint/prints.ts';
import { canvasShoe } from '../shoes/canvas-shoe.ts';
import { courtHigh } from '../shoes/court-high.ts';
import { courtLow } from '../shoes/court-low.ts';
import { slipOn } from '../shoes/slip-on.ts';
import { terrace } from '../shoes/terrace.ts';
import type { Model } from '../../colourways.ts';

const { white, chalk, rubber, gum, black, navy, forest } = TONE;

export const SNEAKERS: readonly Model[] = [
  {
    group: 'sneaker-low-court',
    name: 'Court low sneaker',
    brand: 'Halden',
    price: 129,
    material: 'leather',
    description: 'A minimal tennis shape in full-grain leather on a stitched cup sole.',
    ways: [
      {
        colour: 'white',
        note: 'White with a forest green heel.',
        draw: () => courtLow({ upper: white, accent: forest, sole: rubber, laces: rubber }),
      },
      {
        colour: 'black',
        note: 'Black throughout, on a pale sole.',
        draw: () => courtLow({ upper: black, accent: black, sole: rubber, laces: black }),
      },
      {
        colour: 'oat',
        note: 'Oat with a cognac heel and gum sole.',
        draw: () => courtLow({ upper: TONE.oat, accent: TONE.cognac, sole: gum, laces: chalk }),
      },
    ],
  },
  {
    group: 'sneaker-low-terrace',
    name: 'Terrace suede trainer',
    brand: 'Ostra',
    price: 109,
    material: 'suede',
    description: 'A slim indoor trainer with a T-shaped toe and two side bands on a gum sole.',
    ways: [
      {
        colour: 'moss',
        note: 'Moss green with chalk bands.',
        draw: () => terrace({ upper: TONE.moss, accent: chalk, sole: gum, laces: chalk }),
      },
      {
        colour: 'navy',
        note: 'Navy with ochre bands.',
        draw: () => terrace({ upper: navy, accent: TONE.ochre, sole: gum, laces: chalk }),
        soldOut: true,
      },
      {
        colour: 'burgundy',
        note: 'Burgundy with blush bands.',
        draw: () =>
          terrace({ upper: TONE.burgundy, accent: TONE.blush, sole: gum, laces: TONE.blush }),
      },
    ],
  },
  {
    group: 'sneaker-low-canvas',
    name: 'Deck canvas sneaker',
    brand: 'Kystlund',
    price: 64.9,
    material: 'canvas',
    description: 'A vulcanised classic with rubber toe cap and metal eyelets.',
    ways: [
      {
        colour: 'navy',
        note: 'Navy canvas with a matching foxing line.',
        draw: () => canvasShoe({ upper: navy, foxing: rubber, line: navy, laces: rubber }),
      },
      {
        colour: 'sky stripe',
        note: 'Chalk canvas with sky blue stripes.',
        pattern: 'stripes',
        draw: () =>
          canvasShoe({
            upper: chalk,
            foxing: rubber,
            line: TONE.denim,
            laces: rubber,
            print: (s) => stripes(s, chalk, TONE.denim, { step: 9, share: 0.42, turn: 90 }),
          }),
      },
      {
        colour: 'blossom',
        note: 'Cream canvas scattered with terracotta blossoms.',
        pattern: 'floral',
        draw: () =>
          canvasShoe({
            upper: chalk,
            foxing: rubber,
            line: TONE.terracotta,
            laces: rubber,
            print: (s) => floral(s, chalk, TONE.terracotta, TONE.moss),
          }),
      },
    ],
  },
  {
    group: 'sneaker-high-canvas',
    name: 'Deck high-top sneaker',
    brand: 'Kystlund',
    price: 74.9,
    material: 'canvas',
    description: 'The canvas classic over the ankle, laced through eight eyelets.',
    ways: [
      {
        colour: 'rust',
        note: 'Rust canvas on a chalk sole.',
        draw: () =>
          canvasShoe({
            upper: TONE.rust,
            foxing: rubber,
            line: TONE.rust,
            laces: rubber,
            high: true,
          }),
      },
      {
        colour: 'black',
        note: 'Black canvas with white laces.',
        draw: () =>
          canvasShoe({ upper: black, foxing: rubber, line: black, laces: rubber, high: true }),
      },
      {
        colour: 'denim',
        note: 'Washed indigo denim with tonal stitching.',
        pattern: 'denim',
        material: 'denim',
        draw: () =>
          canvasShoe({
            upper: TONE.denim,
            foxing: rubber,
            line: TONE.brick,
            laces: rubber,
            high: true,
            print: (s) => denim(s, '#3f5878'),
          }),
      },
    ],
  },
  {
    group: 'sneaker-high-court',
    name: 'Court high-top',
    brand: 'Halden',
    price: 149,
    material: 'leather',
    description: 'A padded basketball shape with ankle panel and leather overlays.',
    ways: [
      {
        colour: 'white and brick',
        note: 'White leather with fog overlays and a brick wing.',
        draw: () =>
          courtHigh({
            upper: white,
            overlay: '#d9d6ce',
            accent: TONE.brick,
            sole: rubber,
            laces: rubber,
          }),
      },
      {
        colour: 'white and petrol',
        note: 'Chalk leather with petrol panels.',
        draw: () =>
          courtHigh({
            upper: white,
            overlay: chalk,
            accent: TONE.petrol,
            sole: rubber,
            laces: chalk,
          }),
      },
      {
        colour: 'black',
        note: 'Black leather with charcoal overlays.',
        draw: () =>
          courtHigh({
            upper: black,
            overlay: TONE.charcoal,
            accent: '#36363a',
            sole: rubber,
            laces: black,
          }),
      },
    ],
  },
  {
    group: 'sneaker-slip-on',
    name: 'Harbour slip-on',
    brand: 'Kystlund',
    price: 59.9,
    material: 'canvas',
    description: 'A laceless skate shoe with elastic gussets and a flat rubber sole.',
    ways: [
      {
        colour: 'black check',
        note: 'Black and chalk checkerboard.',
        pattern: 'checks',
        draw: () =>
          slipOn({
            upper: black,
            foxing: rubber,
            binding: black,
            print: (s) => checks(s, chalk, black, 15),
          }),
      },
      {
        colour: 'sand',
        note: 'Plain sand suede.',
        material: 'suede',
        draw: () =>
          slipOn({ upper: TONE.sand, foxing: rubber, binding: '#8a7860', finish: 'suede' }),
      },
      {
        colour: 'forest gingham',
        note: 'Forest green gingham.',
        pattern: 'checks',
        draw: () =>
          slipOn({
            upper: forest,
            foxing: rubber,
            binding: forest,
            print: (s) => gingham(s, chalk, forest, 13),
          }),
      },
    ],
  },
];
