import type { ProductId } from '../../../src/core/brand.ts';
import { optional, type Product } from '../../../src/catalog/product.ts';
import { seeded } from '../../../src/core/seeded.ts';

export interface InventedCategory {
  readonly name: string;
  readonly nouns: readonly string[];
  /** A usual price in euros. */
  readonly price: number;
  /** Its outline in a square of 100. */
  readonly outline: string;
}

export const CATEGORIES: readonly InventedCategory[] = [
  {
    name: 'T-shirts',
    nouns: ['T-shirt', 'Crew tee', 'Pocket tee'],
    price: 25,
    outline: 'M34 20h32l22 14-9 16-9-4v40H30V46l-9 4-9-16Z',
  },
  {
    name: 'Shirts',
    nouns: ['Oxford shirt', 'Overshirt', 'Linen shirt'],
    price: 55,
    outline: 'M36 16h10l4 8 4-8h10l24 40-9 8-13-18v40H34V46L21 64l-9-8Z',
  },
  {
    name: 'Trousers',
    nouns: ['Chinos', 'Wide trousers', 'Cargo trousers'],
    price: 70,
    outline: 'M32 12h36l8 76H56l-6-46-6 46H24Z',
  },
  {
    name: 'Dresses',
    nouns: ['Wrap dress', 'Slip dress', 'Shirt dress'],
    price: 90,
    outline: 'M40 12h4l6 6 6-6h4l3 28 15 48H22l15-48Z',
  },
  {
    name: 'Jackets',
    nouns: ['Bomber jacket', 'Parka', 'Rain jacket'],
    price: 140,
    outline: 'M34 14h32l22 20-6 44-10-2V50v36H52V24h-4v62H28V50v26l-10 2-6-44Z',
  },
  {
    name: 'Skirts',
    nouns: ['Pleated skirt', 'Denim skirt', 'Midi skirt'],
    price: 60,
    outline: 'M36 20h28l16 62H20Z',
  },
  {
    name: 'Sweaters',
    nouns: ['Cable sweater', 'Cardigan', 'Roll-neck'],
    price: 80,
    outline: 'M38 16h24l20 14 6 46-12 2-4-28v34H28V50l-4 28-12-2 6-46Z',
  },
  {
    name: 'Shoes',
    nouns: ['Court sneaker', 'Derby shoe', 'Slip-on'],
    price: 95,
    outline: 'M12 46l20 2 16-10 12 14 24 7q6 3 6 13H12Z',
  },
  {
    name: 'Boots',
    nouns: ['Chelsea boot', 'Ankle boot', 'Hiking boot'],
    price: 130,
    outline: 'M34 16h24v36l22 8q8 4 8 18H34Z',
  },
  {
    name: 'Bags',
    nouns: ['Tote', 'Bucket bag', 'Backpack'],
    price: 110,
    outline: 'M22 40h10q0-24 18-24t18 24h10l6 46H16Zm16 0h24q0-17-12-17T38 40Z',
  },
  {
    name: 'Hats',
    nouns: ['Bucket hat', 'Brim hat', 'Beanie'],
    price: 35,
    outline: 'M30 56q0-32 20-32t20 32l20 14H10Z',
  },
  {
    name: 'Scarves',
    nouns: ['Wool scarf', 'Silk scarf', 'Snood'],
    price: 40,
    outline: 'M30 14h40v14H60v58H46V44l-6 32-14-3 8-45h-4Z',
  },
];

const COLOURS = [
  'black',
  'white',
  'navy',
  'clay',
  'moss',
  'oat',
  'rose',
  'slate',
  'plum',
  'sand',
  'rust',
  'sky',
];
const MATERIALS = ['cotton', 'linen', 'wool', 'leather', 'denim', 'viscose', 'silk', 'nylon'];
const PATTERNS = ['plain', 'striped', 'checked', 'dotted', 'floral'];
const FITS = ['Relaxed', 'Slim', 'Classic', 'Cropped', 'Everyday', 'Light', 'Heavy', 'Soft'];
const NAME_STARTS = [
  'Nor',
  'Hal',
  'Ost',
  'Lil',
  'Sol',
  'Bre',
  'Kaj',
  'Vel',
  'Ald',
  'Tam',
  'Fen',
  'Mar',
  'Ryd',
  'Sten',
  'Ull',
  'Ven',
  'Ek',
  'Dal',
  'Gra',
  'Hem',
];
const NAME_ENDS = [
  'vik',
  'den',
  'ra',
  'je',
  'vig',
  'mo',
  'sund',
  'lund',
  'by',
  'holt',
  'ner',
  'fors',
  'ton',
  'well',
  'sa',
];
const CHANCES = { brand: 0.97, price: 0.99, inStock: 0.93, description: 0.8 } as const;

/** The texts and figures of one invented product and its variants, which differ in colour. `image` is the picture of its category. */
export function inventedVariants(
  number: number,
  {
    style,
    category,
    variants,
    image,
  }: {
    readonly style: number;
    readonly category: InventedCategory;
    readonly variants: number;
    readonly image: string;
  },
  random: () => number,
): readonly Product[] {
  const look = lookOf(style, category);
  const price = random() < CHANCES.price ? priceNear(look.price, random) : undefined;
  const brand = random() < CHANCES.brand ? brandNear(random) : undefined;
  const fit = pick(FITS, random);
  const described = random() < CHANCES.description;
  const first = Math.floor(random() * COLOURS.length);
  return Array.from({ length: variants }, (_, variant) => {
    const colour = COLOURS[(first + variant) % COLOURS.length] ?? 'black';
    const description = `${fit} ${look.noun.toLowerCase()} in ${look.pattern} ${look.material}, ${colour}. Made to be worn often and mended.`;
    return {
      id: `${number.toString(36)}-${variant + 1}` as ProductId,
      title: `${fit} ${look.noun.toLowerCase()}, ${colour}`,
      category: category.name,
      currency: 'EUR',
      image,
      inStock: random() < CHANCES.inStock,
      attributes: { colour, material: look.material, pattern: look.pattern },
      ...optional('price', price),
      ...optional('brand', brand),
      ...optional('description', described ? description : undefined),
      ...optional('variantGroup', variants > 1 ? number.toString(36) : undefined),
    };
  });
}

/** What all products of a style share, so that what looks alike reads alike. */
function lookOf(style: number, category: InventedCategory) {
  const own = seeded(Math.imul(style + 1, 0x27d4eb2f));
  return {
    noun: pick(category.nouns, own),
    material: pick(MATERIALS, own),
    pattern: pick(PATTERNS, own),
    price: category.price * 2 ** (2 * own() - 1),
  };
}

function priceNear(usual: number, random: () => number): number {
  const euros = Math.max(1, Math.round(usual * 2 ** (1.5 * random() - 0.75)));
  return random() < 0.5 ? euros : euros + 0.95;
}

/** 300 brands, a few of which have most of the products. */
function brandNear(random: () => number): string {
  const brand = Math.floor(NAME_STARTS.length * NAME_ENDS.length * random() ** 3);
  const end = NAME_ENDS[Math.floor(brand / NAME_STARTS.length)] ?? '';
  return `${NAME_STARTS[brand % NAME_STARTS.length] ?? ''}${end}`;
}

function pick<T>(items: readonly [T, ...T[]] | readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}
