import { css } from 'lit';

export const appStyles = css`
  :host {
    --_gutter: clamp(1.25rem, 4vw, 3rem);
    --_header: 0px;
    min-height: 100dvh;
    background: var(--_surface);
  }
  .shell {
    display: flex;
    flex-direction: column;
    max-width: 84rem;
    min-height: 100dvh;
    margin-inline: auto;
    padding-inline: var(--_gutter);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 4rem;
  }
  .brand {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2.75rem;
    color: inherit;
    font-size: 1.125rem;
    font-weight: 600;
    letter-spacing: -0.02em;
    text-decoration: none;
  }
  .brand svg {
    color: var(--_accent);
    font-size: 1.25rem;
  }
  .favourites {
    display: grid;
    place-items: center;
    width: 2.75rem;
    height: 2.75rem;
    margin-inline-start: auto;
    border-radius: 50%;
    color: inherit;
  }
  .favourites:hover {
    background: var(--_sunken);
  }
  .favourites[aria-current] svg {
    fill: currentcolor;
  }
  main {
    flex: 1;
    outline: none;
  }
  .page {
    animation: appear 0.35s var(--_ease);
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(0.5rem);
    }
  }
  lookalike-photo {
    padding-top: 0.5rem;
  }
  .back {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2.75rem;
    margin: 0.25rem 0 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    text-decoration: none;
  }
  .back:hover {
    color: var(--_text);
  }
  /* Within reach of the thumb on a phone, in the header elsewhere. */
  .quick {
    position: fixed;
    z-index: 3;
    inset: auto 0 0;
    padding: 0.625rem var(--_gutter) calc(0.625rem + env(safe-area-inset-bottom));
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    transition:
      opacity 0.25s,
      transform 0.35s var(--_ease);
  }
  .away {
    opacity: 0;
    transform: translateY(100%);
    pointer-events: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    align-items: center;
    margin-top: clamp(3rem, 8vw, 6rem);
    padding: 1rem 0 calc(5.5rem + env(safe-area-inset-bottom));
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875rem;
  }
  footer .links {
    display: flex;
    gap: 1.25rem;
    margin-inline-start: auto;
  }
  footer .links > * {
    display: inline-flex;
    align-items: center;
    min-height: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  @media (min-width: 48rem) {
    :host {
      --_header: 4.5rem;
    }
    header {
      position: sticky;
      z-index: 3;
      inset-block-start: 0;
      height: 4.5rem;
      margin-inline: calc(var(--_gutter) * -1);
      padding-inline: var(--_gutter);
      background: var(--_surface);
    }
    .quick {
      position: static;
      margin-inline-start: 0.75rem;
      padding: 0;
      border: 0;
    }
    .away {
      transform: none;
    }
    footer {
      padding-bottom: 1.5rem;
    }
  }
  .drop {
    display: grid;
    position: fixed;
    z-index: 5;
    inset: 0.75rem;
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 1.5);
    pointer-events: none;
    place-items: end center;
  }
  .drop p {
    margin-bottom: 1.5rem;
    padding: 0.625rem 1.5rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 500;
  }
`;
