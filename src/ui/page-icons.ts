import { svg } from 'lit';
import { icon } from './icons.ts';

export const backIcon = icon(svg`<path d="M19 12H5.5m6-6.5L5 12l6.5 6.5" />`);

export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);

export const switchIcon = icon(svg`
  <path d="M4.5 11a7.7 7.7 0 0 1 13.7-3.7L20 9.3M20 4.8v4.5h-4.5" />
  <path d="M19.5 13a7.7 7.7 0 0 1-13.7 3.7L4 14.7m0 4.5v-4.5h4.5" />`);

export const torchIcon = icon(svg`
  <path d="M7.5 3.5h9v3.2l-2 3.3v9a1.5 1.5 0 0 1-1.5 1.5h-2A1.5 1.5 0 0 1 9.5 19v-9l-2-3.3ZM7.5 6.7h9M12 12.2v2.3" />`);

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

/** Two sliders. */
export const refineIcon = icon(svg`
  <path d="M4 8h9m5 0h2M4 16h2m5 0h9" />
  <circle cx="15.5" cy="8" r="2.3" />
  <circle cx="8.5" cy="16" r="2.3" />`);

export const forwardIcon = icon(svg`<path d="M5 12h13.5m-6-6.5L19 12l-6.5 6.5" />`);

export const likeIcon = icon(svg`
  <path d="M7.5 10.5 11 3.8a2.2 2.2 0 0 1 2.5 2.2v3.5h4.7a2 2 0 0 1 2 2.3l-1.1 6.9a2 2 0 0 1-2 1.8H7.5Z" />
  <path d="M7.5 10.5v10H5a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 5 10.5Z" />`);

export const dislikeIcon = icon(svg`
  <path d="M16.5 13.5 13 20.2a2.2 2.2 0 0 1-2.5-2.2v-3.5H5.8a2 2 0 0 1-2-2.3l1.1-6.9a2 2 0 0 1 2-1.8h9.6Z" />
  <path d="M16.5 13.5v-10H19A1.5 1.5 0 0 1 20.5 5v7a1.5 1.5 0 0 1-1.5 1.5Z" />`);

/** A question in a bubble: why? */
export const whyIcon = icon(svg`
  <circle cx="12" cy="12" r="9" />
  <path d="M9.4 9.6a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 2m0 2.6v.1" />`);

export const chevronIcon = icon(svg`<path d="m6 9.5 6 6 6-6" />`);
