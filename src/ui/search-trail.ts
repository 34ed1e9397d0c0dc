import type { LitElement, TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { Wishes } from '../engine/engine.ts';
import type { EngineSession } from './engine-session.ts';
import { PhotoQuery } from './photo-query.ts';
import { type PhotoView, photoView } from './photo-view.ts';
import { ProductQuery } from './product-query.ts';
import { carriedWishes, QueryTrail } from './query-trail.ts';
import type { Asked, ShownQuery } from './shown-query.ts';

/** The element that a trail is in. */
export interface TrailHost {
  readonly element: LitElement;
  readonly session: () => EngineSession;
  readonly asked: () => Asked;
  readonly wishes: () => Wishes;
  /** Takes the wishes of another step in place of the present ones. */
  readonly take: (wishes: Wishes) => void;
  readonly report: (error: unknown) => void;
}

/** The trail of one element, from a shopper's picture or from a product on. It leaves the history of the page around alone. */
export class SearchTrail {
  readonly #trail: QueryTrail;
  readonly #host: TrailHost;

  constructor(start: ShownQuery, host: TrailHost) {
    this.#trail = new QueryTrail(start);
    this.#host = host;
  }

  get query(): ShownQuery | undefined {
    return this.#trail.query;
  }

  render(view: Omit<PhotoView, 'photo' | 'onMoreLike' | 'trail'>): TemplateResult | undefined {
    const { query, steps, at } = this.#trail;
    const trail = { steps, at, onGo: this.#go };
    return query && photoView({ ...view, photo: query, onMoreLike: this.moreLike, trail });
  }

  /** A step on, to what is like a product. */
  readonly moreLike = (product: Product): void => {
    const { element, asked, take, report } = this.#host;
    const left = { wishes: this.#host.wishes(), scrollY: window.scrollY };
    const query = productQuery(product, this.#host);
    const wishes = carriedWishes(left.wishes);
    this.#trail.push({ query, wishes }, left);
    take(wishes);
    query.run(asked()).catch(report);
    void this.#arrive(() => {
      element.renderRoot
        .querySelector<HTMLElement>('lookalike-trail')
        ?.focus({ preventScroll: true });
      if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: 'start' });
    });
  };

  dispose(): void {
    this.#trail.dispose();
  }

  readonly #go = (place: number): void => {
    const { wishes, take } = this.#host;
    const step = this.#trail.go(place, { wishes: wishes(), scrollY: window.scrollY });
    if (step === undefined) return;
    take(step.wishes);
    void this.#arrive(() => {
      window.scrollTo({ top: step.scrollY, behavior: 'instant' });
    });
  };

  /** The frame comes after all elements have rendered, and before it is painted. */
  async #arrive(then: () => void): Promise<void> {
    const { element } = this.#host;
    element.requestUpdate();
    await element.updateComplete;
    requestAnimationFrame(then);
  }
}

/** Starts a trail at a shopper's picture. */
export function pictureTrail(
  picture: Blob | ImageBitmap,
  host: TrailHost,
): { readonly trail: SearchTrail; readonly photo: PhotoQuery } {
  const photo = new PhotoQuery(picture, host.session(), () => {
    host.element.requestUpdate();
  });
  return { trail: new SearchTrail(photo, host), photo };
}

/** Starts a trail at a product, and looks for what is like it. */
export function productTrail(product: Product, host: TrailHost): SearchTrail {
  const query = productQuery(product, host);
  query.run(host.asked()).catch(host.report);
  return new SearchTrail(query, host);
}

function productQuery(product: Product, { element, session }: TrailHost): ProductQuery {
  return new ProductQuery(product, session(), () => {
    element.requestUpdate();
  });
}
