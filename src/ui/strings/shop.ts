export const shopTexts = {
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
} as const;
