import { css } from 'lit';

/**
 * Design tokens and the base of every element. A shop overrides the public `--lookalike-*` properties; the page's
 * `color-scheme` decides between light and dark, so that an element never turns dark in a light shop.
 */
export const theme = css`
  :host {
    --_accent: var(--lookalike-accent, #24483a);
    --_on-accent: var(--lookalike-on-accent, #fff);
    --_surface: var(--lookalike-surface, #faf9f6);
    --_raised: var(--lookalike-raised, #fff);
    --_sunken: var(--lookalike-sunken, #efede7);
    --_text: var(--lookalike-text, #1b1b18);
    --_muted: var(--lookalike-muted, #66635b);
    --_line: var(--lookalike-line, #e2dfd7);
    --_radius: var(--lookalike-radius, 14px);
    --_ease: cubic-bezier(0.2, 0.7, 0.2, 1);
    display: block;
    color: var(--_text);
    font-family: var(
      --lookalike-font,
      ui-sans-serif,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      sans-serif
    );
    line-height: 1.5;
    -webkit-font-smoothing: antialiased;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--lookalike-accent, light-dark(#24483a, #a9d1bc));
      --_on-accent: var(--lookalike-on-accent, light-dark(#fff, #0f1f18));
      --_surface: var(--lookalike-surface, light-dark(#faf9f6, #131311));
      --_raised: var(--lookalike-raised, light-dark(#fff, #1d1d1a));
      --_sunken: var(--lookalike-sunken, light-dark(#efede7, #272723));
      --_text: var(--lookalike-text, light-dark(#1b1b18, #f2f0ea));
      --_muted: var(--lookalike-muted, light-dark(#66635b, #a8a49a));
      --_line: var(--lookalike-line, light-dark(#e2dfd7, #35352f));
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
    text-wrap: pretty;
  }
  h1,
  h2,
  h3 {
    font-weight: 500;
    letter-spacing: -0.02em;
    line-height: 1.15;
    text-wrap: balance;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  svg {
    flex: none;
    width: 1.375em;
    height: 1.375em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons and links that look like them, at least 48 px high. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.625rem;
    min-height: 3rem;
    padding: 0.5rem 1.375rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
    transition:
      background 0.2s,
      border-color 0.2s,
      transform 0.2s var(--_ease);
    -webkit-tap-highlight-color: transparent;
  }
  .button:hover {
    border-color: var(--_muted);
  }
  .button:active {
    transform: scale(0.98);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.small {
    min-height: 2.75rem;
    padding-inline: 1.125rem;
    font-size: 0.9375rem;
    white-space: nowrap;
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
`;
