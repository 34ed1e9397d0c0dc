import { css } from 'lit';

export const shopStyles = css`
  .hero {
    display: grid;
    gap: 1.5rem;
    padding-block: clamp(1.25rem, 4vw, 3rem) clamp(2rem, 5vw, 4rem);
  }
  .words {
    display: grid;
    gap: 0.875rem;
    align-content: end;
  }
  h1 {
    font-size: clamp(2.375rem, 6.4vw, 4.5rem);
    letter-spacing: -0.035em;
    line-height: 1.02;
  }
  .words p {
    max-width: 30rem;
    color: var(--_muted);
    font-size: clamp(1.0625rem, 1.5vw, 1.1875rem);
  }
  .illustration {
    display: none;
    width: 13rem;
    height: auto;
    margin-bottom: 0.75rem;
    stroke: none;
    fill: var(--_accent);
  }
  .illustration .on {
    fill: var(--_on-accent);
  }
  @media (hover: hover) and (pointer: fine) {
    .illustration {
      display: block;
    }
  }
  .loading {
    min-height: 3rem;
    padding-block: 0.5rem;
  }
  @media (min-width: 60rem) {
    .hero {
      grid-template-columns: minmax(0, 1fr) minmax(0, 28rem);
      grid-template-rows: 1fr auto;
      gap: 2rem 5rem;
    }
    .search {
      grid-column: 2;
      grid-row: 1 / 3;
    }
    .words {
      align-content: center;
      padding-bottom: 0.5rem;
    }
  }
  .chips {
    display: flex;
    position: sticky;
    z-index: 2;
    inset-block-start: var(--_header, 0px);
    gap: 0.5rem;
    margin-inline: calc(var(--_gutter, 1.25rem) * -1);
    padding: 0.75rem var(--_gutter, 1.25rem);
    overflow-x: auto;
    background: var(--_surface);
    scrollbar-width: none;
    scroll-padding-inline: var(--_gutter, 1.25rem);
  }
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    min-height: 2.75rem;
    padding-inline: 1.125rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    color: inherit;
    font-size: 0.9375rem;
    text-decoration: none;
    transition:
      background 0.2s,
      border-color 0.2s;
  }
  .chip:hover {
    border-color: var(--_muted);
  }
  .chip:focus-visible {
    outline-offset: 2px;
  }
  .chip[aria-current] {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  .recent.expected {
    min-height: 3.5rem;
  }
  .catalogue {
    scroll-margin-top: var(--_header, 0px);
  }
  lookalike-results {
    margin-top: 1rem;
  }
  .empty {
    padding: 4rem 0;
    color: var(--_muted);
    text-align: center;
  }
  .end {
    height: 1px;
  }
`;
