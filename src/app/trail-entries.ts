import { optional } from '../catalog/product.ts';
import type { ProductId } from '../core/brand.ts';
import type { Visit } from './router.ts';

const PAGES = ['photo', 'words', 'product', 'like'] as const;

/** An entry of the browser's history that is a step of a trail. */
export interface Entry {
  readonly key: string;
  /** Its place in the history, so that the way from one to another is a difference. */
  readonly place: number;
  readonly page: (typeof PAGES)[number];
  /** The product that it is about. */
  readonly id?: ProductId;
}

/** A visit as the first step of a trail. */
export function entryOf({ key, place, route }: Visit): Entry {
  const page = PAGES.find((name) => name === route.page) ?? 'words';
  return { key, place, page, ...optional('id', 'id' in route ? route.id : undefined) };
}

/** What an entry of the history remembers of its trail; none where it is not what this app wrote. */
export function entriesOf(kept: unknown): readonly Entry[] {
  return Array.isArray(kept) && kept.every(isEntry) ? kept : [];
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { key, place, page, id } = value as Partial<Record<keyof Entry, unknown>>;
  const named = id === undefined || typeof id === 'string';
  return (
    typeof key === 'string' &&
    Number.isInteger(place) &&
    PAGES.some((name) => name === page) &&
    named
  );
}
