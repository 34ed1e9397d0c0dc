import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Region, SuggestedRegion } from '../../engine/engine.ts';
import { formatPercent } from '../format-percent.ts';
import {
  type Handle,
  HANDLES,
  holds,
  isSame,
  middleOf,
  moved,
  type Point,
  resized,
  spanned,
  WHOLE,
} from '../region-box.ts';
import { suggestedChoices } from '../region-choice.ts';
import { emitRegion } from '../region-event.ts';
import { regionTexts } from '../strings/region.ts';
import { theme } from '../theme.ts';
import { regionStyles } from './region.styles.ts';

/** One press of an arrow key, as a share of a side. */
const KEY_STEP = 0.02;
/** Between the middles of two hotspots, as a share of the picture's width: 44 pixels of a phone's. */
const SPOT_DISTANCE = 0.14;
/** Pixels a pointer goes before it draws: a tap draws nothing. */
const SLACK = 6;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -KEY_STEP, y: 0 },
  ArrowRight: { x: KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP },
  ArrowDown: { x: 0, y: KEY_STEP },
};

/** A pointer that is down, and what it began with. */
interface Drag {
  readonly pointer: number;
  readonly from: Point;
  readonly region: Region;
  readonly kind: Handle | 'move' | 'draw';
}

/**
 * The shopper's picture with a frame around what is searched by. Drag on the picture to draw it, inside to move it, by a handle to resize it.
 *
 * @fires lookalike-region - Another part is wanted; `detail` is the `Region`, null for the whole picture.
 * @fires lookalike-region-move - The frame moves and has not settled yet; `detail` as above.
 */
export class LookalikeRegion extends LitElement {
  static override styles = [theme, regionStyles];

  /** Address of the picture; its place is kept while there is none. */
  @property({ attribute: false }) src: string | undefined;
  @property() alt = '';
  /** What is searched by; undefined for the whole picture. */
  @property({ attribute: false }) region: Region | undefined;
  @property({ attribute: false }) suggestions: readonly SuggestedRegion[] = [];
  /** A first search is under way. */
  @property({ type: Boolean }) busy = false;
  /** There is nothing to search by. */
  @property({ type: Boolean }) fixed = false;

  /** While the frame moves. */
  @state() private draft: Region | undefined;
  /** Width by height of the picture. */
  @state() private ratio = 4 / 5;
  @state() private announced = '';

  @query('.frame') private readonly frame!: HTMLElement;

