import type { Product } from '../../src/catalog/product.ts';
import type { ProductId } from '../../src/core/brand.ts';

interface Shape {
  readonly category: string;
  readonly nouns: readonly string[];
  /** Outline in a square of 100. */
  readonly path: string;
}

const SHAPES: readonly Shape[] = [
  {
    category: 'Shirt',
    nouns: ['Overshirt', 'Oxford shirt', 'Linen shirt'],
    path: 'M36 18h28l22 14-9 17-9-4v41H32V45l-9 4-9-17Z',
  },
  {
    category: 'Dress',
    nouns: ['Slip dress', 'Wrap dress', 'Shirt dress'],
    path: 'M40 12h4l6 6 6-6h4l3 28 15 48H22l15-48Z',
  },
  {
    category: 'Pants',
    nouns: ['Wide trousers', 'Chinos', 'Pleated trousers'],
    path: 'M32 12h36l8 76H56l-6-46-6 46H24Z',
  },
  {
    category: 'Shoes',
    nouns: ['Court sneaker', 'Derby shoe', 'Slip-on'],
    path: 'M12 46l20 2 16-10 12 14 24 7q6 3 6 13H12Z',
  },
  {
    category: 'Bag',
    nouns: ['Tote', 'Bucket bag', 'Day pack'],
    path: 'M22 40h10q0-24 18-24t18 24h10l6 46H16Zm16 0h24q0-17-12-17T38 40Z',
  },
  {
    category: 'Hat',
    nouns: ['Bucket hat', 'Brim hat', 'Field hat'],
    path: 'M30 56q0-32 20-32t20 32l20 14H10Z',
  },
];
const COLOURS = [
  ['Clay', '#b3694c'],
  ['Moss', '#66724a'],
  ['Ink', '#2f3a4f'],
  ['Oat', '#c9b48f'],
  ['Rose', '#c88f91'],
  ['Slate', '#77808a'],
  ['Plum', '#6b4258'],
  ['Sand', '#dcc9a8'],
] as const;
const GROUNDS = ['#ece7de', '#e3e6e2', '#e9e3e4', '#e4e4e9'];
const BRANDS = ['Havn', 'Norr & Sund', 'Lilje'];

/** A few dozen products of a shop that does not exist, with pictures drawn as SVG. */
export function inventedProducts(): readonly Product[] {
  return COLOURS.flatMap(([colourName, colour], c) =>
    SHAPES.map((shape, s) => {
      const noun = shape.nouns[(c + s) % shape.nouns.length] ?? shape.category;
      return {
        id: `${shape.category}-${c}`.toLowerCase() as ProductId,
        title: `${noun} in ${colourName.toLowerCase()}`,
        category: shape.category,
        price: 39 + ((c * 7 + s * 13) % 16) * 10 + 0.9,
        currency: 'EUR',
        image: picture(shape.path, colour, GROUNDS[(c + s) % GROUNDS.length] ?? '#eee'),
        brand: BRANDS[(c + s) % BRANDS.length] ?? 'Havn',
        description: `${noun} with a calm cut and a firm hand. Made to be worn often, and mended rather than replaced.`,
        inStock: (c * 6 + s) % 11 !== 5,
        attributes: { colour: colourName, material: s < 3 ? 'Organic cotton' : 'Leather' },
        ...(s % 2 === 0 ? { url: 'https://shop.example/product' } : {}),
      };
    }),
  );
}

function picture(path: string, colour: string, ground: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="600" viewBox="0 0 100 125">
    <rect width="100" height="125" fill="${ground}"/>
    <ellipse cx="50" cy="104" rx="34" ry="4" fill="#000" opacity=".08"/>
    <path transform="translate(8 18) scale(.84)" d="${path}" fill="${colour}" fill-rule="evenodd"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
