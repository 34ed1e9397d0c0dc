import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseRoute, type Route, routeHash } from './routes.ts';

/** One entry of the browser's history. */
export interface Visit {
  /** Stays the same when the shopper comes back to the entry, and differs between entries of one address. */
  readonly key: string;
  readonly route: Route;
  /** Where the page was left; 0 on a first visit. */
  readonly scrollY: number;
  readonly returning: boolean;
  /** Its place in the history, counted from where the app was entered. */
  readonly place: number;
  /** What the entry keeps besides, also over a reload. */
  readonly trail: unknown;
}

/** Follows the address's hash, and remembers for each history entry how far it was scrolled. */
export class Router implements ReactiveController {
  visit: Visit;
  /** The visit before this one. */
  previous: Visit | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #scrolls = new Map<string, number>();
  #listening = new AbortController();
  #keys = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.visit = this.#read();
    host.addController(this);
  }

  /** Whether "back" stays within the app. */
  get canGoBack(): boolean {
    return this.previous !== undefined;
  }

  hostConnected(): void {
    // Pages fill in later than the browser restores, so we do it ourselves.
    history.scrollRestoration = 'manual';
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('popstate', this.#moved, { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  newKey(): string {
    this.#keys += 1;
    return `${performance.timeOrigin}-${this.#keys}`;
  }

  push(route: Route, key: string, trail?: unknown): void {
    this.#leave();
    history.pushState({ key, place: this.visit.place + 1, trail }, '', routeHash(route));
    this.#arrive();
  }

  /** With a key, the visit stays the same one in another form. */
  replace(route: Route, key = this.newKey()): void {
    const { place, trail } = this.visit;
    history.replaceState({ key, place, trail }, '', routeHash(route));
    this.#arrive();
  }

  readonly #moved = (): void => {
    this.#leave();
    this.#arrive();
  };

  #leave(): void {
    this.#scrolls.set(this.visit.key, window.scrollY);
  }

  #arrive(): void {
    this.previous = this.visit;
    this.visit = this.#read();
    this.#host.requestUpdate();
  }

  #read(): Visit {
    const { key: known, place: kept, trail } = stateOf(history.state);
    const key = known ?? this.newKey();
    // A link makes an entry without a key, behind the one that it was on.
    const before = this.visit as Visit | undefined; // none while the app starts
    const place = kept ?? (before === undefined ? 0 : before.place + 1);
    if (known === undefined) history.replaceState({ key, place }, '');
    const scrollY = this.#scrolls.get(key);
    return {
      key,
      route: parseRoute(location.hash),
      scrollY: scrollY ?? 0,
      returning: scrollY !== undefined,
      place,
      trail,
    };
  }
}

/** What an entry of the history says, as far as this app wrote it. */
function stateOf(state: unknown): {
  readonly key?: string;
  readonly place?: number;
  readonly trail?: unknown;
} {
  if (typeof state !== 'object' || state === null) return {};
  const { key, place, trail } = state as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || typeof place !== 'number') return {};
  return { key, place, trail };
}