  #drag: Drag | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('region') && this.#drag === undefined) this.draft = undefined;
  }

  override render(): TemplateResult {
    const { src, alt, fixed } = this;
    const picture = html`<img
      src=${src ?? nothing}
      alt=${alt}
      draggable="false"
      @load=${this.#onLoad}
      @error=${hide}
    />`;
    return html`<div
        class="frame ${this.busy ? 'busy' : ''}"
        style=${styleMap({ '--_ratio': String(this.ratio) })}
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onCancel}
      >
        ${src === undefined ? nothing : picture}
        ${fixed || src === undefined ? nothing : html`${this.#box()} ${this.#spots()}`}
      </div>
      ${
        fixed
          ? nothing
          : html`<p class="hint" aria-hidden="true">${regionTexts.hint}</p>
              <p class="hidden-text" id="keys">${regionTexts.keys}</p>
              <p class="hidden-text" role="status">${this.announced}</p>`
      }`;
  }

  get #shown(): Region {
    return this.draft ?? this.region ?? WHOLE;
  }

  #box(): TemplateResult {
    const region = this.#shown;
    return html`<div
      class="box ${isSame(region) ? 'whole' : ''}"
      style=${styleMap(placeOf(region))}
      role="application"
      aria-roledescription=${regionTexts.boxRole}
      aria-label="${regionTexts.box}: ${inWords(region)}"
      aria-describedby="keys"
      tabindex="0"
      @keydown=${this.#onKey}
      @keyup=${this.#onKeyUp}
      @blur=${this.#settle}
    >
      ${HANDLES.map(
        ({ across, down }, at) =>
          html`<span
            class="handle"
            data-at=${at}
            style=${styleMap({ left: `${(across + 1) * 50}%`, top: `${(down + 1) * 50}%` })}
          ></span>`,
      )}
    </div>`;
  }

  /** Where something was found; none inside the frame, which they would cover. */
  #spots(): readonly TemplateResult[] {
    const region = this.#shown;
    const free = suggestedChoices(this.suggestions).filter(({ region: other }) => {
      return isSame(region) || !holds(region, middleOf(other));
    });
    return apart(free, this.ratio).map(({ region: other, name }) => {
      const { x, y } = middleOf(other);
      return html`<button
        class="spot"
        style=${styleMap({ left: `${x * 100}%`, top: `${y * 100}%` })}
        aria-label=${regionTexts.spot(name)}
        title=${name}
        ?hidden=${this.#drag !== undefined}
        @click=${() => {
          this.#commit(other);
        }}
      ></button>`;
    });
  }

  readonly #onLoad = (event: Event): void => {
    const { naturalWidth, naturalHeight } = event.target as HTMLImageElement;
    if (naturalWidth > 0 && naturalHeight > 0) this.ratio = naturalWidth / naturalHeight;
  };

  readonly #onDown = (event: PointerEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    if (this.fixed || event.button !== 0 || !event.isPrimary || target.matches('.spot')) return;
    const region = this.#shown;
    const from = this.#place(event);
    const handle = HANDLES[Number(target.dataset['at'] ?? NaN)];
    const inside = target.matches('.box') && !isSame(region);
    this.#drag = {
      pointer: event.pointerId,
      from,
      region,
      kind: handle ?? (inside ? 'move' : 'draw'),
    };
    this.frame.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const to = this.#place(event);
    const by = { x: to.x - drag.from.x, y: to.y - drag.from.y };
    const { width, height } = this.frame.getBoundingClientRect();
    if (this.draft === undefined && Math.hypot(by.x * width, by.y * height) < SLACK) return;
    this.#show(dragged(drag, by, to));
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (this.#drag?.pointer !== event.pointerId) return;
    this.#drag = undefined;
    this.#settle();
  };

  /** The browser took the gesture, for scrolling mostly: everything is as it was. */
  readonly #onCancel = (event: PointerEvent): void => {
    if (this.#drag?.pointer !== event.pointerId) return;
    this.#drag = undefined;
    if (this.draft === undefined) return;
    this.draft = undefined;
    emitRegion(this, 'lookalike-region', this.region);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const region = this.#shown;
    if (event.key === 'Escape' && !isSame(region)) {
      event.preventDefault();
      event.stopPropagation();
      this.#commit(undefined);
    } else if (arrow !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const corner = { across: 1, down: 1 } as const;
      this.#show(event.shiftKey ? resized(region, corner, arrow) : moved(region, arrow));
    }
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (ARROWS[event.key] !== undefined) this.#settle();
  };

  readonly #settle = (): void => {
    if (this.draft !== undefined && this.#drag === undefined) this.#commit(this.draft);
  };

  #show(region: Region): void {
    this.draft = region;
    emitRegion(this, 'lookalike-region-move', unlessWhole(region));
  }

  #commit(region: Region | undefined): void {
    const wanted = region && unlessWhole(region);
    this.announced = inWords(wanted);
    this.draft = isSame(this.region, wanted) ? undefined : (wanted ?? WHOLE);
    emitRegion(this, 'lookalike-region', wanted);
  }

  #place({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }
}

/** Those that a finger can tell apart; the tabs have them all. */
function apart(
  choices: ReturnType<typeof suggestedChoices>,
  ratio: number,
): ReturnType<typeof suggestedChoices> {
  const kept: (typeof choices)[number][] = [];
  for (const choice of choices) {
    const { x, y } = middleOf(choice.region);
    const isFree = kept.every(({ region }) => {
      const other = middleOf(region);
      return Math.hypot(x - other.x, (y - other.y) / ratio) >= SPOT_DISTANCE;
    });
    if (isFree) kept.push(choice);
  }
  return kept;
}

function dragged({ kind, region, from }: Drag, by: Point, to: Point): Region {
  if (kind === 'move') return moved(region, by);
  return kind === 'draw' ? spanned(from, to) : resized(region, kind, by);
}

function unlessWhole(region: Region): Region | undefined {
  return isSame(region) ? undefined : region;
}

function placeOf({ x, y, width, height }: Region): Record<string, string> {
  const percent = (share: number): string => `${share * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

function inWords(region: Region | undefined): string {
  if (region === undefined || isSame(region)) return regionTexts.whole;
  const { x, y, width, height } = region;
  return regionTexts.at(
    formatPercent(x),
    formatPercent(y),
    formatPercent(width),
    formatPercent(height),
  );
}

/** A picture that the browser cannot show leaves an empty frame, not a torn one. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-region': LookalikeRegion;
  }
}
