import type { Product } from '../catalog/product.ts';
import type { Wishes } from '../engine/engine.ts';
import type { TrailStep } from './elements/trail.ts';
import type { ShownQuery } from './shown-query.ts';
import { searchTexts } from './strings/search.ts';

/** A query of a trail, and how it was left. */
export interface QueryStep {
  readonly query: ShownQuery;
  readonly wishes: Wishes;
  /** Pixels that the page was scrolled by. */
  readonly scrollY: number;
}

/** The queries from a shopper's picture over products to the present one, and those ahead of it after going back. */
export class QueryTrail {
  #steps: readonly QueryStep[];
  #at = 0;

  constructor(photo: ShownQuery) {
    this.#steps = [{ query: photo, wishes: {}, scrollY: 0 }];
  }

  get at(): number {
    return this.#at;
  }

  get query(): ShownQuery | undefined {
    return this.#steps[this.#at]?.query;
  }

  get steps(): readonly TrailStep[] {
    return this.#steps.map(({ query }) => stepOf(query.product, query.previewUrl));
  }

  /** Goes on to a query. What lay ahead is given up. */
  push(next: Omit<QueryStep, 'scrollY'>, left: Omit<QueryStep, 'query'>): void {
    this.#leave(left);
    for (const { query: ahead } of this.#steps.slice(this.#at + 1)) ahead.dispose();
    this.#steps = [...this.#steps.slice(0, this.#at + 1), { ...next, scrollY: 0 }];
    this.#at += 1;
  }

  /** Goes back or forward. @returns how the step was left; undefined when there is none */
  go(place: number, left: Omit<QueryStep, 'query'>): QueryStep | undefined {
    const step = this.#steps[place];
    if (step === undefined) return undefined;
    this.#leave(left);
    this.#at = place;
    return step;
  }

  dispose(): void {
    for (const { query } of this.#steps) query.dispose();
  }

  #leave(left: Omit<QueryStep, 'query'>): void {
    this.#steps = this.#steps.map((step, place) =>
      place === this.#at ? { ...step, ...left } : step,
    );
  }
}

/** A step as it is shown: a product, or a shopper's picture. */
export function stepOf(product: Product | undefined, picture: string | undefined): TrailStep {
  const label =
    product === undefined ? searchTexts.yourPicture : searchTexts.moreLike(product.title);
  return { label, picture };
}

/** The wishes that go along to another product: what may be shown, but not what it should be like. */
export function carriedWishes({ filter, disliked }: Wishes): Wishes {
  return { filter, disliked };
}
