import type { ProductId } from '../core/brand.ts';
import type { JsonReader } from '../core/json.ts';

/** One product of a catalogue, as the pack stores it and the page shows it. */
export interface Product {
  readonly id: ProductId;
  readonly title: string;
  readonly category: string;
  /** In `currency`; absent when the feed gives none. */
  readonly price?: number;
  /** ISO 4217, such as "EUR". */
  readonly currency?: string;
  /** The shop's page of the product: http, https or relative, never a script. */
  readonly url?: string;
  /** Thumbnail, relative to the pack. */
  readonly image: string;
  readonly brand?: string;
  readonly description?: string;
  readonly inStock: boolean;
  /** Products that differ only in colour or size share it. */
  readonly variantGroup?: string;
  /** Every further column of the feed. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** @throws SearchError the reader's code when a field is missing or of another type. */
export function readProduct(json: JsonReader): Product {
  return {
    id: json.string('id') as ProductId,
    title: json.string('title'),
    category: json.string('category'),
    image: json.string('image'),
    inStock: json.boolean('inStock'),
    attributes: json.textMap('attributes'),
    ...optional('price', json.optionalNumber('price', 0)),
    ...optional('currency', json.optionalString('currency')),
    ...optional('url', json.optionalString('url')),
    ...optional('brand', json.optionalString('brand')),
    ...optional('description', json.optionalString('description')),
    ...optional('variantGroup', json.optionalString('variantGroup')),
  };
}

/** `{ name: value }`, or nothing at all when there is no value: absent fields stay absent. */
export function optional<K extends string, V>(
  name: K,
  value: V | undefined,
): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<K, V>>;
}
