import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

export const cameraIcon = icon(svg`
  <path d="M4.5 7.5h2.6l1.4-2.3h7l1.4 2.3h2.6a2 2 0 0 1 2 2v8.3a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V9.5a2 2 0 0 1 2-2Z" />
  <circle cx="12" cy="13.3" r="3.6" />`);

export const pictureIcon = icon(svg`
  <rect x="3" y="4" width="18" height="16" rx="3" />
  <circle cx="8.5" cy="9" r="1.5" />
  <path d="m3.5 17.5 5-4.7 3.4 3 3.6-3.8 5 4.6" />`);

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
