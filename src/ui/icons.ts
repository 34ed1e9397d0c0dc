import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** An outline on 24 x 24 units. */
export function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

export const cameraIcon = icon(svg`
  <path d="M4.5 7.5h2.6l1.4-2.3h7l1.4 2.3h2.6a2 2 0 0 1 2 2v8.3a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V9.5a2 2 0 0 1 2-2Z" />
  <circle cx="12" cy="13.3" r="3.6" />`);

export const pictureIcon = icon(svg`
  <rect x="3" y="4" width="18" height="16" rx="3" />
  <circle cx="8.5" cy="9" r="1.5" />
  <path d="m3.5 17.5 5-4.7 3.4 3 3.6-3.8 5 4.6" />`);
