import { css } from 'lit';

export const productStyles = css`
  article {
    display: grid;
    gap: 1.5rem;
  }
  .frame {
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .frame img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .about {
    display: grid;
    gap: 0.75rem;
    align-content: start;
    min-height: 22rem;
  }
  @media (min-width: 48rem) {
    article {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: clamp(2rem, 6vw, 6rem);
      align-items: center;
    }
    .frame {
      width: 100%;
      max-height: 44rem;
    }
    article .button {
      justify-self: start;
    }
  }
  .brand {
    color: var(--_muted);
  }
  h1 {
    font-size: clamp(1.875rem, 4vw, 3rem);
  }
  .price {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    font-size: 1.25rem;
    font-variant-numeric: tabular-nums;
  }
  .stock {
    padding: 0.125rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .description {
    max-width: 34rem;
    color: var(--_muted);
  }
  .button {
    margin-top: 0.5rem;
  }
  dl {
    margin: 1rem 0 0;
    border-top: 1px solid var(--_line);
    font-size: 0.9375rem;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 0.75rem;
    border-bottom: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  dt::first-letter {
    text-transform: uppercase;
  }
  dd {
    margin: 0;
    text-align: end;
  }
  dd a {
    display: inline-flex;
    align-items: center;
    justify-content: end;
    min-width: 2.75rem;
    min-height: 2.75rem;
    margin-block: -0.625rem;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .heart[aria-pressed='true'] {
    color: var(--_accent);
  }
  .heart[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  section {
    margin-top: clamp(2.5rem, 7vw, 5rem);
  }
  h2 {
    margin-bottom: 1.25rem;
    font-size: clamp(1.375rem, 2.5vw, 1.75rem);
  }
`;
