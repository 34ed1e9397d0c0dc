import type { ReactiveControllerHost } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { SearchResult, Wishes } from '../engine/engine.ts';
import type { EngineSession } from '../ui/engine-session.ts';
import { PhotoQuery } from '../ui/photo-query.ts';
import type { ShownTrail } from '../ui/photo-view.ts';
import { RememberedQuery } from '../ui/remembered-query.ts';
import type { ShownQuery } from '../ui/shown-query.ts';
import { AppTrail } from './app-trail.ts';
import { PhotoMemory } from './photo-memory.ts';
import type { RememberedSearch } from './recent-searches.ts';
import { RESULTS } from './results-limit.ts';
import type { Router } from './router.ts';

/** The searches of this visit, each at its entry of the browser's history: by pictures, by what is remembered of one, along the trail. */
export class ShopQueries {
  readonly #host: ReactiveControllerHost;
  readonly #router: Router;
  readonly #session: () => EngineSession | undefined;
  readonly #photos = new PhotoMemory();
  readonly #again = new PhotoMemory<RememberedQuery>();
  readonly #trail: AppTrail;

  constructor(
    host: ReactiveControllerHost,
    router: Router,
    session: () => EngineSession | undefined,
  ) {
    this.#host = host;
    this.#router = router;
    this.#session = session;
    this.#trail = new AppTrail(host, router, this.#photos, session);
  }

  /** That of the present entry; absent for pages without one, and for pictures that a reload forgot. */
  get current(): ShownQuery | undefined {
    const { visit } = this.#router;
    const { key } = visit;
    return this.#photos.get(key) ?? this.#again.get(key) ?? this.#trail.query(visit);
  }

  get trail(): ShownTrail | undefined {
    return this.#trail.shown(this.#router.visit);
  }

  /** Searches by a picture, as an entry of its own; undefined before there is an engine. @throws SearchError through the promise */
  search(picture: Blob): Promise<SearchResult> | undefined {
    const session = this.#session();
    if (session === undefined) return undefined;
    const photo = new PhotoQuery(picture, session, this.#changed);
    const key = this.#router.newKey();
    this.#photos.add(key, photo);
    this.#router.push({ page: 'photo' }, key);
    return photo.run({ limit: RESULTS });
  }

  /** Searches again by what is remembered. */
  repeat(search: RememberedSearch): void {
    const session = this.#session();
    const key = this.#router.newKey();
    if (search.kind === 'words') {
      const { words, filter } = search;
      this.#router.push({ page: 'words', wishes: { words, filter } }, key);
    } else if (session !== undefined) {
      const query = new RememberedQuery(search, session, this.#changed);
      this.#again.add(key, query);
      this.#router.push({ page: 'photo' }, key);
      this.retry();
    }
  }

  /** Shows what is like a product, as a step of the trail. */
  readonly moreLike = (product: Product): void => {
    this.#trail.moreLike(product, this.#wishes);
  };

  /** The page shows a failure. */
  readonly retry = (): void => {
    this.current?.run({ limit: RESULTS, ...this.#wishes }).catch(() => undefined);
  };

  /** A page that does not come leaves the button for another try. */
  readonly more = (): void => {
    this.current?.extend({ limit: RESULTS, ...this.#wishes }).catch(() => undefined);
  };

  /** The page stays the same visit, and what was found stays on the screen when the engine fails. */
  readonly wish = (changes: Wishes): void => {
    const { key, route } = this.#router.visit;
    const wishes = { ...this.#wishes, ...changes };
    if (route.page !== 'photo' && route.page !== 'words' && route.page !== 'like') return;
    this.#router.replace({ ...route, wishes }, key);
    this.current?.refine({ limit: RESULTS, ...wishes }).catch(() => undefined);
  };

  clear(): void {
    this.#photos.clear();
    this.#trail.clear();
    this.#again.clear();
  }

  get #wishes(): Wishes {
    const { route } = this.#router.visit;
    return ('wishes' in route ? route.wishes : undefined) ?? {};
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };
}
