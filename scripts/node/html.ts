/** Text that is already HTML. Only `html` and `join` make it, so nothing else gets into a page unescaped. */
export interface Markup {
  readonly markup: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose texts and numbers are escaped; nested templates stay as they are. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Markup)[]
): Markup {
  const parts = strings.map((text, i) => text + toMarkup(values[i] ?? ''));
  return { markup: parts.join('') };
}

export function join(items: readonly Markup[]): Markup {
  return { markup: items.map(({ markup }) => markup).join('\n') };
}

/** Content that is scrolled sideways where it is too wide, by keyboard too. @param name what it is, for screen readers */
export function scrollable(name: string, content: Markup): Markup {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}">${content}</div>`;
}

/** A whole page with its style, light and dark, that asks for no other file. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}

function toMarkup(value: string | number | Markup): string {
  if (typeof value === 'object') return value.markup;
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `
:root { --ink: light-dark(#1c1a17, #f3efe8); --paper: light-dark(#fbf9f6, #191714); --line: light-dark(#ddd6cb, #3b3730);
  --soft: light-dark(#6d665c, #aaa294); --accent: light-dark(#8a3b1e, #f0a27d); --card: light-dark(#fff, #221f1b); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h2 { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
small, figcaption, .soft { color: var(--soft); }
th small { display: block; font-weight: 400; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child { text-align: left; }
thead th { font-size: .8rem; color: var(--soft); font-weight: 600; }
.matrix td, .matrix thead th { text-align: center; padding: .25rem; min-width: 2.1rem; border: 1px solid var(--paper); font-size: .8rem; }
.matrix thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; border: 0; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.5rem; }
figure { margin: 1.5rem 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
figcaption { font-weight: 600; margin-bottom: .75rem; }
.bars { margin: 0; display: grid; gap: .1rem; font-size: .85rem; }
.bars dd { margin: 0 0 .5rem; display: flex; align-items: center; gap: .5rem; font-variant-numeric: tabular-nums; }
.bars span { height: .6rem; border-radius: .3rem; background: var(--accent); }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.grid li, .sheet { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem; font-size: .8rem; overflow-wrap: anywhere; }
.grid img, .sheet img { width: 100%; aspect-ratio: 4 / 5; object-fit: contain; background: #fff; border-radius: .25rem; }
.sheet { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .5rem; margin-bottom: .75rem; }
.wrong { color: var(--accent); font-weight: 600; }
svg { max-width: 100%; height: auto; }
svg text { fill: currentColor; font: 11px system-ui, sans-serif; }
pre { overflow-x: auto; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
`;
