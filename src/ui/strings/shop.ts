import { inLanguage } from './language.ts';

export const shopTexts = inLanguage({
  en: {
    name: 'Lookalike',
    headline: 'Find it by its looks',
    promise:
      'Show a picture of something you like and see what looks most like it. Your picture never leaves this device.',
    samples: 'No picture at hand? Try one of these',
    sample: (title: string) => `Search with the picture of ${title}`,
    catalogue: 'Everything in the shop',
    categories: 'Categories',
    all: 'All',
    home: 'Lookalike, all products',
    skip: 'Skip to the products',
    offline: 'You are offline. This is the catalogue as it was at your last visit.',
    notKept: 'This browser keeps nothing between visits, so everything loads again next time.',
    ready: 'Ready to use offline',
    diagnostics: 'Diagnostics',
    privacy: 'Pictures are searched on this device. Nothing is uploaded.',
    empty: 'There is nothing here yet.',
  },
  de: {
    name: 'Lookalike',
    headline: 'Finde, was so aussieht',
    promise:
      'Zeig ein Bild von etwas, das dir gefällt, und sieh, was ihm am ähnlichsten ist. Dein Bild verlässt dieses Gerät nie.',
    samples: 'Kein Bild zur Hand? Probier eines von diesen',
    sample: (title: string) => `Mit dem Bild von ${title} suchen`,
    catalogue: 'Alles im Laden',
    categories: 'Kategorien',
    all: 'Alle',
    home: 'Lookalike, alle Produkte',
    skip: 'Zu den Produkten springen',
    offline: 'Du bist offline. Das ist der Katalog von deinem letzten Besuch.',
    notKept:
      'Dieser Browser behält nichts zwischen zwei Besuchen, darum lädt beim nächsten Mal alles neu.',
    ready: 'Auch offline bereit',
    diagnostics: 'Diagnose',
    privacy: 'Bilder werden auf diesem Gerät gesucht. Nichts wird hochgeladen.',
    empty: 'Hier gibt es noch nichts.',
  },
});

/** Each language by its own name. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;
