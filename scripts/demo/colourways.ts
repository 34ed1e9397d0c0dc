import type { DrawnProduct } from './drawn-product.ts';

/** One shape in its colourways. */
export interface Model {
  /** Stable id of the shape; colourway ids begin with it. */
  readonly group: string;
  readonly name: string;
  readonly brand: Brand;
  readonly price: number;
  readonly material: string;
  readonly description: string;
  readonly ways: readonly Colourway[];
}

export interface Colourway {
  readonly colour: string;
  /** What this colourway looks like, as the first sentence of the description. */
  readonly note: string;
  readonly draw: () => string;
  readonly pattern?: string;
  readonly material?: string;
  readonly soldOut?: boolean;
}

export type Brand = 'Halden' | 'Ostra' | 'Solvig' | 'Mire & Moss' | 'Kystlund';

export function drawModels(category: string, models: readonly Model[]): DrawnProduct[] {
  return models.flatMap((model) =>
    model.ways.map((way) => ({
      id: `${model.group}-${way.colour.replaceAll(' ', '-')}`,
      title: `${model.name}, ${way.colour}`,
      category,
      price: model.price,
      currency: 'EUR' as const,
      brand: model.brand,
      description: `${way.note} ${model.description}`,
      colour: way.colour,
      pattern: way.pattern ?? 'plain',
      material: way.material ?? model.material,
      inStock: way.soldOut !== true,
      variantGroup: model.group,
      svg: way.draw(),
    })),
  );
}
