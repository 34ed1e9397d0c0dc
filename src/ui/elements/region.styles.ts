import { css } from 'lit';

export const regionStyles = css`
  :host {
    --_height: var(--lookalike-query-height, min(42svh, 30rem));
    width: 100%;
    padding: 0;
  }
  .frame {
    position: relative;
    width: min(100%, calc(var(--_height) * var(--_ratio)));
    margin-inline: auto;
    overflow: hidden;
    aspect-ratio: var(--_ratio);
    border-radius: var(--_radius);
    background: var(--_sunken);
    /* Scrolling goes on with a finger on the picture; sideways draws. */
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    cursor: crosshair;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .box {
    position: absolute;
    border-radius: 10px;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 3px rgb(0 0 0 / 0.35),
      0 0 0 100vmax rgb(12 12 10 / 0.5);
    touch-action: none;
    cursor: move;
  }
  .box.whole {
    border-radius: var(--_radius);
    box-shadow: none;
    touch-action: pan-y pinch-zoom;
    cursor: crosshair;
  }
  .box:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -6px;
  }
  /* 44 px to hit, a bar or a corner of 24 px to see. */
  .handle {
    position: absolute;
    width: 44px;
    height: 44px;
    translate: -50% -50%;
    touch-action: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 10px;
    border: 0 solid #fff;
    filter: drop-shadow(0 0 1.5px rgb(0 0 0 / 0.7));
  }
  [data-at='0']::after {
    border-width: 4px 0 0 4px;
    border-top-left-radius: 10px;
    translate: 12px 12px;
  }
  [data-at='2']::after {
    border-width: 4px 4px 0 0;
    border-top-right-radius: 10px;
    translate: -12px 12px;
  }
  [data-at='5']::after {
    border-width: 0 0 4px 4px;
    border-bottom-left-radius: 10px;
    translate: 12px -12px;
  }
  [data-at='7']::after {
    border-width: 0 4px 4px 0;
    border-bottom-right-radius: 10px;
    translate: -12px -12px;
  }
  [data-at='1']::after {
    border-top-width: 4px;
    translate: 0 12px;
  }
  [data-at='6']::after {
    border-bottom-width: 4px;
    translate: 0 -12px;
  }
  [data-at='3']::after {
    border-left-width: 4px;
    translate: 12px 0;
  }
  [data-at='4']::after {
    border-right-width: 4px;
    translate: -12px 0;
  }
  [data-at='0'],
  [data-at='7'] {
    cursor: nwse-resize;
  }
  [data-at='2'],
  [data-at='5'] {
    cursor: nesw-resize;
  }
  [data-at='1'],
  [data-at='6'] {
    cursor: ns-resize;
  }
  [data-at='3'],
  [data-at='4'] {
    cursor: ew-resize;
  }
  .spot {
    position: absolute;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    translate: -50% -50%;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .spot::before {
    content: '';
    position: absolute;
    inset: 10px;
    border-radius: 50%;
    background: radial-gradient(circle, var(--_accent) 0 4px, #fff 5px 100%);
    box-shadow:
      0 0 0 6px rgb(255 255 255 / 0.35),
      0 1px 6px rgb(0 0 0 / 0.45);
    animation: arrive 0.4s var(--_ease);
    transition: transform 0.2s var(--_ease);
  }
  .spot:hover::before {
    transform: scale(1.15);
  }
  .spot:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -4px;
    box-shadow: 0 0 0 3px #000;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: scale(0.4);
    }
  }
  .hint {
    margin-top: 0.625rem;
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: center;
  }
  .busy::after {
    content: '';
    position: absolute;
    inset: -20% 0;
    background: linear-gradient(transparent, rgb(255 255 255 / 0.5) 50%, transparent);
    animation: scan 1.6s ease-in-out infinite;
    pointer-events: none;
  }
  @keyframes scan {
    from {
      transform: translateY(-70%);
    }
    to {
      transform: translateY(70%);
    }
  }
`;
