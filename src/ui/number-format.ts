import { locale } from './strings/language.ts';

/** Numbers as the shopper's language writes them. The format is made once, when it is first asked for: that takes longer than to use it for a page. */
export function numberFormat(options?: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => {
    made ??= new Intl.NumberFormat(locale, options);
    return made.format(value);
  };
}
