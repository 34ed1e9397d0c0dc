import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Product } from '../../catalog/product.ts';
import type { ProductId } from '../../core/brand.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { closeIcon, dislikeIcon, likeIcon } from '../page-icons.ts';
import { type Steering, without } from '../steering.ts';
import { trailTexts } from '../strings/trail.ts';
import { theme } from '../theme.ts';
import { steeringStyles } from './steering.styles.ts';

/**
 * What a shopper liked and disliked: each can be taken back, and all at once. Has the same height whether there is something or not, so that nothing below it moves.
 *
 * @fires lookalike-steer - Something was taken back; `detail` is the `Steering` that is left.
 */
export class LookalikeSteering extends LitElement {
  static override styles = [theme, steeringStyles];

  /** Given once its catalogue is open. */
  @property({ attribute: false }) engine: SearchEngine | undefined;
  /** Folder that pictures of products resolve against. */
  @property({ attribute: false }) base = '';
  @property({ attribute: false }) steering: Steering = { liked: [], disliked: [] };

  /** Products by id; undefined for those that the catalogue does not have. */
  @state() private products: ReadonlyMap<ProductId, Product | undefined> = new Map();
  @state() private news = '';

  @query('.strip') private readonly strip!: HTMLElement;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('steering') && !changed.has('engine')) return;
    const before = changed.get('steering');
    void this.#follow(this.hasUpdated ? before : undefined);
  }

  override render(): TemplateResult {
    const { liked, disliked } = this.steering;
    const some = liked.length + disliked.length > 0;
    return html`<p class="hidden-text" role="status">${this.news}</p>
      <div class="strip" role="group" aria-label=${trailTexts.steeredBy} tabindex="-1">
        ${some ? this.#chips() : html`<p class="hint">${likeIcon}${dislikeIcon}${trailTexts.steeringHint}</p>`}
      </div>`;
  }

  #chips(): TemplateResult {
    const { liked, disliked } = this.steering;
    return html`<span class="label" aria-hidden="true">${trailTexts.steeredBy}</span>
      <ul role="list">
        ${liked.map((id) => this.#chip(id, true))} ${disliked.map((id) => this.#chip(id, false))}
      </ul>
      <button class="undo" @click=${this.#undoAll}>${trailTexts.undoAll}</button>`;
  }

  #chip(id: ProductId, liked: boolean): TemplateResult | typeof nothing {
    const product = this.products.get(id);
    if (product === undefined && this.products.has(id)) return nothing;
    const { title = '', image } = product ?? {};
    const label = liked ? trailTexts.takeBackLike(title) : trailTexts.takeBackDislike(title);
    return html`<li>
      <button
        class="chip"
        title=${label}
        aria-label=${label}
        @click=${() => {
          this.#emit(without(this.steering, id));
        }}
      >
        ${liked ? likeIcon : dislikeIcon}
        <span class="thumb"
          >${image === undefined ? nothing : html`<img alt="" src=${new URL(image, this.base).href} />`}</span
        >
        ${closeIcon}
      </button>
    </li>`;
  }

  /** Learns the products, and tells what changed. */
  async #follow(before: Steering | undefined): Promise<void> {
    const { engine, steering } = this;
    if (engine === undefined) return;
    const ids = [...steering.liked, ...steering.disliked];
    const missing = ids.filter((id) => !this.products.has(id));
    const found = await Promise.all(
      missing.map(async (id) => [id, await engine.product(id).catch(() => undefined)] as const),
    );
    if (found.length > 0) this.products = new Map([...this.products, ...found]);
    if (before !== undefined && steering === this.steering) this.news = this.#newsSince(before);
  }

  #newsSince(before: Steering): string {
    const { liked, disliked } = this.steering;
    const added = (now: readonly ProductId[], then: readonly ProductId[]): string | undefined => {
      const id = now.find((each) => !then.includes(each));
      return id && this.products.get(id)?.title;
    };
    const like = added(liked, before.liked);
    if (like !== undefined) return trailTexts.liked(like);
    const dislike = added(disliked, before.disliked);
    if (dislike !== undefined) return trailTexts.disliked(dislike);
    const fewer = liked.length + disliked.length < before.liked.length + before.disliked.length;
    return fewer ? trailTexts.takenBack : this.news;
  }

  readonly #undoAll = (): void => {
    this.#emit({ liked: [], disliked: [] });
  };

  /** The button that was pressed is gone afterwards; the strip keeps the focus. */
  #emit(detail: Steering): void {
    this.dispatchEvent(
      new CustomEvent('lookalike-steer', { detail, bubbles: true, composed: true }),
    );
    this.strip.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-steering': LookalikeSteering;
  }
  interface HTMLElementEventMap {
    'lookalike-steer': CustomEvent<Steering>;
  }
}
