import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type {
  ColourName,
  ContributionMap,
  Difference,
  Explanation,
  ExplainOptions,
  Region,
  SearchEngine,
  Trait,
} from '../../engine/engine.ts';
import { SearchError } from '../../core/errors.ts';
import { asSearchError } from '../as-search-error.ts';
import { copyOf } from '../copy-of.ts';
import { formatPercent } from '../format-percent.ts';
import { drawHeatMap, placeOf } from '../heat-map.ts';
import { closeIcon } from '../page-icons.ts';
import { colourTexts } from '../strings/colours.ts';
import { errorTexts } from '../strings/errors.ts';
import { whyTexts } from '../strings/why.ts';
import { buttons, theme } from '../theme.ts';
import { whyStyles } from './why.styles.ts';

/** What was searched with: a shopper's picture, or a product. */
export type WhyQuery =
  | {
      readonly pictures: readonly (Blob | ImageBitmap)[];
      /** The part of the first one that was searched by. */
      readonly region: Region | undefined;
      /** Address of the first one for an `<img>`. */
      readonly url: string | undefined;
    }
  | { readonly product: Product };

/**
 * Why a product was found: both pictures with the regions that match, and what they have in common.
 *
 * @csspart dialog - The dialog.
 */
export class LookalikeWhy extends LitElement {
  static override styles = [theme, buttons, whyStyles];

  @property({ attribute: false }) engine: SearchEngine | undefined;
  @property({ attribute: false }) searched: WhyQuery | undefined;
  @property({ attribute: false }) product: Product | undefined;
  /** Folder that pictures of products resolve against. */
  @property({ attribute: false }) base = '';

  @state() private heat = true;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #why = new Task(this, {
    args: () => [this.engine, this.searched, this.product] as const,
    task: async ([engine, searched, product], { signal }): Promise<Explanation | undefined> => {
      if (engine === undefined || searched === undefined || product === undefined) return undefined;
      const asked = 'product' in searched ? { query: searched.product.id } : await own(searched);
      return engine.explain({ ...asked, product: product.id, signal });
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#why.abort();
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.dialog.showModal();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { queryMap, productMap } = this.#why.value ?? {};
    for (const [name, map] of Object.entries({ queryMap, productMap })) {
      const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`canvas.${name}`);
      if (canvas && map) drawHeatMap(canvas, map);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { product, searched } = this;
    if (product === undefined || searched === undefined) return nothing;
    return html`<dialog
      part="dialog"
      aria-label=${whyTexts.about(product.title)}
      @close=${this.#closed}
      @click=${this.#closeOutside}
    >
      <header>
        <h2>${whyTexts.title}</h2>
        <button class="close" aria-label=${whyTexts.close} @click=${this.#close}>
          ${closeIcon}
        </button>
      </header>
      ${this.#pictures(product, searched)}
      ${this.#why.render({
        initial: () => nothing,
        pending: () => html`<p class="row muted" role="status">${whyTexts.busy}</p>`,
        complete: (why) => (why === undefined ? nothing : this.#found(why)),
        error: (error) => this.#failure(error),
      })}
    </dialog>`;
  }

