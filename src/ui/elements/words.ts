import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isAbort } from '../../core/errors.ts';
import type { ProductFilter, SearchEngine } from '../../engine/engine.ts';
import { withoutEmpty } from '../empty-filter.ts';
import { closeIcon, searchIcon } from '../page-icons.ts';
import { wordTexts } from '../strings/words.ts';
import { theme } from '../theme.ts';
import { joinWishes, type WishChip, wishChips, type WordsWish } from '../wish-chips.ts';
import { wordsStyles } from './words.styles.ts';

/**
 * A box for words: colours, prices, brands and whatever else the catalogue knows become wishes that can be taken away one by one; other words are looked for in the
 * texts of the products.
 *
 * @fires lookalike-words - The shopper wrote something or took a wish away; `detail` is the whole new `WordsWish`.
 */
export class LookalikeWords extends LitElement {
  static override styles = [theme, wordsStyles];

  /** Given once its catalogue is open. */
  @property({ attribute: false }) engine: SearchEngine | undefined;
  @property({ attribute: false }) filter: ProductFilter = {};
  @property({ attribute: false }) words = '';
  /** ISO 4217, for prices. */
  @property() currency: string | undefined;
  /** Searches the whole shop rather than refining what was found; wishes are not shown. */
  @property({ type: Boolean }) whole = false;

  @state() private failed = false;

  @query('input') private readonly input!: HTMLInputElement;
  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  override render(): TemplateResult {
    const label = this.whole ? wordTexts.label : wordTexts.refine;
    return html`<form role="search" aria-label=${label} @submit=${this.#submit}>
        <input
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="200"
          aria-label=${label}
          placeholder=${this.whole ? wordTexts.placeholder : wordTexts.refinePlaceholder}
        />
        <button aria-label=${wordTexts.go}>${searchIcon}</button>
      </form>
      ${this.failed ? html`<p class="failed" role="alert">${wordTexts.failed}</p>` : nothing}
      ${this.whole ? nothing : this.#chips()}`;
  }

  #chips(): TemplateResult | typeof nothing {
    const chips = wishChips({ filter: this.filter, words: this.words }, this.currency);
    if (chips.length === 0) return nothing;
    return html`<ul role="list" aria-label=${wordTexts.chosen}>
      ${chips.map((chip) => this.#chip(chip))}
    </ul>`;
  }

  #chip({ text, without }: WishChip): TemplateResult {
    return html`<li>
      <button
        aria-label=${wordTexts.remove(text)}
        @click=${() => {
          this.#emit(without);
          // The button is gone with its wish.
          this.focus({ preventScroll: true });
        }}
      >
        ${text}${closeIcon}
      </button>
    </li>`;
  }

  #emit({ filter, words }: WordsWish): void {
    const detail: WordsWish = { filter: withoutEmpty(filter), words };
    this.dispatchEvent(
      new CustomEvent('lookalike-words', { detail, bubbles: true, composed: true }),
    );
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text === '' || this.engine === undefined) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    void this.#parse(this.engine, text, this.#abort.signal);
  };

  async #parse(engine: SearchEngine, text: string, signal: AbortSignal): Promise<void> {
    try {
      const { filter, rest } = await engine.parseWords({ text, signal });
      this.failed = false;
      this.input.value = '';
      this.#emit(joinWishes({ filter: this.filter, words: this.words }, { filter, words: rest }));
    } catch (error) {
      this.failed = !isAbort(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-words': LookalikeWords;
  }
  interface HTMLElementEventMap {
    'lookalike-words': CustomEvent<WordsWish>;
  }
}
