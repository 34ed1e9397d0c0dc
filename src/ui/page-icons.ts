import { svg } from 'lit';
import { icon } from './icons.ts';

export const backIcon = icon(svg`<path d="M19 12H5.5m6-6.5L5 12l6.5 6.5" />`);

export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);

export const switchIcon = icon(svg`
  <path d="M4.5 11a7.7 7.7 0 0 1 13.7-3.7L20 9.3M20 4.8v4.5h-4.5" />
  <path d="M19.5 13a7.7 7.7 0 0 1-13.7 3.7L4 14.7m0 4.5v-4.5h4.5" />`);

/** Two pictures that overlap: the product's mark, and "similar". */
export const similarIcon = icon(svg`
  <circle cx="9" cy="12" r="5.5" />
  <circle cx="15" cy="12" r="5.5" />`);

export const noticeIcon = icon(svg`
  <circle cx="12" cy="12" r="9" />
  <path d="M12 7.8v5m0 3.3v.1" />`);

export const searchIcon = icon(svg`
  <circle cx="10.8" cy="10.8" r="6.3" />
  <path d="m15.5 15.5 4.8 4.8" />`);
