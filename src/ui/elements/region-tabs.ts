import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Region, SuggestedRegion } from '../../engine/engine.ts';
import { isSame, WHOLE } from '../region-box.ts';
import { type RegionChoice, regionChoices } from '../region-choice.ts';
import { emitRegion } from '../region-event.ts';
import { regionTexts } from '../strings/region.ts';
import { theme } from '../theme.ts';

/** Which tab each key goes to, of so many. */
const KEYS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * The whole picture and the parts of it that can be searched by, as tabs above the results.
 *
 * @fires lookalike-region - Another part is wanted; `detail` is the `Region`, null for the whole picture.
 */
export class LookalikeRegionTabs extends LitElement {
  static override styles = [
    theme,
    css`
      [role='tablist'] {
        display: flex;
        gap: 0.5rem;
        margin: -4px;
        padding: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        display: flex;
        flex: none;
        gap: 0.625rem;
        align-items: center;
        min-height: 3.25rem;
        padding: 0.25rem 1rem 0.25rem 0.3125rem;
        border: 1px solid var(--_line);
        border-radius: 14px;
        background: var(--_raised);
        color: var(--_text);
        font: inherit;
        font-size: 0.9375rem;
        font-weight: 500;
        white-space: nowrap;
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      button:hover {
        border-color: var(--_muted);
      }
      button[aria-selected='true'] {
        border-color: var(--_text);
        box-shadow: inset 0 0 0 1px var(--_text);
      }
      button:focus-visible {
        outline-offset: 1px;
      }
      .name::first-letter {
        text-transform: uppercase;
      }
      .crop {
        position: relative;
        width: 2.5rem;
        height: 2.5rem;
        overflow: hidden;
        border-radius: 10px;
        background: var(--_sunken);
      }
      img {
        position: absolute;
        max-width: none;
      }
    `,
  ];

  /** Address of the picture. */
  @property({ attribute: false }) src: string | undefined;
  @property({ attribute: false }) region: Region | undefined;
  @property({ attribute: false }) suggestions: readonly SuggestedRegion[] = [];

  /** Width by height of the picture. */
  @state() private ratio = 1;

  @queryAll('button') private readonly buttons!: NodeListOf<HTMLButtonElement>;

  override render(): TemplateResult {
    const choices = regionChoices(this.suggestions, this.region);
    return html`<div role="tablist" aria-label=${regionTexts.tabs} @keydown=${this.#onKey}>
      ${choices.map((choice) => this.#tab(choice))}
    </div>`;
  }

  #tab({ name, region }: RegionChoice): TemplateResult {
    const selected = isSame(this.region, region);
    return html`<button
      role="tab"
      aria-selected=${selected ? 'true' : 'false'}
      tabindex=${selected ? 0 : -1}
      @click=${() => {
        emitRegion(this, 'lookalike-region', region);
      }}
    >
      <span class="crop" aria-hidden="true">${this.#crop(region)}</span
      ><span class="name">${name}</span>
    </button>`;
  }

  #crop(region: Region = WHOLE): TemplateResult | typeof nothing {
    if (this.src === undefined) return nothing;
    const style = styleMap(coverOf(region, this.ratio));
    return html`<img src=${this.src} alt="" style=${style} @load=${this.#onLoad} />`;
  }

  readonly #onLoad = (event: Event): void => {
    const { naturalWidth, naturalHeight } = event.target as HTMLImageElement;
    if (naturalWidth > 0 && naturalHeight > 0) this.ratio = naturalWidth / naturalHeight;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const go = KEYS[event.key];
    if (go === undefined) return;
    event.preventDefault();
    const tabs = [...this.buttons];
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const next = tabs[go(Math.max(0, at), tabs.length)];
    next?.focus();
    next?.click();
  };
}

/** Where a picture lies so that the middle of its region fills a square. */
function coverOf({ x, y, width, height }: Region, ratio: number): Record<string, string> {
  const side = Math.min(width * ratio, height);
  const percent = (value: number): string => `${value * 100}%`;
  return {
    width: percent(ratio / side),
    height: percent(1 / side),
    left: percent(0.5 - ((x + width / 2) * ratio) / side),
    top: percent(0.5 - (y + height / 2) / side),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-region-tabs': LookalikeRegionTabs;
  }
}
