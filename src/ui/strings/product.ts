export const productTexts = {
  title: 'Product',
  similar: 'Similar products',
  details: 'Details',
  category: 'Category',
  brand: 'Brand',
  picture: (title: string) => `Picture of ${title}`,
} as const;
