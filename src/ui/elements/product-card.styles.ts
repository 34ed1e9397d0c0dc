import { css } from 'lit';

export const cardStyles = css`
  :host {
    position: relative;
  }
  .actions {
    display: flex;
    gap: 0.125rem;
    margin-inline-start: -0.5rem;
  }
  .action {
    display: grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .action svg {
    width: 1.25rem;
    height: 1.25rem;
  }
  .action:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .action[aria-pressed='true'] {
    color: var(--_accent);
  }
  .action[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  .corner {
    position: absolute;
    inset-block-start: 0.375rem;
    inset-inline-end: 0.375rem;
    background: color-mix(in srgb, var(--_raised) 92%, transparent);
  }
  .card {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .frame {
    display: block;
    position: relative;
    aspect-ratio: var(--lookalike-picture-ratio, 4 / 5);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    opacity: 0;
    transition:
      opacity 0.3s,
      transform 0.6s var(--_ease);
  }
  .shown img {
    opacity: 1;
  }
  @media (hover: hover) {
    .card:hover img {
      transform: scale(1.035);
    }
    .card:hover .title {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }
  }
  .pill {
    position: absolute;
    inset-block-end: 0.625rem;
    inset-inline-start: 0.625rem;
    padding: 0.125rem 0.625rem;
    border-radius: 999px;
    background: color-mix(in srgb, var(--_raised) 92%, transparent);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .stock {
    inset-block: 0.625rem auto;
    color: var(--_muted);
  }
  .text {
    display: grid;
    gap: 0.125rem;
    padding: 0.75rem 0.125rem 0;
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  .brand {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .price {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .empty {
    cursor: default;
  }
  .empty .frame,
  .line {
    animation: breathe 1.8s ease-in-out infinite;
  }
  .line {
    width: 80%;
    height: 0.75rem;
    margin: 0.3rem 0;
    border-radius: 0.375rem;
    background: var(--_sunken);
  }
  .short {
    width: 35%;
  }
  @keyframes breathe {
    50% {
      opacity: 0.55;
    }
  }
`;
