import { inLanguage } from './language.ts';

export const categoryTexts = inLanguage({
  en: {
    label: (category: string, percent: string) =>
      `Category, looks like ${category}, ${percent} sure. Search in`,
    search: 'Search in a category',
    all: 'All categories',
    inside: (category: string) => `Only ${category}`,
    several: (count: number) => `${count} categories`,
    remove: 'Search in all categories',
    predicted: (category: string, percent: string) => `${category} · ${percent}`,
    likely: 'Looks like',
    others: 'Others',
  },
  de: {
    label: (category: string, percent: string) =>
      `Kategorie, sieht aus wie ${category}, ${percent} sicher. Suchen in`,
    search: 'In einer Kategorie suchen',
    all: 'Alle Kategorien',
    inside: (category: string) => `Nur ${category}`,
    several: (count: number) => `${count} Kategorien`,
    remove: 'In allen Kategorien suchen',
    predicted: (category: string, percent: string) => `${category} · ${percent}`,
    likely: 'Sieht aus wie',
    others: 'Weitere',
  },
});
