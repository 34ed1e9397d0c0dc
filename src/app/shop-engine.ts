import type { ReactiveControllerHost } from 'lit';
import type { CatalogSummary, OpenOptions, SearchEngine } from '../engine/engine.ts';
import { type CatalogState, EngineSession } from '../ui/engine-session.ts';
import { loadingOf } from '../ui/loading-of.ts';
import { whenIdle } from './idle.ts';
import { keepImagesOffline } from './offline-images.ts';

/** Brings up the engine in the order a shopper needs it: catalogue, model when idle, pictures for offline last. */
export class ShopEngine {
  session: EngineSession | undefined;
  /** Catalogue, model and pictures are all on the device, and a service worker can serve them. */
  readyOffline = false;
  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get catalog(): CatalogState {
    return this.session?.catalog ?? { step: 'opening' };
  }

  get summary(): CatalogSummary | undefined {
    return this.catalog.step === 'open' ? this.catalog.summary : undefined;
  }

  get loading(): ReturnType<typeof loadingOf> {
    return this.session && loadingOf(this.session.catalog, this.session.model);
  }

  start(engine: SearchEngine, options: OpenOptions): void {
    this.stop();
    this.#abort = new AbortController();
    this.session = new EngineSession(engine, options, () => {
      this.#host.requestUpdate();
    });
    this.open();
  }

  stop(): void {
    this.#abort.abort();
    this.session = undefined;
  }

  /** Opens the catalogue unless it is open; what fails is on the screen, and may be tried again. */
  readonly open = (): void => {
    const { session } = this;
    if (session === undefined || session.catalog.step === 'open') return;
    session.open().then(
      () => {
        whenIdle(this.prepare);
      },
      () => undefined,
    );
  };

  /** Loads the model ahead of the first search. A failure shows with the search that needs it. */
  readonly prepare = (): void => {
    this.session?.prepare().then(
      () => {
        whenIdle(this.#keepImages);
      },
      () => undefined,
    );
  };

  readonly #keepImages = (): void => {
    const { session } = this;
    // Undefined outside secure contexts, whatever the type says.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (session === undefined || this.readyOffline || workers === undefined) return;
    const { signal } = this.#abort;
    // Kept pictures are of use only to a service worker; without one this waits, and nothing is fetched.
    void workers.ready
      .then(() => keepImagesOffline(session.engine, session.packUrl, signal))
      .then((kept) => {
        this.readyOffline = kept && this.summary?.persistent === true;
        this.#host.requestUpdate();
      });
  };
}
