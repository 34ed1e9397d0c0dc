import { inLanguage } from './language.ts';

export const productTexts = inLanguage({
  en: {
    title: 'Product',
    similar: 'Similar products',
    details: 'Details',
    category: 'Category',
    brand: 'Brand',
    share: 'Share',
    copied: 'The link is copied',
    notShared: 'This browser does not share: copy the address above the page',
    picture: (title: string) => `Picture of ${title}`,
  },
  de: {
    title: 'Produkt',
    similar: 'Ähnliche Produkte',
    details: 'Einzelheiten',
    category: 'Kategorie',
    brand: 'Marke',
    share: 'Teilen',
    copied: 'Der Link ist kopiert',
    notShared: 'Dieser Browser teilt nicht: bitte die Adresse über der Seite kopieren',
    picture: (title: string) => `Bild von ${title}`,
  },
});
