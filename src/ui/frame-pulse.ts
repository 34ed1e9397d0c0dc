/** Eight looks a second tell a held hand from a moving one, and cost a phone next to nothing. */
const EVERY_MS = 125;
/** Frames come a little early or late. */
const SLACK_MS = 10;

/** Calls back some times a second while a video has new frames and the page is visible. */
export class FramePulse {
  readonly #video: HTMLVideoElement;
  readonly #onPulse: (now: number) => void;
  #running = false;
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(video: HTMLVideoElement, onPulse: (now: number) => void) {
    this.#video = video;
    this.#onPulse = onPulse;
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#await();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) this.#video.cancelVideoFrameCallback(this.#frame);
    this.#frame = undefined;
  }

  /** Firefox before 132 has no callback for frames, so it looks by the clock. */
  #await(): void {
    if ('requestVideoFrameCallback' in HTMLVideoElement.prototype) {
      this.#frame = this.#video.requestVideoFrameCallback(this.#tick);
    } else {
      this.#timer = setTimeout(this.#tick, EVERY_MS);
    }
  }

  readonly #tick = (): void => {
    if (!this.#running) return;
    const now = performance.now();
    if (now - this.#last >= EVERY_MS - SLACK_MS && document.visibilityState === 'visible') {
      this.#last = now;
      this.#onPulse(now);
    }
    this.#await();
  };
}
