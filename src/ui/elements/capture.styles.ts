import { css } from 'lit';

export const captureStyles = css`
  .area {
    display: grid;
    position: relative;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
  }
  .button:not(.small) {
    width: 100%;
    min-height: 3.25rem;
    font-size: 1.0625rem;
  }
  /* The first of the two is the one to press. */
  .area .button:first-of-type {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .hint,
  .corners {
    display: none;
  }
  /* With a mouse the area is a place to drop things on. */
  @media (hover: hover) and (pointer: fine) {
    .area {
      grid-template-columns: auto;
      align-content: center;
      justify-items: center;
      min-height: 19rem;
      padding: 2.5rem;
      border-radius: calc(var(--_radius) * 1.5);
      background: var(--_raised);
      transition: background 0.2s;
    }
    .area .button {
      width: min(100%, 16rem);
    }
    .button + .button {
      border-color: transparent;
      background: none;
    }
    .button + .button:hover {
      border-color: var(--_line);
    }
    .hint {
      display: block;
      color: var(--_muted);
      font-size: 0.9375rem;
    }
    /* The corners of a viewfinder. */
    .corners {
      --_corner: 1.75rem;
      display: block;
      position: absolute;
      inset: 1rem;
      border: 2px solid var(--_muted);
      border-radius: var(--_radius);
      opacity: 0.55;
      pointer-events: none;
      mask:
        conic-gradient(#000 0 0) 0 0 / var(--_corner) var(--_corner),
        conic-gradient(#000 0 0) 100% 0 / var(--_corner) var(--_corner),
        conic-gradient(#000 0 0) 0 100% / var(--_corner) var(--_corner),
        conic-gradient(#000 0 0) 100% 100% / var(--_corner) var(--_corner);
      mask-repeat: no-repeat;
      transition:
        inset 0.3s var(--_ease),
        opacity 0.3s;
    }
    :host([dragging]) .area {
      background: color-mix(in srgb, var(--_accent) 8%, var(--_raised));
    }
    :host([dragging]) .corners {
      inset: 1.5rem;
      border-color: var(--_accent);
      opacity: 1;
    }
  }
`;
