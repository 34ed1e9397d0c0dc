import type { HeldOut } from '../../../src/catalog/category-head.ts';
import type { LoadedCatalog } from '../../../src/engine/loaded-catalog.ts';
import type { Layer } from '../../model/layer-list.ts';
import { classFigures } from '../../node/class-figures.ts';
import { confusionMatrix } from '../../node/confusion-matrix.ts';
import { html, join, type Markup, page, scrollable } from '../../node/html.ts';
import type { Inspection, Judgement, Neighbourhood } from './inspect-pack.ts';
import { catalogueMap } from './catalogue-map.ts';
import type { Thumbnails } from './thumbnails.ts';

export interface ReportParts {
  readonly catalog: LoadedCatalog;
  readonly inspection: Inspection;
  /** Absent when the network is not at hand. */
  readonly layers: readonly Layer[] | undefined;
  readonly thumbnails: Thumbnails;
}

/** The report on a pack as one page without any other file. */
export async function reportPage(parts: ReportParts): Promise<string> {
  const { catalog, inspection, layers } = parts;
  const { title, count, model, revision } = catalog.manifest;
  const body = html`<h1>${title}</h1>
    <p>
      ${count} products in ${catalog.categories().length} categories, embedded by ${model.id} into
      vectors of ${catalog.rows.dims} numbers. Revision ${revision}.
    </p>
    ${headSection(catalog)} ${await sampleSection(parts)}
    <h2>Map of the catalogue</h2>
    <p class="soft">
      ${inspection.map.length} products, laid out so that those with similar vectors lie together
      (UMAP). Point at a dot for its title.
    </p>
    ${await catalogueMap(catalog, inspection.map)}
    <h2>Nearest neighbours</h2>
    <p class="soft">A random product, and the five that the search finds for it.</p>
    ${join(await Promise.all(inspection.sheets.map((sheet) => neighbourSheet(parts, sheet))))}
    ${await suspectSection(parts)} ${await duplicateSection(parts)} ${layerSection(layers)}`;
  return page(`${title} – report`, body);
}

function headSection({ head }: LoadedCatalog): Markup {
  if (head === undefined) {
    return html`<h2>Categories</h2>
      <p>
        This catalogue has no category head: it has one category only, or too few products to hold
        some out.
      </p>`;
  }
  const { labels, heldOut, share, temperature } = head;
  return html`<h2>Categories</h2>
    <p>
      ${percent(heldOut.accuracy)} of ${heldOut.count} products that the head was not trained on
      were named rightly; macro-F1 ${heldOut.macroF1.toFixed(3)}. Probabilities are off by
      ${percent(heldOut.calibrationError)} on average (temperature ${temperature.toFixed(2)}). The
      answer is ${percent(share)} the linear layer's and ${percent(1 - share)} the vote of the
      nearest products.
    </p>
    <h3>Confusion</h3>
    <p class="soft">Rows are true categories, columns predicted ones.</p>
    ${confusionMatrix(labels, heldOut.confusion)}
    <h3>By category</h3>
    ${classTable(labels, heldOut)}`;
}

function classTable(labels: readonly string[], { confusion }: HeldOut): Markup {
  const rows = labels.map((label, i) => ({ label, ...classFigures(confusion, i) }));
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Category</th>
        <th scope="col">Precision</th>
        <th scope="col">Recall</th>
        <th scope="col">F1</th>
        <th scope="col">Held out</th>
      </tr>
    </thead>
    <tbody>
      ${join(
        rows.map(
          ({ label, precision, recall, f1, count }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${precision.toFixed(2)}</td>
              <td>${recall.toFixed(2)}</td>
              <td>${f1.toFixed(2)}</td>
              <td>${count}</td>
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
  return scrollable('Categories', table);
}

async function sampleSection({ catalog, inspection, thumbnails }: ReportParts): Promise<Markup> {
  if (inspection.samples.length === 0) return html``;
  const items = await Promise.all(
    inspection.samples.map((sample) => judged(catalog, sample, thumbnails)),
  );
  return html`<h2>Held-out products and what the head says</h2>
    <ul class="grid">
      ${join(items)}
    </ul>`;
}

async function judged(
  catalog: LoadedCatalog,
  { row, label, probability }: Judgement,
  thumbnails: Thumbnails,
): Promise<Markup> {
  const { title, category, image } = await catalog.at(row);
  const verdict =
    label === category
      ? html`${label}, ${percent(probability)}`
      : html`<span class="wrong">${label}, ${percent(probability)}</span>, in truth ${category}`;
  return html`<li><img alt="" src="${await thumbnails.of(image)}" />${title}<br />${verdict}</li>`;
}

async function neighbourSheet(
  { catalog, thumbnails }: ReportParts,
  { row, nearest }: Neighbourhood,
): Promise<Markup> {
  const own = await catalog.at(row);
  const cells = await Promise.all(
    [{ row, score: 1 }, ...nearest].map(async ({ row: other, score }) => {
      const { title, category, image } = await catalog.at(other);
      const kind =
        category === own.category ? category : html`<span class="wrong">${category}</span>`;
      const rank = other === row ? 'query' : score.toFixed(3);
      return html`<div>
        <img alt="" src="${await thumbnails.of(image)}" />${title}<br />${kind}, ${rank}
      </div>`;
    }),
  );
  return html`<div class="sheet">${join(cells)}</div>`;
}

async function suspectSection({ catalog, inspection, thumbnails }: ReportParts): Promise<Markup> {
  const { suspects, scanned } = inspection;
  const items = await Promise.all(suspects.map((suspect) => judged(catalog, suspect, thumbnails)));
  return html`<h2>Perhaps in the wrong category</h2>
    <p>
      ${suspects.length === 0 ? 'None' : suspects.length} of ${scanned} products look like another
      category with a probability of at least 80 %.
    </p>
    <ul class="grid">
      ${join(items)}
    </ul>`;
}

async function duplicateSection({ catalog, inspection, thumbnails }: ReportParts): Promise<Markup> {
  const items = await Promise.all(
    inspection.duplicates.map(async ({ a, b, score }) => {
      const [first, second] = [await catalog.at(a), await catalog.at(b)];
      const pictures = await Promise.all([first, second].map(({ image }) => thumbnails.of(image)));
      return html`<li>
        ${join(pictures.map((picture) => html`<img alt="" src="${picture}" />`))}${first.title}<br />${second.title}<br />${score.toFixed(4)}
      </li>`;
    }),
  );
  return html`<h2>Near-duplicates</h2>
    <p>
      ${items.length === 0 ? 'No' : items.length} pairs with a similarity of at least 0.98 among
      ${inspection.scanned} products.
    </p>
    <ul class="grid">
      ${join(items)}
    </ul>`;
}

function layerSection(layers: readonly Layer[] | undefined): Markup {
  if (layers === undefined)
    return html`<h2>The network</h2>
      <p>Its files are not at hand.</p>`;
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Layer</th>
        <th scope="col">Type</th>
        <th scope="col">Output</th>
        <th scope="col">Parameters</th>
      </tr>
    </thead>
    <tbody>
      ${join(
        layers.map(
          ({ name, type, shape, parameters }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${type}</td>
              <td>${shape.join(' × ')}</td>
              <td>${parameters}</td>
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
  return html`<h2>The network</h2>
    <p>${layers.length} layers, ${total} parameters.</p>
    ${scrollable('Layers', table)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
