import { inLanguage } from './language.ts';

export const progressTexts = inLanguage({
  en: {
    catalog: 'Getting the catalogue',
    products: 'Reading the catalogue',
    model: 'Getting picture search ready',
    warmUp: 'Almost ready',
    megabytes: (done: string, total: string) => `${done} of ${total} MB`,
    counted: (done: string, total: string) => `${done} of ${total} products`,
  },
  de: {
    catalog: 'Der Katalog wird geladen',
    products: 'Der Katalog wird gelesen',
    model: 'Die Bildersuche wird vorbereitet',
    warmUp: 'Gleich fertig',
    megabytes: (done: string, total: string) => `${done} von ${total} MB`,
    counted: (done: string, total: string) => `${done} von ${total} Produkten`,
  },
});
