import { css } from 'lit';

export const photoStyles = css`
  :host {
    container-type: inline-size;
  }
  .subject {
    flex-direction: column;
    align-items: stretch;
  }
  .part::first-letter {
    text-transform: uppercase;
  }
  lookalike-region-tabs {
    margin-bottom: 1.5rem;
  }
  @container (min-width: 52rem) {
    .layout {
      display: grid;
      grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr);
      gap: clamp(2rem, 4cqi, 3.5rem);
      align-items: start;
    }
    .layout .results {
      margin-top: 0;
    }
    .subject {
      position: sticky;
      top: 1.25rem;
    }
  }
  slot[name='words']::slotted(*) {
    margin-block-end: 0.875rem;
  }
  .sure {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .meter {
    width: min(8rem, 40%);
    height: 4px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_line);
  }
  .meter i {
    display: block;
    height: 100%;
    border-radius: inherit;
    background: var(--_accent);
  }
  .advice {
    color: var(--_muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 0.5rem;
  }
  lookalike-progress {
    margin-top: 0.25rem;
  }
  .results {
    margin-top: clamp(1.75rem, 5vw, 3rem);
  }
  ::slotted([slot='filters']) {
    margin-bottom: 1.5rem;
  }
  .none {
    padding-block: 3rem;
    color: var(--_muted);
    text-align: center;
  }
  .more {
    margin-top: 2.5rem;
    text-align: center;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-bottom: 1rem;
  }
  .head h3 {
    font-size: 1.125rem;
  }
  .head h3 small {
    margin-inline-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
    letter-spacing: 0;
  }
`;
