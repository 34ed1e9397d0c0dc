import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { CameraError, type CameraProblem, CameraStream } from '../camera-stream.ts';
import { cameraIcon, pictureIcon } from '../icons.ts';
import { closeIcon, switchIcon } from '../page-icons.ts';
import { canvasToJpeg } from '../preview.ts';
import { cameraTexts } from '../strings/camera.ts';
import { captureTexts } from '../strings/capture.ts';
import { buttons, theme } from '../theme.ts';
import { cameraStyles } from './camera.styles.ts';

type CameraState =
  | { readonly step: 'closed' }
  | { readonly step: 'starting' }
  | { readonly step: 'live'; readonly canSwitch: boolean }
  | { readonly step: 'problem'; readonly problem: CameraProblem };

/**
 * The camera in a dialog. Every state offers the device's own pictures instead.
 *
 * @fires lookalike-picture - The shutter was pressed; `detail` is the photo, a JPEG.
 * @fires lookalike-choose - The shopper prefers a picture from the device.
 */
export class LookalikeCamera extends LitElement {
  static override styles = [theme, buttons, cameraStyles];

  @state() private camera: CameraState = { step: 'closed' };

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('video') private readonly video!: HTMLVideoElement;

  readonly #stream = new CameraStream();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stream.stop();
  }

  override render(): TemplateResult {
    return html`<dialog aria-label=${cameraTexts.dialog} @close=${this.#closed}>
      <div class="stage">
        <!-- Without all three attributes iOS shows a full-screen player, or nothing. -->
        <video playsinline muted autoplay ?hidden=${this.camera.step !== 'live'}></video>
        ${this.#message()}
        <button class="round close" aria-label=${cameraTexts.close} @click=${this.#close}>
          ${closeIcon}
        </button>
      </div>
      ${this.#controls()}
    </dialog>`;
  }

  /** Shows the dialog and starts the camera. Settles when there is a picture or a reason for none. */
  async open(): Promise<void> {
    if (!this.dialog.open) this.dialog.showModal();
    await this.#start(() => this.#stream.open());
  }

  #message(): TemplateResult | typeof nothing {
    switch (this.camera.step) {
      case 'closed':
        return nothing;
      case 'starting':
        return html`<p class="message" role="status">${cameraTexts.starting}…</p>`;
      case 'live':
        return html`<p class="hint" role="status">${cameraTexts.hint}</p>`;
      case 'problem':
        return problem(this.camera.problem);
    }
  }

  #controls(): TemplateResult {
    if (this.camera.step === 'problem') return this.#wayOut(this.camera.problem);
    const live = this.camera.step === 'live';
    const canSwitch = this.camera.step === 'live' && this.camera.canSwitch;
    return html`<div class="controls">
      <button class="round" aria-label=${cameraTexts.choose} @click=${this.#choose}>
        ${pictureIcon}
      </button>
      <button
        class="shutter"
        aria-label=${cameraTexts.shutter}
        ?disabled=${!live}
        @click=${this.#shoot}
      ></button>
      <button
        class="round"
        aria-label=${cameraTexts.switch}
        ?disabled=${!canSwitch}
        @click=${this.#switch}
      >
        ${switchIcon}
      </button>
    </div>`;
  }

  #wayOut(reason: CameraProblem): TemplateResult {
    return html`<div class="way-out">
      <button class="button primary" @click=${this.#choose}>
        ${pictureIcon}${captureTexts.choose}
      </button>
      ${
        reason === 'missing'
          ? nothing
          : html`<button class="button" @click=${this.#retry}>
              ${cameraIcon}${cameraTexts.retry}
            </button>`
      }
    </div>`;
  }

  async #start(open: () => Promise<MediaStream>): Promise<void> {
    this.camera = { step: 'starting' };
    try {
      this.video.srcObject = await open();
      await this.video.play();
      const canSwitch = await this.#stream.canSwitch();
      if (this.dialog.open) this.camera = { step: 'live', canSwitch };
      else this.#stream.release();
    } catch (error) {
      this.camera = {
        step: 'problem',
        problem: error instanceof CameraError ? error.problem : 'failed',
      };
    }
  }

  readonly #retry = (): void => {
    void this.#start(() => this.#stream.open());
  };

  readonly #switch = (): void => {
    void this.#start(() => this.#stream.switch());
  };

  readonly #shoot = (): void => {
    this.#photograph().catch(() => {
      this.camera = { step: 'problem', problem: 'failed' };
    });
  };

  async #photograph(): Promise<void> {
    const photo = await canvasToJpeg(visiblePart(this.video));
    this.dialog.close();
    this.dispatchEvent(
      new CustomEvent('lookalike-picture', { detail: photo, bubbles: true, composed: true }),
    );
  }

  readonly #choose = (): void => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('lookalike-choose'));
  };

  readonly #close = (): void => {
    this.dialog.close();
  };

  readonly #closed = (): void => {
    this.camera = { step: 'closed' };
    this.video.srcObject = null;
    this.#stream.release();
  };
}

/** The frame as the shopper sees it: the viewfinder covers its box, so the picture's edges are cut off. */
function visiblePart(video: HTMLVideoElement): HTMLCanvasElement {
  const { videoWidth, videoHeight, clientWidth, clientHeight } = video;
  const scale = Math.max(clientWidth / videoWidth, clientHeight / videoHeight);
  const width = Math.round(clientWidth / scale);
  const height = Math.round(clientHeight / scale);
  const [left, top] = [(videoWidth - width) / 2, (videoHeight - height) / 2];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(video, left, top, width, height, 0, 0, width, height);
  return canvas;
}

function problem(reason: CameraProblem): TemplateResult {
  const { title, advice } = cameraTexts.problems[reason];
  return html`<div class="message" role="alert">
    <h2>${title}</h2>
    <p>${advice}</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-camera': LookalikeCamera;
  }
  interface HTMLElementEventMap {
    'lookalike-choose': CustomEvent<null>;
  }
}
