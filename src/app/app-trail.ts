import type { ReactiveControllerHost } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Wishes } from '../engine/engine.ts';
import type { EngineSession } from '../ui/engine-session.ts';
import type { TrailStep } from '../ui/elements/trail.ts';
import type { ShownTrail } from '../ui/photo-view.ts';
import { ProductQuery } from '../ui/product-query.ts';
import { carriedWishes, stepOf } from '../ui/query-trail.ts';
import { trailTexts } from '../ui/strings/trail.ts';
import { PhotoMemory } from './photo-memory.ts';
import { RESULTS } from './results-limit.ts';
import type { Router, Visit } from './router.ts';
import { type Entry, entryOf, entriesOf } from './trail-entries.ts';

/** Trails through the history of the browser: each step is an entry of it, so that its own buttons lead along the trail as well. */
export class AppTrail {
  readonly #host: ReactiveControllerHost;
  readonly #router: Router;
  readonly #photos: PhotoMemory;
  readonly #session: () => EngineSession | undefined;
  readonly #queries = new PhotoMemory<ProductQuery>();
  /** The longest trail that each entry is known to be on. */
  readonly #trails = new Map<string, readonly Entry[]>();
  readonly #products = new Map<ProductId, Product | undefined>();

  constructor(
    host: ReactiveControllerHost,
    router: Router,
    photos: PhotoMemory,
    session: () => EngineSession | undefined,
  ) {
    this.#host = host;
    this.#router = router;
    this.#photos = photos;
    this.#session = session;
  }

  /** Shows what is like a product: a step on from the present entry, in place of those that lay ahead of it. */
  moreLike(product: Product, wishes: Wishes): void {
    const { visit } = this.#router;
    const before = this.#trailOf(visit);
    const here = before.findIndex(({ key }) => key === visit.key);
    const behind = here < 0 ? [entryOf(visit)] : before.slice(0, here + 1);
    const key = this.#router.newKey();
    const next: Entry = { key, place: visit.place + 1, page: 'like', id: product.id };
    const trail = [...behind, next];
    this.#products.set(product.id, product);
    this.#remember(trail);
    this.#router.push({ page: 'like', id: product.id, wishes: carriedWishes(wishes) }, key, trail);
  }

  /** The product that an entry is about, with what was found for it; undefined for other entries. */
  query(visit: Visit): ProductQuery | undefined {
    const session = this.#session();
    if (visit.route.page !== 'like' || session === undefined) return undefined;
    const known = this.#queries.get(visit.key);
    if (known !== undefined) return known;
    const { id, wishes } = visit.route;
    const query = new ProductQuery(this.#products.get(id) ?? id, session, () => {
      this.#host.requestUpdate();
    });
    this.#queries.add(visit.key, query);
    // The page shows the failure.
    query.run({ limit: RESULTS, ...wishes }).catch(() => undefined);
    return query;
  }

  /** What is shown of an entry's trail; undefined where there is none. */
  shown(visit: Visit): ShownTrail | undefined {
    // After a reload the picture is gone, and so is the way to it.
    const entries = this.#trailOf(visit).filter(
      ({ page, key }) => page !== 'photo' || this.#photos.get(key) !== undefined,
    );
    const at = entries.findIndex(({ key }) => key === visit.key);
    if (at < 0 || entries.length < 2) return undefined;
    const onGo = (step: number): void => {
      const entry = entries[step];
      if (entry !== undefined) history.go(entry.place - visit.place);
    };
    return { steps: entries.map((entry) => this.#step(entry)), at, onGo };
  }

  clear(): void {
    this.#queries.clear();
  }

  #trailOf(visit: Visit): readonly Entry[] {
    const known = this.#trails.get(visit.key);
    if (known !== undefined) return known;
    const kept = entriesOf(visit.trail);
    if (kept.length > 0) this.#remember(kept);
    return kept;
  }

  #remember(trail: readonly Entry[]): void {
    for (const { key } of trail) this.#trails.set(key, trail);
  }

  #step({ key, page, id }: Entry): TrailStep {
    if (page === 'words') return { label: trailTexts.words };
    if (id === undefined) return stepOf(undefined, this.#photos.get(key)?.previewUrl);
    const product = this.#product(id);
    const session = this.#session();
    const picture = product && session && new URL(product.image, session.packUrl).href;
    return product ? stepOf(product, picture) : { label: trailTexts.moreLikeThis };
  }

  /** A product of a step, learnt when it is not known. */
  #product(id: ProductId): Product | undefined {
    const session = this.#session();
    if (session === undefined || this.#products.has(id)) return this.#products.get(id);
    this.#products.set(id, undefined);
    session
      .open()
      .then(() => session.engine.product(id))
      .then(
        (product) => {
          this.#products.set(id, product);
          this.#host.requestUpdate();
        },
        // A product that the catalogue no longer has keeps its step, without a picture.
        () => undefined,
      );
    return undefined;
  }
}
