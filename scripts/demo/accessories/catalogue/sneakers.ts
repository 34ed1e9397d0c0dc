import { checks, denim, floral, gingham, stripes } from '../paint/prints.ts';
import { TONE } from '../paint/palette.ts';
import { canvasShoe } from '../shoes/canvas-shoe.ts';
import { courtHigh } from '../shoes/court-high.ts';
import { courtLow } from '../shoes/court-low.ts';
import { knitRunner } from '../shoes/knit-runner.ts';
import { retroRunner } from '../shoes/retro-runner.ts';
import { slipOn } from '../shoes/slip-on.ts';
import { terrace } from '../shoes/terrace.ts';
import type { Model } from './model.ts';

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
    group: 'sneaker-runner-knit',
    name: 'Loop knit runner',
    brand: 'Ostra',
    price: 139,
    material: 'knit',
    description: 'A sock-like knitted upper with film overlays on a rockered foam sole.',
    ways: [
      {
        colour: 'fog blue',
        note: 'Fog blue yarn with pale overlays.',
        pattern: 'knit',
        draw: () =>
          knitRunner({ upper: '#7f909a', accent: '#d8d4ca', sole: rubber, outsole: '#3a3a3a' }),
      },
      {
        colour: 'black',
        note: 'Black yarn with charcoal overlays.',
        pattern: 'knit',
        draw: () => knitRunner({ upper: '#3a3a3d', accent: '#6a6a6c', sole: rubber, outsole: gum }),
      },
      {
        colour: 'rose',
        note: 'Dusty rose yarn with chalk overlays.',
        pattern: 'knit',
        draw: () =>
          knitRunner({ upper: TONE.rose, accent: chalk, sole: rubber, outsole: TONE.burgundy }),
      },
    ],
  },
  {
    group: 'sneaker-runner-retro',
    name: 'Stadion retro runner',
    brand: 'Ostra',
    price: 119,
    material: 'suede and nylon',
    description: 'Nylon mesh under suede overlays with a wedge midsole and a leather flash.',
    ways: [
      {
        colour: 'navy',
        note: 'Navy with ochre accents.',
        draw: () =>
          retroRunner({
            mesh: navy,
            suede: '#46556e',
            accent: TONE.ochre,
            midsole: rubber,
            outsole: '#3a2f28',
          }),
      },
      {
        colour: 'sage',
        note: 'Sage and chalk with a forest flash.',
        draw: () =>
          retroRunner({
            mesh: chalk,
            suede: TONE.sage,
            accent: forest,
            midsole: rubber,
            outsole: gum,
          }),
      },
      {
        colour: 'terracotta',
        note: 'Terracotta suede over sand mesh.',
        draw: () =>
          retroRunner({
            mesh: TONE.oat,
            suede: TONE.terracotta,
            accent: TONE.walnut,
            midsole: rubber,
            outsole: gum,
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
