import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { SearchError } from '../../core/errors.ts';
import type { LoadProgress } from '../../core/progress.ts';
import type { Match, SearchResult } from '../../engine/engine.ts';
import { formatPercent } from '../format-percent.ts';
import { foundHeading, type LivePhase } from '../live-phase.ts';
import { loadPictures } from '../load-pictures.ts';
import { cameraTexts } from '../strings/camera.ts';
import { errorTexts } from '../strings/errors.ts';
import { searchTexts } from '../strings/search.ts';
import { StripHold } from '../strip-hold.ts';
import { buttons, theme } from '../theme.ts';
import { liveMatchesStyles } from './live-matches.styles.ts';

/** Ghosts of products, before the first are found. */
const GHOSTS = 8;
const FADE: KeyframeAnimationOptions = { duration: 250, easing: 'ease-out' };

/**
 * What the camera sees, as a strip of one height: the products most like it, or how far the search has come. New products
 * take the place of old ones when their pictures are here, and never under a finger, a mouse or the keyboard's focus.
 *
 * @fires lookalike-select - A product was chosen; `detail` is its `Tile`. Cancel it to keep the link from opening.
 * @fires lookalike-prepare - A failed search is wanted again.
 */
export class LookalikeLiveMatches extends LitElement {
  static override styles = [theme, buttons, liveMatchesStyles];

  @property({ attribute: false }) phase: LivePhase = { step: 'off' };
  /** Folder that pictures resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) hrefOf: ((product: Product) => string | undefined) | undefined;

  @state() private shown: SearchResult | undefined;

  readonly #stillness = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #hold = new StripHold(this, () => {
    void this.#show();
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('phase')) return;
    if (this.phase.step === 'found') void this.#show();
    else if (this.phase.step !== 'looking') this.shown = undefined;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('shown') || this.#stillness.matches) return;
    this.renderRoot.querySelector('ul')?.animate({ opacity: [0.3, 1] }, FADE);
  }

  override render(): TemplateResult {
    return html`<section aria-label=${cameraTexts.matches}>${this.#content()}</section>`;
  }

  #content(): TemplateResult {
    const { phase, shown } = this;
    if (phase.step === 'loading') return loading(phase.progress);
    if (phase.step === 'failed') return this.#failure(phase.error);
    if (shown === undefined) return looking();
    // Not keyed by product: Lit 3.3 leaves a comment node behind for each keyed item that goes, and here they go all day.
    return html`<p class="head ${shown.close === false ? 'quiet' : ''}">${foundHeading(shown)}</p>
      <ul role="list">
        ${shown.matches.map((match) => html`<li>${this.#match(match)}</li>`)}
      </ul>`;
  }

  #match(match: Match): TemplateResult {
    const href = this.hrefOf?.(match.product);
    const select = (event: MouseEvent): void => {
      this.#select(event, match);
    };
    return href === undefined
      ? html`<button class="match" @click=${select}>${this.#card(match)}</button>`
      : html`<a class="match" href=${href} @click=${select}>${this.#card(match)}</a>`;
  }

  #card({ product, score, match = score }: Match): TemplateResult {
    const percent = formatPercent(match);
    return html`<span class="frame">
        <img alt="" draggable="false" src=${this.#addressOf(product)} />
        <span class="pill" aria-hidden="true">${percent}</span>
      </span>
      <span class="title">${product.title}</span>
      <span class="hidden-text">${searchTexts.similar(percent)}</span>`;
  }

  #failure({ code }: SearchError): TemplateResult {
    return html`<p class="head">${errorTexts[code].title}</p>
      <div class="notice">
        <p>${errorTexts[code].advice}</p>
        <button class="button small" @click=${this.#again}>${searchTexts.retry}</button>
      </div>`;
  }

  /** Waits for the pictures, and for whoever is about to choose; by then, newer products may be there. */
  async #show(): Promise<void> {
    const { phase } = this;
    if (phase.step !== 'found' || phase.result === this.shown) return;
    await loadPictures(phase.result.matches.map(({ product }) => this.#addressOf(product)));
    const holds = this.shown !== undefined && this.#hold.holds;
    if (this.phase === phase && !holds) this.shown = phase.result;
  }

  #addressOf(product: Product): string {
    return new URL(product.image, this.base || document.baseURI).href;
  }

  #select(event: MouseEvent, detail: Match): void {
    const select = new CustomEvent('lookalike-select', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(select)) event.preventDefault();
  }

  readonly #again = (): void => {
    this.dispatchEvent(new CustomEvent('lookalike-prepare'));
  };
}

function loading(progress: LoadProgress | undefined): TemplateResult {
  return html`<div class="notice">
    <lookalike-progress .progress=${progress}></lookalike-progress>
    <p>${cameraTexts.meanwhile}</p>
  </div>`;
}

function looking(): TemplateResult {
  return html`<p class="head quiet">${cameraTexts.looking}</p>
    <ul aria-hidden="true">
      ${Array.from({ length: GHOSTS }, () => html`<li><span class="frame"></span></li>`)}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-live-matches': LookalikeLiveMatches;
  }
  interface HTMLElementEventMap {
    'lookalike-prepare': CustomEvent<null>;
  }
}
