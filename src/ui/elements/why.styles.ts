import { css } from 'lit';

export const whyStyles = css`
  dialog {
    box-sizing: border-box;
    width: min(44rem, 100vw - 1.5rem);
    max-width: none;
    max-height: calc(100dvh - 1.5rem);
    margin: auto;
    padding: clamp(1rem, 4vw, 1.75rem);
    overflow: auto;
    border: 0;
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(10 10 9 / 0.6);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 0.75rem;
  }
  header h2 {
    font-size: clamp(1.25rem, 4vw, 1.625rem);
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_sunken);
    color: inherit;
    cursor: pointer;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: clamp(0.75rem, 3vw, 1.25rem);
  }
  figure {
    margin: 0;
  }
  .frame {
    display: grid;
    place-items: center;
    height: min(46vw, 21rem);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .fit {
    position: relative;
    max-height: 100%;
    min-height: 0;
  }
  .fit img {
    display: block;
    max-width: 100%;
    max-height: min(46vw, 21rem);
  }
  canvas {
    position: absolute;
    transition: opacity 0.25s;
  }
  canvas.off {
    opacity: 0;
  }
  figcaption {
    margin-top: 0.5rem;
    font-size: 0.875rem;
  }
  figcaption small,
  .muted {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  figcaption small {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block: 1rem;
  }
  .row [aria-pressed='true'] {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  h3 {
    margin-block: 1.25rem 0.5rem;
    font-size: 1rem;
  }
  .score {
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 0.375rem 0.875rem;
    border-radius: 999px;
    background: var(--_sunken);
    font-size: 0.9375rem;
  }
  li.other {
    border: 1px solid var(--_line);
    background: none;
  }
`;
