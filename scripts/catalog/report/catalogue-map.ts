import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import { html, join, type Markup } from '../../node/html.ts';
import type { Inspection } from './inspect-pack.ts';

const WIDTH = 900;
const HEIGHT = 640;
const MARGIN = 12;
/** Hues a golden angle apart, so that neighbours in the list differ however many there are. */
const GOLDEN_ANGLE = 137.508;

/** A dot a product, a colour a category; a title on each. */
export async function catalogueMap(
  catalog: LoadedCatalog,
  map: Inspection['map'],
): Promise<Markup> {
  if (map.length === 0) return html`<p>Too few products for a map.</p>`;
  const categories = catalog.categories().map(({ name }) => name);
  const colour = (category: string): string => {
    const i = categories.indexOf(category);
    return `hsl(${((i * GOLDEN_ANGLE) % 360).toFixed(0)} 65% ${i % 2 === 0 ? 52 : 40}%)`;
  };
  const dots: Markup[] = [];
  for (const { row, x, y } of map) {
    const { title, category } = await catalog.at(row);
    const cx = (MARGIN + x * (WIDTH - 2 * MARGIN)).toFixed(1);
    const cy = (MARGIN + y * (HEIGHT - 2 * MARGIN)).toFixed(1);
    dots.push(
      html`<circle cx="${cx}" cy="${cy}" r="4.5" fill="${colour(category)}"
        ><title>${title} (${category})</title></circle
      >`,
    );
  }
  const legend = categories.map(
    (name) =>
      html`<span style="white-space:nowrap"
        ><span style="color:${colour(name)}">●</span> ${name}</span
      > `,
  );
  return html`<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map of the catalogue">
      ${join(dots)}
    </svg>
    <p>${join(legend)}</p>
  </figure>`;
}
