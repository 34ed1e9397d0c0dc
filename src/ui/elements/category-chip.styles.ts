import { css } from 'lit';

export const categoryChipStyles = css`
  .chip {
    display: inline-flex;
    position: relative;
    align-items: center;
    gap: 0.5rem;
    max-width: 100%;
    min-height: 2.75rem;
    padding-inline: 1rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    font-size: 0.9375rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .chip:hover {
    border-color: var(--_muted);
  }
  .chip:has(select:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  .on {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  svg {
    width: 1rem;
    height: 1rem;
  }
  .meter {
    flex: none;
    width: 2.25rem;
    height: 4px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--_line);
  }
  .meter i {
    display: block;
    height: 100%;
    background: var(--_accent);
  }
  /* The browser's own list opens on it: the best one for each device, keyboard and screen reader. */
  select {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  option,
  optgroup {
    background: var(--_raised);
    color: var(--_text);
  }
  .remove {
    display: grid;
    position: relative;
    flex: none;
    place-items: center;
    width: 2rem;
    height: 2rem;
    margin-inline-end: -0.375rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    cursor: pointer;
  }
`;
