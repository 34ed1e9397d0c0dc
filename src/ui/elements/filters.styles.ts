import { css } from 'lit';

export const filterStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  details {
    position: relative;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .chip {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2.75rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    font-size: 0.9375rem;
    cursor: pointer;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .chip:hover,
  details[open] > .chip {
    border-color: var(--_muted);
  }
  .chip.on,
  .toggle:has(:checked) {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  .toggle:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  .toggle input {
    margin: 0;
    accent-color: var(--_accent);
  }
  small {
    margin-inline-start: 0.375em;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    opacity: 0.75;
  }
  .panel {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 0.375rem);
    inset-inline-start: 0;
    width: max-content;
    min-width: 15rem;
    max-width: min(22rem, 90vw);
    max-height: min(22rem, 60vh);
    padding: 0.5rem;
    overflow-y: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: 0 12px 32px rgb(0 0 0 / 14%);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .panel label {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-height: 2.75rem;
    padding-inline: 0.625rem;
    border-radius: calc(var(--_radius) - 6px);
    cursor: pointer;
  }
  .panel label:hover {
    background: var(--_sunken);
  }
  .panel label small {
    margin-inline-start: auto;
  }
  .panel .none {
    color: var(--_muted);
  }
  .panel [type='checkbox'] {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .swatches {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .swatches i {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 40%);
  }
  .swatches [type='checkbox'] {
    width: 1rem;
    height: 1rem;
  }
  .prices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
  }
  .panel .field {
    display: grid;
    gap: 0.25rem;
    padding: 0.375rem;
    font-size: 0.875rem;
  }
  .field:hover {
    background: none;
  }
  .field input {
    width: 100%;
    min-width: 0;
    min-height: 2.75rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .panel p {
    padding: 0.25rem 0.375rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .clear {
    min-height: 2.75rem;
    padding-inline: 0.75rem;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.9375rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .clear:hover {
    color: var(--_text);
  }
  /* On a phone the choices come up from below, within reach of the thumb. */
  @media (max-width: 36rem) {
    .panel {
      position: fixed;
      inset: auto 0 0;
      width: auto;
      max-width: none;
      max-height: 65vh;
      padding: 0.75rem 0.75rem calc(0.75rem + env(safe-area-inset-bottom));
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
  }
`;
