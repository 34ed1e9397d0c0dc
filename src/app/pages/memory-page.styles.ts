import { css } from 'lit';

export const memoryStyles = css`
  :host {
    padding-block: 0.5rem 3rem;
  }
  h1 {
    font-size: clamp(1.75rem, 4vw, 2.5rem);
  }
  .grid {
    margin-top: 1.5rem;
  }
  .empty {
    display: grid;
    gap: 0.75rem;
    max-width: 30rem;
    margin: clamp(2rem, 8vh, 5rem) auto;
    justify-items: center;
    color: var(--_muted);
    text-align: center;
  }
  .empty > svg {
    font-size: 1.75rem;
  }
  .empty h2 {
    color: var(--_text);
    font-size: 1.5rem;
  }
  .empty .button {
    margin-top: 0.75rem;
  }
  .lead {
    display: grid;
    gap: 0.75rem;
    max-width: 42rem;
    margin-top: 1rem;
    color: var(--_muted);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
    align-items: center;
    justify-content: space-between;
    margin-top: 1.5rem;
    padding-block: 1rem;
    border-block: 1px solid var(--_line);
  }
  .choices small {
    display: block;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  label {
    display: flex;
    gap: 0.875rem;
    align-items: center;
    min-height: 2.75rem;
    cursor: pointer;
  }
  input {
    flex: none;
    position: relative;
    width: 3rem;
    height: 1.75rem;
    margin: 0;
    border: 1px solid var(--_muted);
    border-radius: 999px;
    background: var(--_sunken);
    appearance: none;
    cursor: pointer;
    transition: background 0.2s;
  }
  input::before {
    content: '';
    position: absolute;
    inset-block: 0.1875rem;
    inset-inline-start: 0.1875rem;
    width: 1.25rem;
    border-radius: 50%;
    background: var(--_muted);
    transition: transform 0.2s var(--_ease);
  }
  input:checked {
    border-color: transparent;
    background: var(--_accent);
  }
  input:checked::before {
    background: var(--_on-accent);
    transform: translateX(1.25rem);
  }
  .list {
    margin-top: 2rem;
  }
  .list h2 {
    font-size: 1.375rem;
  }
  .list h2 small {
    margin-inline-start: 0.5rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: 0 2rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 0.875rem;
    align-items: center;
    min-height: 4.25rem;
    padding-block: 0.5rem;
    border-bottom: 1px solid var(--_line);
  }
  .thumb {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 3.25rem;
    overflow: hidden;
    border-radius: 0.5rem;
    background: var(--_sunken);
    color: var(--_muted);
  }
  .thumb img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .what {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .what > a,
  .what > button {
    display: inline-block;
    max-width: 100%;
    padding: 0.625rem 0;
    overflow: hidden;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .what > :is(a, button):hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .delete {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .delete:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  dialog {
    max-width: min(26rem, calc(100vw - 2.5rem));
    padding: 1.5rem;
    border: 0;
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_raised);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog h2 {
    font-size: 1.375rem;
  }
  dialog p {
    margin-top: 0.75rem;
    color: var(--_muted);
  }
  dialog div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 1.5rem;
  }
  dialog .button {
    flex: 1;
  }
`;
