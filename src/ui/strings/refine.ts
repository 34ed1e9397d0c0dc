import { inLanguage } from './language.ts';

export const refineTexts = inLanguage({
  en: {
    refine: 'Refine',
    active: (count: number) => (count === 1 ? '1 wish' : `${count} wishes`),
  },
  de: {
    refine: 'Verfeinern',
    active: (count: number) => (count === 1 ? '1 Wunsch' : `${count} Wünsche`),
  },
});
