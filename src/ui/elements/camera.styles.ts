import { css } from 'lit';

/** Always dark: a viewfinder is judged by the picture in it. */
export const cameraStyles = css`
  :host {
    color-scheme: dark;
    --_raised: #262624;
    --_line: #4a4a45;
    --_text: #f6f4ee;
    --_accent: #f6f4ee;
    --_on-accent: #161614;
  }
  dialog {
    flex-direction: column;
    width: 100%;
    max-width: none;
    height: 100dvh;
    max-height: none;
    padding: 0;
    border: 0;
    background: #0d0d0c;
    color: var(--_text);
  }
  dialog[open] {
    display: flex;
    animation: rise 0.3s var(--_ease);
  }
  dialog::backdrop {
    background: rgb(10 10 9 / 0.7);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(1rem);
    }
  }
  @media (min-width: 48rem) {
    dialog {
      width: min(44rem, 90vw);
      height: min(46rem, 90dvh);
      margin: auto;
      border-radius: 20px;
    }
  }
  .stage {
    display: grid;
    position: relative;
    flex: 1;
    min-height: 0;
    place-items: center;
  }
  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .finder {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .finder:focus-visible {
    outline-offset: -6px;
  }
  /* Four corners, which draw together around a picture that is held. */
  .corners {
    --_corner: linear-gradient(#fff, #fff);
    position: absolute;
    inset: 12% 10%;
    border-radius: 4px;
    background:
      var(--_corner) 0 0 / 22px 2px,
      var(--_corner) 0 0 / 2px 22px,
      var(--_corner) 100% 0 / 22px 2px,
      var(--_corner) 100% 0 / 2px 22px,
      var(--_corner) 0 100% / 22px 2px,
      var(--_corner) 0 100% / 2px 22px,
      var(--_corner) 100% 100% / 22px 2px,
      var(--_corner) 100% 100% / 2px 22px;
    background-repeat: no-repeat;
    opacity: 0.75;
    pointer-events: none;
    transition:
      inset 0.3s var(--_ease),
      opacity 0.3s;
  }
  .corners.held {
    inset: 15% 13%;
    opacity: 1;
  }
  .message {
    display: grid;
    gap: 0.75rem;
    max-width: 24rem;
    padding: 2rem;
    color: #c9c6bd;
    text-align: center;
  }
  .message h2 {
    color: var(--_text);
    font-size: 1.5rem;
  }
  .hint {
    position: absolute;
    inset-block-end: 1rem;
    padding: 0.375rem 1rem;
    border-radius: 999px;
    background: rgb(13 13 12 / 0.72);
    font-size: 0.9375rem;
    pointer-events: none;
  }
  .panel {
    flex: none;
    min-width: 0;
  }
  .controls {
    display: flex;
    align-items: center;
    justify-content: space-around;
    gap: 0.75rem;
    min-height: 7.5rem;
    padding: 1rem 1.5rem calc(1.5rem + env(safe-area-inset-bottom));
  }
  .way-out {
    display: grid;
    gap: 0.75rem;
    padding: 0 1.5rem calc(2rem + env(safe-area-inset-bottom));
    justify-items: center;
  }
  .way-out .button {
    width: min(100%, 20rem);
  }
  .round {
    display: grid;
    width: 3rem;
    height: 3rem;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(60 60 56 / 0.6);
    color: inherit;
    font-size: 1.0625rem;
    cursor: pointer;
    place-items: center;
  }
  .round:disabled {
    visibility: hidden;
  }
  .close {
    position: absolute;
    inset-block-start: calc(1rem + env(safe-area-inset-top));
    inset-inline-end: 1rem;
  }
  .torch {
    position: absolute;
    inset-block-start: calc(1rem + env(safe-area-inset-top));
    inset-inline-start: 1rem;
  }
  .torch[aria-pressed='true'] {
    background: var(--_text);
    color: var(--_on-accent);
  }
  .shutter {
    width: 4.75rem;
    height: 4.75rem;
    padding: 0;
    border: 4px solid #0d0d0c;
    border-radius: 50%;
    background: var(--_text);
    box-shadow: 0 0 0 3px var(--_text);
    cursor: pointer;
    transition: transform 0.15s;
  }
  .shutter:active {
    transform: scale(0.92);
  }
  .shutter:disabled {
    opacity: 0.35;
  }
  /* A phone on its side: the picture keeps the height. */
  @media (max-height: 34rem) and (orientation: landscape) {
    dialog {
      flex-direction: row;
      width: 100%;
      height: 100dvh;
    }
    .panel {
      display: flex;
      flex-direction: column;
      justify-content: space-between;
      width: min(20rem, 45%);
    }
  }
`;
