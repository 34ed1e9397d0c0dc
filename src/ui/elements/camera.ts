import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { CameraError, type CameraProblem, CameraStream } from '../camera-stream.ts';
import { cameraIcon, pictureIcon } from '../icons.ts';
import { LiveView } from '../live-view.ts';
import { closeIcon, switchIcon } from '../page-icons.ts';
import { canvasToJpeg } from '../preview.ts';
import { cameraTexts } from '../strings/camera.ts';
import { captureTexts } from '../strings/capture.ts';
import { buttons, theme } from '../theme.ts';
import { Viewfinder } from '../viewfinder.ts';
import { cameraProblem, torchButton } from '../camera-parts.ts';
import { cameraStyles } from './camera.styles.ts';

type CameraState =
  | { readonly step: 'closed' }
  | { readonly step: 'starting' }
  /** `held`: the picture stands still. `torch` is absent for a camera without a light. */
  | {
      readonly step: 'live';
      readonly held: boolean;
      readonly canSwitch: boolean;
      readonly torch?: boolean;
    }
  | { readonly step: 'problem'; readonly problem: CameraProblem };

/**
 * The camera in a dialog. Where the page has an engine, it shows at once what it sees. Every state offers the device's
 * own pictures instead.
 *
 * @fires lookalike-live - The camera opens; whoever has an engine calls `detail` with what to search with.
 * @fires lookalike-picture - The shutter was pressed, or a held picture was taken; `detail` is the photo, a JPEG.
 * @fires lookalike-select - A product that the camera sees was chosen; `detail` is its `Tile`.
 * @fires lookalike-choose - The shopper prefers a picture from the device.
 */
export class LookalikeCamera extends LitElement {
  static override styles = [theme, buttons, cameraStyles];

  /** Shared by all cameras of the page, so that a visit asks for permission once. */
  static stream: CameraStream | undefined;

  @state() private camera: CameraState = { step: 'closed' };

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('video') private readonly video!: HTMLVideoElement;

  readonly #live = new LiveView(this);
  #listening = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.camera.step !== 'closed') this.#closed();
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
      <div class="panel">${this.#matches()} ${this.#controls()}</div>
    </dialog>`;
  }

  /** Shows the dialog and starts the camera. Settles when there is a picture or a reason for none. */
  async open(): Promise<void> {
    if (!this.dialog.open) this.dialog.showModal();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('visibilitychange', this.#look, { signal });
    await this.#start(() => this.#stream.open());
  }

  get #stream(): CameraStream {
    return (LookalikeCamera.stream ??= new CameraStream());
  }

  #message(): TemplateResult | typeof nothing {
    switch (this.camera.step) {
      case 'closed':
        return nothing;
      case 'starting':
        return html`<p class="message" role="status">${cameraTexts.starting}…</p>`;
      case 'live':
        return this.#view(this.camera);
      case 'problem':
        return cameraProblem(this.camera.problem);
    }
  }

  #view({ held, torch }: Extract<CameraState, { step: 'live' }>): TemplateResult {
    const { phase, status, tooDark } = this.#live;
    if (phase.step === 'off') return html`<p class="hint" role="status">${cameraTexts.hint}</p>`;
    const found = phase.step === 'found' ? cameraTexts.tapToHold : cameraTexts.hint;
    return html`
      <button
        class="finder"
        aria-label=${cameraTexts.hold}
        aria-pressed=${held ? 'true' : 'false'}
        @click=${held ? this.#goOn : this.#hold}
      ></button>
      <span class="corners ${held ? 'held' : ''}" aria-hidden="true"></span>
      ${
        held
          ? nothing
          : html`<p class="hint" aria-hidden="true">${tooDark ? cameraTexts.tooDark : found}</p>`
      }
      <p class="hidden-text" role="status">${status}</p>
      ${torch === undefined ? nothing : torchButton(torch, this.#light)}
    `;
  }

  #matches(): TemplateResult | typeof nothing {
    const { phase, source } = this.#live;
    if (this.camera.step !== 'live' || phase.step === 'off' || !source) return nothing;
    return html`<lookalike-live-matches
      .phase=${phase}
      .base=${source.session.packUrl}
      .hrefOf=${source.hrefOf}
      @lookalike-prepare=${this.#live.prepare}
      @lookalike-select=${this.#close}
    ></lookalike-live-matches>`;
  }

  #controls(): TemplateResult {
    if (this.camera.step === 'problem') return this.#wayOut(this.camera.problem);
    const choose = html`<button
      class="round"
      aria-label=${cameraTexts.choose}
      @click=${this.#choose}
    >
      ${pictureIcon}
    </button>`;
    if (this.camera.step === 'live' && this.camera.held) {
      return html`<div class="controls">
        ${choose}
        <button class="button primary" @click=${this.#shoot}>${cameraTexts.searchWith}</button>
        <button class="button" @click=${this.#goOn}>${cameraTexts.goOn}</button>
      </div>`;
    }
    const live = this.camera.step === 'live';
    const canSwitch = this.camera.step === 'live' && this.camera.canSwitch;
    return html`<div class="controls">
      ${choose}
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
          : html`<button class="button" @click=${this.#restart}>
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
      if (!this.dialog.open) {
        this.#stream.release();
        return;
      }
      this.#stream.onLost = this.#restart;
      const torch = this.#stream.hasTorch ? { torch: false } : {};
      this.camera = { step: 'live', held: false, canSwitch, ...torch };
      await this.updateComplete; // the video has its size only now
      this.#live.start(this.video);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#live.stop();
    const reason = error instanceof CameraError ? error.problem : 'failed';
    this.camera = { step: 'problem', problem: reason };
  }

  readonly #restart = (): void => {
    void this.#start(() => this.#stream.open());
  };

  readonly #switch = (): void => {
    void this.#start(() => this.#stream.switch());
  };

  readonly #light = (): void => {
    const { camera } = this;
    if (camera.step !== 'live') return;
    void this.#stream.setTorch(camera.torch !== true).then((torch) => {
      if (this.camera.step === 'live') this.camera = { ...this.camera, torch };
    });
  };

  readonly #hold = (): void => {
    if (this.camera.step !== 'live') return;
    this.video.pause();
    this.camera = { ...this.camera, held: true };
    void this.#live.hold();
  };

  readonly #goOn = (): void => {
    if (this.camera.step !== 'live') return;
    this.camera = { ...this.camera, held: false };
    this.video.play().then(() => {
      this.#live.goOn();
    }, this.#restart);
  };

  /** Nobody watches a page behind others: the camera waits, and the platform may have taken it meanwhile. */
  readonly #look = (): void => {
    if (this.camera.step !== 'live') return;
    if (document.visibilityState === 'hidden') {
      this.#stream.pause();
      if (this.camera.torch) this.camera = { ...this.camera, torch: false };
    } else if (!this.#stream.resume() && !this.camera.held) this.#restart();
  };

  readonly #shoot = (): void => {
    this.#photograph().catch((error: unknown) => {
      this.#fail(error);
    });
  };

  async #photograph(): Promise<void> {
    const canvas = document.createElement('canvas');
    const viewfinder = new Viewfinder(this.video);
    viewfinder.drawOn(canvas);
    const photo = await canvasToJpeg(canvas);
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
    this.#listening.abort();
    this.#live.stop();
    this.camera = { step: 'closed' };
    this.video.srcObject = null;
    this.#stream.release();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-camera': LookalikeCamera;
  }
  interface HTMLElementEventMap {
    'lookalike-choose': CustomEvent<null>;
  }
}
