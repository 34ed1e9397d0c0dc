import { css } from 'lit';

export const steeringStyles = css`
  .strip {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-width: 0;
    height: 3.5rem;
    margin-block-end: 0.5rem;
  }
  .hint {
    display: flex;
    gap: 0.375rem;
    align-items: center;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .hint svg {
    width: 1.125rem;
    height: 1.125rem;
  }
  .hint svg:last-of-type {
    margin-inline-end: 0.25rem;
  }
  .label {
    flex: none;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  ul {
    display: flex;
    gap: 0.5rem;
    margin: 0;
    padding: 0.25rem;
    overflow-x: auto;
    list-style: none;
    scrollbar-width: none;
  }
  li {
    flex: none;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .chip {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    height: 2.75rem;
    padding: 0 0.75rem 0 0.875rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
  }
  .chip:hover {
    border-color: var(--_muted);
  }
  .chip svg {
    width: 1.125rem;
    height: 1.125rem;
  }
  .chip svg:last-child {
    width: 0.875rem;
    height: 0.875rem;
    color: var(--_muted);
  }
  .thumb {
    width: 1.75rem;
    height: 2.125rem;
    overflow: hidden;
    border-radius: 6px;
    background: var(--_sunken);
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .undo {
    flex: none;
    min-height: 2.75rem;
    padding: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .undo:hover {
    color: var(--_text);
  }
  @media (max-width: 40rem) {
    .label {
      display: none;
    }
  }
`;
