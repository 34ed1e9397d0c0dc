import { css } from 'lit';

export const wordsStyles = css`
  :host {
    display: grid;
    gap: 0.625rem;
  }
  form {
    display: flex;
    align-items: center;
    max-width: 34rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
    transition: border-color 0.2s;
  }
  form:hover,
  form:focus-within {
    border-color: var(--_muted);
  }
  form:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 3rem;
    padding-inline: 1.25rem 0.5rem;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    appearance: none;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  form button {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    margin: 0.125rem;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  form button:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li button {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2.75rem;
    padding-inline: 1rem 0.75rem;
    border: 1px solid var(--_text);
    border-radius: 999px;
    background: var(--_text);
    color: var(--_surface);
    font: inherit;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  li svg {
    width: 1rem;
    height: 1rem;
  }
  .failed {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
`;
