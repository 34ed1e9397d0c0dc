import type { Locator, Page } from 'playwright';
import { clothingPhotos } from '../shared-data.ts';

/** What the trail and the actions of results are called. */
export const TEXTS = {
  en: {
    locale: 'en-GB',
    more: /^More like /,
    like: /^I like /,
    dislike: /^Not for me: /,
    trail: 'Trail',
    back: 'Back',
    forward: 'Forward',
    undo: 'Undo all',
    picture: 'Your picture',
  },
  de: {
    locale: 'de-DE',
    more: /^Mehr wie /,
    like: /^Gefällt mir: /,
    dislike: /^Nichts für mich: /,
    trail: 'Weg',
    back: 'Zurück',
    forward: 'Vor',
    undo: 'Zurücksetzen',
    picture: 'Dein Bild',
  },
} as const;

/** A real photograph of a dress that no training has seen. */
export function photograph(): string {
  const dress = clothingPhotos().find(
    ({ split, label }) => split === 'validation' && label === 'Dress',
  );
  if (dress === undefined) throw new Error('There is no photograph of a dress');
  return dress.path;
}

/** A result. */
export function card(page: Page, at: number): Locator {
  return page.locator('lookalike-photo lookalike-product-card').nth(at);
}

/** Labels of the trail's steps, the present one in brackets. */
export async function steps(page: Page, trail: string): Promise<readonly string[]> {
  const buttons = page.getByRole('navigation', { name: trail }).getByRole('listitem');
  return buttons.locator('button').evaluateAll((list) =>
    list.map((button) => {
      const label = button.getAttribute('aria-label') ?? '';
      return button.hasAttribute('aria-current') ? `[${label}]` : label;
    }),
  );
}
