import type { ColourName } from '../engine/engine.ts';

/** How a named colour is shown in a list of filters. */
export const COLOUR_HEX: Readonly<Record<ColourName, string>> = {
  black: '#1d1c1b',
  grey: '#8d8d8b',
  white: '#ffffff',
  beige: '#d9c6a5',
  brown: '#6f4a2f',
  red: '#b6292c',
  pink: '#e79bb0',
  orange: '#e07b2a',
  yellow: '#eac63c',
  green: '#4c7f45',
  turquoise: '#3ba7a4',
  blue: '#2f5fa8',
  purple: '#7b4b9c',
};
