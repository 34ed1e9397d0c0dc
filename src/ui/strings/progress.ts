import { inLanguage } from './language.ts';

export const progressTexts = inLanguage({
  en: {
    catalog: 'Getting the catalogue',
    model: 'Getting picture search ready',
    warmUp: 'Almost ready',
    megabytes: (done: string, total: string) => `${done} of ${total} MB`,
  },
  de: {
    catalog: 'Der Katalog wird geladen',
    model: 'Die Bildersuche wird vorbereitet',
    warmUp: 'Gleich fertig',
    megabytes: (done: string, total: string) => `${done} von ${total} MB`,
  },
});
