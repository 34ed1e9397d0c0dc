export const filterTexts = {
  title: 'Filters',
  category: 'Category',
  brand: 'Brand',
  price: 'Price',
  inStock: 'In stock',
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  chosen: (name: string, count: number) => `${name}, ${count} chosen`,
  none: 'No product passes these filters',
  left: (count: number) => (count === 1 ? '1 product passes' : `${count} products pass`),
} as const;
