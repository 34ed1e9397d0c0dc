import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cameraIcon, pictureIcon } from '../icons.ts';
import { captureTexts } from '../strings/capture.ts';
import { buttons, theme } from '../theme.ts';
import type { LookalikeCamera } from './camera.ts';
import { captureStyles } from './capture.styles.ts';

/**
 * Takes a picture from the shopper: from the camera, or from the device's pictures. The camera's code loads with its
 * first use.
 *
 * @fires lookalike-picture - A picture is there; `detail` is the file.
 * @fires lookalike-intent - The shopper reached for the camera or the pictures, so the model will be needed soon.
 * @slot - Above the buttons.
 * @csspart area - The frame around the buttons.
 * @csspart button - Each button.
 */
export class LookalikeCapture extends LitElement {
  static override styles = [theme, buttons, captureStyles];

  /** One button only: the camera on touch screens, the file chooser elsewhere. */
  @property({ type: Boolean }) compact = false;
  /** The compact button steps back behind what is beside it. */
  @property({ type: Boolean }) quiet = false;
  /** Text of the compact button. */
  @property() label: string = captureTexts.searchWithPicture;
  /** A file hovers over the page. */
  @property({ type: Boolean, reflect: true }) dragging = false;

  @state() private cameraLoaded = false;

  @query('#pictures') private readonly pictures!: HTMLInputElement;
  @query('#photo') private readonly photo!: HTMLInputElement;

  readonly #touch = matchMedia('(pointer: coarse)');

  override render(): TemplateResult {
    return html`
      ${this.compact ? this.#single() : this.#area()}
      <input id="pictures" type="file" accept="image/*" hidden @change=${this.#take} />
      <input
        id="photo"
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        @change=${this.#take}
      />
      ${
        this.cameraLoaded
          ? html`<lookalike-camera @lookalike-choose=${this.choose}></lookalike-camera>`
          : nothing
      }
    `;
  }

  /** Opens the device's file chooser. Needs a user's gesture. */
  readonly choose = (): void => {
    this.#intend();
    this.pictures.click();
  };

  /** Opens the camera dialog. */
  readonly takePhoto = (): void => {
    this.#intend();
    this.#openCamera().catch(() => {
      // The camera's code could not be fetched: the device's own camera app does as well.
      this.photo.click();
    });
  };

  #single(): TemplateResult {
    const act = this.#touch.matches ? this.takePhoto : this.choose;
    return html`<button
      class="button ${this.quiet ? 'small' : 'primary'}"
      part="button"
      @click=${act}
    >
      ${cameraIcon}${this.label}
    </button>`;
  }

  #area(): TemplateResult {
    // A phone is a camera; at a desk the picture is on the disk.
    const camera = html`<button class="button" part="button" @click=${this.takePhoto}>
      ${cameraIcon}${this.#touch.matches ? captureTexts.takePhoto : captureTexts.useCamera}
    </button>`;
    const choose = html`<button class="button" part="button" @click=${this.choose}>
      ${pictureIcon}${captureTexts.choose}
    </button>`;
    return html`<div class="area" part="area" role="group" aria-label=${captureTexts.region}>
      <span class="corners" aria-hidden="true"></span>
      <slot></slot>
      ${this.#touch.matches ? [camera, choose] : [choose, camera]}
      <p class="hint">${this.dragging ? captureTexts.dropNow : captureTexts.dropHint}</p>
    </div>`;
  }

  async #openCamera(): Promise<void> {
    const { registerCamera } = await import('../register-camera.ts');
    registerCamera();
    this.cameraLoaded = true;
    await this.updateComplete;
    await this.renderRoot.querySelector<LookalikeCamera>('lookalike-camera')?.open();
  }

  readonly #take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const picture = input.files?.[0];
    // The same file may be chosen again, and is a change then.
    input.value = '';
    if (picture === undefined) return;
    this.dispatchEvent(
      new CustomEvent('lookalike-picture', { detail: picture, bubbles: true, composed: true }),
    );
  };

  #intend(): void {
    this.dispatchEvent(new CustomEvent('lookalike-intent', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-capture': LookalikeCapture;
  }
  interface HTMLElementEventMap {
    'lookalike-picture': CustomEvent<Blob>;
    'lookalike-intent': CustomEvent<null>;
  }
}
