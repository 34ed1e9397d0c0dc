import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asSearchError } from './as-search-error.ts';
import { FramePulse } from './frame-pulse.ts';
import { type LivePhase, liveStatus } from './live-phase.ts';
import { LiveSearch } from './live-search.ts';
import { askForSource, type LiveSource } from './live-source.ts';
import { loadingOf } from './loading-of.ts';
import { QuietStatus } from './quiet-status.ts';
import type { Verdict } from './stability-gate.ts';
import { Viewfinder } from './viewfinder.ts';

/** How many products are shown of a frame. */
const MATCHES = 8;
/** One second: light that flickers, or a hand that passes, is no darkness. */
const DARK_PULSES = 8;

/** Searches by what a video shows, for as long as it is on. */
export class LiveView implements ReactiveController {
  phase: LivePhase = { step: 'off' };
  source: LiveSource | undefined;
  /** For screen readers. */
  status = '';
  tooDark = false;
  readonly #host: ReactiveControllerHost & EventTarget;
  #viewfinder: Viewfinder | undefined;
  #pulse: FramePulse | undefined;
  #search: LiveSearch | undefined;
  #quiet = new QuietStatus();
  #darkPulses = 0;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins with a video that plays. What was found before stays until something else is. */
  start(video: HTMLVideoElement): void {
    this.#end();
    const source = askForSource(this.#host);
    this.source = source;
    if (source === undefined) return;
    const viewfinder = new Viewfinder(video);
    this.#viewfinder = viewfinder;
    this.#search = new LiveSearch({
      grab: () => viewfinder.frame(),
      search: (frame, signal) => {
        const { session, filter } = source;
        return session.search(frame, { limit: MATCHES, filter, signal });
      },
      onResult: (result) => {
        this.#set({ step: 'found', result });
      },
      onError: (error) => {
        this.#set({ step: 'failed', error });
      },
    });
    this.#pulse = new FramePulse(video, (now) => {
      this.#look(now);
    });
    this.#pulse.start();
    this.prepare();
  }

  /** Loads what is missing; also the second try after a failure. */
  readonly prepare = (): void => {
    const { session } = this.source ?? {};
    if (session === undefined) return;
    if (session.model.step !== 'ready') this.#set({ step: 'loading', progress: undefined });
    else if (this.phase.step !== 'found') this.#set({ step: 'looking' });
    session.prepare().then(
      () => {
        if (this.phase.step === 'loading') this.#set({ step: 'looking' });
      },
      (error: unknown) => {
        if (this.phase.step === 'loading') {
          this.#set({ step: 'failed', error: asSearchError(error) });
        }
      },
    );
  };

  /** Stays with the frame that a paused video shows, and searches by it. */
  async hold(): Promise<void> {
    this.#pulse?.stop();
    if (this.phase.step !== 'looking' && this.phase.step !== 'found') return;
    await this.#search?.searchNow();
    this.#say(this.#quiet.say(performance.now()));
  }

  goOn(): void {
    this.#search?.startAnew();
    this.#pulse?.start();
  }

  stop(): void {
    this.#end();
    this.source = undefined;
    this.status = '';
    this.tooDark = false;
    this.#darkPulses = 0;
    this.#quiet = new QuietStatus();
    this.phase = { step: 'off' };
  }

  #end(): void {
    this.#pulse?.stop();
    this.#search?.stop();
    this.#viewfinder?.dispose();
    this.#viewfinder = undefined;
    this.#search = undefined;
  }

  #look(now: number): void {
    if (this.phase.step === 'loading') this.#follow();
    if (this.phase.step !== 'looking' && this.phase.step !== 'found') return;
    const luma = this.#viewfinder?.thumbnail();
    if (luma !== undefined) this.#note(this.#search?.take(luma, now));
    this.#say(this.#quiet.at(now));
  }

  /** The session tells its page of progress, and nobody else: it is looked up instead. */
  #follow(): void {
    const { session } = this.source ?? {};
    const progress = session && loadingOf(session.catalog, session.model)?.progress;
    if (this.phase.step === 'loading' && progress !== this.phase.progress) {
      this.#set({ step: 'loading', progress });
    }
  }

  #note(verdict: Verdict | undefined): void {
    this.#darkPulses = verdict === 'dark' || verdict === 'blank' ? this.#darkPulses + 1 : 0;
    const tooDark = this.#darkPulses >= DARK_PULSES;
    if (tooDark === this.tooDark) return;
    this.tooDark = tooDark;
    this.#quiet.want(liveStatus(this.phase, tooDark));
    this.#host.requestUpdate();
  }

  #say(text: string): void {
    if (text === this.status) return;
    this.status = text;
    this.#host.requestUpdate();
  }

  #set(phase: LivePhase): void {
    this.phase = phase;
    this.#quiet.want(liveStatus(phase, this.tooDark));
    this.#host.requestUpdate();
  }
}
