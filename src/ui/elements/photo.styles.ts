import { css } from 'lit';

export const photoStyles = css`
  :host {
    container-type: inline-size;
  }
  .subject {
    flex-direction: column;
    align-items: stretch;
  }
  lookalike-region-tabs {
    margin-bottom: 1.5rem;
  }
  /* Where results come below the picture, they come once they have a place. */
  .waiting {
    min-height: 100svh;
    visibility: hidden;
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
    .waiting {
      visibility: visible;
    }
    .subject {
      position: sticky;
      top: 1.25rem;
    }
  }
  slot[name='words']::slotted(*) {
    margin-block-end: 0.875rem;
  }
  /* As many lines as any advice has, so that nothing below it moves when the advice changes. */
  .advice {
    min-height: 4.5em;
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
  h3 {
    font-size: 1.125rem;
  }
  h3 small {
    margin-inline-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
    letter-spacing: 0;
  }
`;
