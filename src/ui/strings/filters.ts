import { inLanguage } from './language.ts';

export const filterTexts = inLanguage({
  en: {
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
  },
  de: {
    title: 'Filter',
    category: 'Kategorie',
    brand: 'Marke',
    price: 'Preis',
    inStock: 'Auf Lager',
    from: 'Von',
    to: 'Bis',
    clear: 'Filter löschen',
    chosen: (name: string, count: number) => `${name}, ${count} gewählt`,
    none: 'Kein Produkt passt zu diesen Filtern',
    left: (count: number) => (count === 1 ? '1 Produkt passt' : `${count} Produkte passen`),
  },
});
