import type { ProductId } from '../core/brand.ts';
import type { FeedRow } from './feed.ts';
import { optional, type Product } from './product.ts';

/** A product that the feed describes, before its picture has been read. */
export interface FeedProduct {
  readonly row: number;
  readonly product: Omit<Product, 'image'>;
  /** Path of the picture inside the folder of pictures, or its http(s) address. */
  readonly picture: string;
}

/** A row that was left out, and why, in words for the person who keeps the feed. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: string;
}

/** Names by which feeds call a field; the first is ours, and spelling is compared without case, spaces, "_" and "-". */
const COLUMNS = {
  id: ['id', 'sku', 'productid'],
  title: ['title', 'name'],
  category: ['category', 'producttype', 'type'],
  price: ['price'],
  currency: ['currency'],
  url: ['url', 'link'],
  image: ['image', 'imagelink', 'imageurl', 'picture'],
  brand: ['brand', 'vendor'],
  description: ['description'],
  inStock: ['instock', 'availability'],
  variantGroup: ['variantgroup', 'itemgroupid'],
} as const;
type Column = keyof typeof COLUMNS;

/** Turns rows into products. Each bad row is reported and left out; the first of several equal ids stays. */
export function readFeed(rows: readonly FeedRow[]): {
  readonly products: readonly FeedProduct[];
  readonly rejected: readonly RejectedRow[];
} {
  const products: FeedProduct[] = [];
  const rejected: RejectedRow[] = [];
  const rowOfId = new Map<string, number>();
  for (const row of rows) {
    try {
      const product = readRow(row);
      const { id } = product.product;
      const earlier = rowOfId.get(id);
      if (earlier !== undefined)
        throw new RowError(`the id "${id}" stands in row ${earlier} already`);
      rowOfId.set(id, row.number);
      products.push(product);
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      rejected.push({ row: row.number, reason: error.message });
    }
  }
  return { products, rejected };
}

class RowError extends Error {}

function readRow(row: FeedRow): FeedProduct {
  const { fields, attributes } = sortColumns(row);
  const text = (column: Column): string | undefined => fields.get(column);
  const required = (column: Column): string => {
    const value = text(column);
    if (value === undefined) throw new RowError(`it has no ${column}`);
    return value;
  };
  const id = required('id');
  return {
    row: row.number,
    picture: required('image'),
    product: {
      id: id as ProductId,
      title: text('title') ?? id,
      category: text('category') ?? 'Other',
      inStock: readStock(text('inStock')),
      attributes,
      ...readPrice(text('price'), text('currency')),
      ...optional('url', readUrl(text('url'))),
      ...optional('brand', text('brand')),
      ...optional('description', text('description')),
      ...optional('variantGroup', text('variantGroup')),
    },
  };
}

function sortColumns({ values }: FeedRow): {
  readonly fields: ReadonlyMap<Column, string>;
  readonly attributes: Readonly<Record<string, string>>;
} {
  const fields = new Map<Column, string>();
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = toText(value);
    if (text === '') continue;
    const column = columnNamed(name);
    if (column === undefined) attributes[name] = text;
    else if (!fields.has(column)) fields.set(column, text);
  }
  return { fields, attributes };
}

function columnNamed(name: string): Column | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  const columns = Object.entries(COLUMNS) as [Column, readonly string[]][];
  return columns.find(([, names]) => names.includes(plain))?.[0];
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(toText).join(', ');
  return '';
}

const PRICE = /^(-?)(?:([A-Z]{3}) ?)?(\d+(?:[.,]\d{1,4})?)(?: ?([A-Z]{3}))?$/;

/** "19.9", "19,90", "19.90 EUR" or "EUR 19.90". */
function readPrice(
  price: string | undefined,
  currency: string | undefined,
): { readonly price?: number; readonly currency?: string } {
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new RowError(`the currency "${currency}" is not a code of three capital letters`);
  }
  if (price === undefined) return optional('currency', currency);
  const [, minus, before, digits, after] = PRICE.exec(price) ?? [];
  if (digits === undefined) throw new RowError(`the price "${price}" is not a number`);
  if (minus === '-') throw new RowError(`the price "${price}" is negative`);
  const named = currency ?? before ?? after;
  return { price: Number(digits.replace(',', '.')), ...optional('currency', named) };
}

/** A page address that is safe to put into a link: http, https or relative. */
function readUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  // Browsers drop control characters and spaces inside a scheme, so a disguised one must not pass.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1];
  if (scheme === undefined || /^https?$/i.test(scheme)) return url;
  throw new RowError(
    `the url begins with "${scheme}:", only http, https and relative addresses are allowed`,
  );
}

const STOCK: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  instock: true,
  preorder: true,
  backorder: true,
  false: false,
  no: false,
  '0': false,
  outofstock: false,
};

function readStock(value: string | undefined): boolean {
  if (value === undefined) return true;
  const known = STOCK[value.toLowerCase().replace(/[\s_-]/g, '')];
  if (known === undefined) throw new RowError(`"${value}" does not say whether it is in stock`);
  return known;
}
