import { html } from 'lit';

/** One picture, and three that look like it: says without words what the page does. */
export const illustration = html`<svg class="illustration" viewBox="0 0 208 64" aria-hidden="true">
  <defs>
    <path id="shirt" d="M13 15h6q4 4 8 0h6l9 7-4 7-5-2v22H13V27l-5 2-4-7Z" />
  </defs>
  <rect width="46" height="62" x="1" y="1" rx="9" />
  <use href="#shirt" transform="translate(6 7) scale(0.82)" class="on" />
  <circle cx="58" cy="32" r="1.5" opacity="0.6" />
  <circle cx="65" cy="32" r="1.5" opacity="0.6" />
  <circle cx="72" cy="32" r="1.5" opacity="0.6" />
  <g opacity="0.16">
    <rect width="36" height="50" x="84" y="7" rx="8" />
    <rect width="36" height="50" x="127" y="7" rx="8" />
    <rect width="36" height="50" x="170" y="7" rx="8" />
  </g>
  <use href="#shirt" transform="translate(87 10) scale(0.66)" />
  <use href="#shirt" transform="translate(130 10) scale(0.66)" opacity="0.75" />
  <use href="#shirt" transform="translate(173 10) scale(0.66)" opacity="0.5" />
</svg>`;