  #pictures(product: Product, searched: WhyQuery): TemplateResult {
    const { queryMap, productMap } = this.#why.value ?? {};
    const own =
      'product' in searched
        ? this.#figure(this.#urlOf(searched.product), searched.product.title, 'queryMap', queryMap)
        : this.#figure(searched.url, whyTexts.yours, 'queryMap', queryMap);
    return html`<div class="pair">
      ${own} ${this.#figure(this.#urlOf(product), product.title, 'productMap', productMap)}
    </div>`;
  }

  #urlOf({ image }: Product): string {
    return new URL(image, this.base || document.baseURI).href;
  }

  #figure(
    url: string | undefined,
    caption: string,
    name: string,
    map: ContributionMap | undefined,
  ): TemplateResult {
    return html`<figure>
      <div class="frame">
        <div class="fit">
          ${url === undefined ? nothing : html`<img src=${url} alt="" />`}
          ${map === undefined ? nothing : overlay(name, map, this.heat)}
        </div>
      </div>
      <figcaption>
        ${caption}
        ${this.#why.value === undefined ? nothing : html`<small>${whereText(map)}</small>`}
      </figcaption>
    </figure>`;
  }

  #found({
    score,
    match = score,
    queryMap,
    productMap,
    shared,
    different,
  }: Explanation): TemplateResult {
    const mapped = queryMap !== undefined || productMap !== undefined;
    return html`
      ${mapped ? this.#toggle() : nothing}
      <p class="score" role="status">${whyTexts.similar(formatPercent(match))}</p>
      <p class="muted">${whyTexts.meaning}</p>
      <h3>${whyTexts.shared}</h3>
      ${
        shared.length === 0
          ? html`<p class="muted">${whyTexts.nothingShared}</p>`
          : html`<ul role="list" class="shared">
              ${shared.map((trait) => html`<li>${traitText(trait)}</li>`)}
            </ul>`
      }
      ${
        different.length === 0
          ? nothing
          : html`<h3>${whyTexts.different}</h3>
              <ul role="list" class="different">
                ${different.map((each) => html`<li class="other">${differenceText(each)}</li>`)}
              </ul>`
      }
    `;
  }

  #toggle(): TemplateResult {
    return html`<div class="row">
      <button
        class="button small"
        aria-pressed=${String(this.heat)}
        @click=${() => {
          this.heat = !this.heat;
        }}
      >
        ${whyTexts.heat}
      </button>
      <span class="muted">${whyTexts.legend}</span>
    </div>`;
  }

  #failure(error: unknown): TemplateResult {
    return html`<p class="row muted" role="alert">
        ${errorTexts[asSearchError(error).code].advice}
      </p>
      <button class="button small" @click=${this.#retry}>${whyTexts.retry}</button>`;
  }

  readonly #retry = (): void => {
    void this.#why.run();
  };

  readonly #close = (): void => {
    this.dialog.close();
  };

  // The browser gives the focus back to the button that opened the dialog.
  readonly #closed = (): void => {
    this.remove();
  };

  readonly #closeOutside = (event: MouseEvent): void => {
    if (event.target === this.dialog && isBeside(event, this.dialog)) this.dialog.close();
  };
}

async function own({
  pictures,
  region,
}: Extract<WhyQuery, { pictures: unknown }>): Promise<Omit<ExplainOptions, 'product'>> {
  const [query, ...also] = await Promise.all(pictures.map(copyOf));
  if (query === undefined) throw new SearchError('internal', 'A query without a picture');
  return { query, region, also };
}

/** A click on the ground around a dialog has the dialog as its target. */
function isBeside({ clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

function overlay(name: string, { area }: ContributionMap, shown: boolean): TemplateResult {
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  const place = `left: ${percent(area.x)}; top: ${percent(area.y)}; width: ${percent(area.width)}; height: ${percent(area.height)}`;
  return html`<canvas
    class="${name} ${shown ? '' : 'off'}"
    style=${place}
    aria-hidden="true"
  ></canvas>`;
}

function whereText(map: ContributionMap | undefined): string {
  if (map === undefined) return whyTexts.noMap;
  const place = placeOf(map);
  if (place === 'everywhere') return whyTexts.everywhere;
  const [row, column] = place;
  return whyTexts.mostly(whyTexts.places[row]?.[column] ?? '');
}

function traitText(trait: Trait): string {
  switch (trait.kind) {
    case 'category':
      return `${whyTexts.category}: ${trait.value}`;
    case 'colour':
      return `${whyTexts.colour}: ${colourTexts.names[trait.value]}`;
    case 'attribute':
      return `${trait.name}: ${trait.likely === true ? whyTexts.likely(trait.value) : trait.value}`;
  }
}

function differenceText(each: Difference): string {
  switch (each.kind) {
    case 'category':
      return `${whyTexts.category}: ${whyTexts.from(each.query, each.product)}`;
    case 'colour':
      return `${whyTexts.colour}: ${whyTexts.from(names(each.query), names(each.product))}`;
    case 'attribute':
      return `${each.name}: ${whyTexts.from(each.query, each.product)}`;
  }
}

function names(colours: readonly ColourName[]): string {
  return colours.map((name) => colourTexts.names[name]).join(', ') || whyTexts.nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-why': LookalikeWhy;
  }
}
