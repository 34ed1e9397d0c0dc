/** Languages of the texts that a shopper reads. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const CHOICE = 'lookalike-language';

/**
 * The language of all texts, settled when the page loads: that of the page (`<html lang>`), or, where the page follows the
 * shopper (`<html data-lookalike-language="auto">`), the one chosen here before or the first that the browser asks for.
 */
export const language: Language = settle();

/** For `Intl`: the shopper's own region when it speaks the language of the texts. */
export const locale: string =
  navigator.languages.find((name) => languageOf(name) === language) ?? language;

/** The texts of the page's language. */
export function inLanguage<T>(texts: { readonly en: T; readonly de: NoInfer<T> }): T {
  return texts[language];
}

/** Keeps the choice on this device and reloads the page in it. */
export function chooseLanguage(chosen: Language): void {
  try {
    localStorage.setItem(CHOICE, chosen);
  } catch {
    // Refused storage: the browser's language stays.
  }
  location.reload();
}

function settle(): Language {
  const root = document.documentElement;
  const auto = root.dataset['lookalikeLanguage'] === 'auto';
  const wishes = auto ? [remembered(), ...navigator.languages] : [root.lang];
  const settled = wishes.map(languageOf).find((name) => name !== undefined) ?? 'en';
  if (auto) root.lang = settled;
  return settled;
}

function remembered(): string {
  try {
    return localStorage.getItem(CHOICE) ?? '';
  } catch {
    return '';
  }
}

/** `de-AT` is `de`. */
function languageOf(tag: string): Language | undefined {
  return LANGUAGES.find((name) => name === tag.toLowerCase().split('-')[0]);
}
