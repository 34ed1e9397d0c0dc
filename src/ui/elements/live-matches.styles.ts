import { css } from 'lit';

/** One height for everything that may stand here: what is below never moves. */
export const liveMatchesStyles = css`
  section {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 0.625rem;
    height: 11.75rem;
    padding-block: 0.875rem 0;
  }
  .head {
    overflow: hidden;
    padding-inline: 1rem;
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .quiet {
    color: var(--_muted);
    font-weight: 400;
  }
  ul {
    display: flex;
    gap: 0.625rem;
    margin: 0;
    padding: 0.25rem 1rem 0.5rem;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    list-style: none;
    scroll-padding-inline: 1rem;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
  }
  li {
    flex: 0 0 5.25rem;
    min-width: 0;
    scroll-snap-align: start;
  }
  .match {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    border-radius: 0.75rem;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .match:focus-visible {
    outline-offset: 2px;
  }
  .frame {
    display: block;
    position: relative;
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: 0.75rem;
    background: #2b2b28;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .pill {
    position: absolute;
    inset-block-end: 0.375rem;
    inset-inline-start: 0.375rem;
    padding: 0 0.4375rem;
    border-radius: 999px;
    background: rgb(13 13 12 / 0.82);
    color: var(--_text);
    font-size: 0.75rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .title {
    display: block;
    margin-block-start: 0.3125rem;
    overflow: hidden;
    font-size: 0.75rem;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .notice {
    display: grid;
    gap: 0.625rem;
    align-content: start;
    padding-inline: 1rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .notice .button {
    justify-self: start;
  }
`;
