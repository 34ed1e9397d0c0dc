import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { closeIcon } from '../page-icons.ts';
import { trailTexts } from '../strings/trail.ts';
import { theme } from '../theme.ts';

/**
 * The pictures of a query that has several: each can be taken away.
 *
 * @fires lookalike-remove-picture - The shopper took a picture away; `detail` is its place.
 */
export class LookalikePictures extends LitElement {
  static override styles = [
    theme,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: block;
        position: relative;
        width: 3.25rem;
        height: 4.0625rem;
        padding: 0;
        border: 0;
        border-radius: calc(var(--_radius) * 0.6);
        background: var(--_sunken);
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: inherit;
        object-fit: cover;
      }
      span {
        display: grid;
        position: absolute;
        inset-block-start: -0.375rem;
        inset-inline-end: -0.375rem;
        place-items: center;
        width: 1.375rem;
        height: 1.375rem;
        border: 1px solid var(--_line);
        border-radius: 50%;
        background: var(--_raised);
        color: var(--_text);
      }
      svg {
        width: 0.75rem;
        height: 0.75rem;
      }
      button:hover span {
        border-color: var(--_text);
      }
      .refused {
        color: var(--_muted);
        font-size: 0.9375rem;
      }
    `,
  ];

  /** Their addresses, in the order in which they came. */
  @property({ attribute: false }) urls: readonly (string | undefined)[] = [];
  /** The last one could not be opened. */
  @property({ type: Boolean }) refused = false;

  /** Moves the focus to the picture at a place, or to the last one. False when there is none to take away. */
  focusPicture(place: number): boolean {
    const buttons = this.renderRoot.querySelectorAll('button');
    const button = buttons[Math.min(place, buttons.length - 1)];
    button?.focus({ preventScroll: true });
    return button !== undefined;
  }

  override render(): TemplateResult {
    const count = this.urls.length;
    const several = count > 1;
    return html`<p class="hidden-text" role="status">
        ${count > 0 ? trailTexts.pictures(count) : nothing}
      </p>
      ${
        several
          ? html`<ul role="list">
              ${this.urls.map((url, place) => this.#picture(url, place))}
            </ul>`
          : nothing
      }
      ${this.refused ? html`<p class="refused" role="alert">${trailTexts.pictureRefused}</p>` : nothing}`;
  }

  #picture(url: string | undefined, place: number): TemplateResult {
    const label = trailTexts.removePicture(place + 1, this.urls.length);
    return html`<li>
      <button
        aria-label=${label}
        title=${label}
        @click=${() => {
          this.dispatchEvent(
            new CustomEvent('lookalike-remove-picture', {
              detail: place,
              bubbles: true,
              composed: true,
            }),
          );
        }}
      >
        ${url === undefined ? nothing : html`<img alt="" src=${url} />`}
        <span aria-hidden="true">${closeIcon}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-pictures': LookalikePictures;
  }
  interface HTMLElementEventMap {
    'lookalike-remove-picture': CustomEvent<number>;
  }
}
