import { inLanguage } from './language.ts';

export const sortTexts = inLanguage({
  en: {
    label: 'Sort',
    similarity: 'Most similar first',
    relevance: 'Best match first',
    'price-up': 'Price: low to high',
    'price-down': 'Price: high to low',
  },
  de: {
    label: 'Sortieren',
    similarity: 'Ähnlichste zuerst',
    relevance: 'Passendste zuerst',
    'price-up': 'Preis aufsteigend',
    'price-down': 'Preis absteigend',
  },
});
