import { inLanguage } from './language.ts';

export const productTexts = inLanguage({
  en: {
    title: 'Product',
    similar: 'Similar products',
    details: 'Details',
    category: 'Category',
    brand: 'Brand',
    picture: (title: string) => `Picture of ${title}`,
  },
  de: {
    title: 'Produkt',
    similar: 'Ähnliche Produkte',
    details: 'Einzelheiten',
    category: 'Kategorie',
    brand: 'Marke',
    picture: (title: string) => `Bild von ${title}`,
  },
});
