import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LoadProgress, Progress } from '../../core/progress.ts';
import { formatMegabytes } from '../format-bytes.ts';
import { formatCount } from '../format-count.ts';
import { progressTexts } from '../strings/progress.ts';
import { theme } from '../theme.ts';

/**
 * Shows what is being loaded, and how much of it is here. Without figures the bar only says "working".
 *
 * @csspart track - The bar's groove.
 * @csspart bar - The filled part.
 */
export class LookalikeProgress extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        contain: content;
      }
      .row {
        display: flex;
        justify-content: space-between;
        flex-wrap: wrap;
        gap: 0 1rem;
        margin-bottom: 0.5rem;
        color: var(--_muted);
        font-size: 0.875rem;
        font-variant-numeric: tabular-nums;
      }
      .track {
        height: 3px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--_line);
      }
      .bar {
        width: 100%;
        height: 100%;
        border-radius: inherit;
        background: var(--_accent);
        transform-origin: left;
        transition: transform 0.25s linear;
      }
      .endless {
        width: 40%;
        animation: slide 1.4s ease-in-out infinite;
      }
      @keyframes slide {
        from {
          transform: translateX(-100%);
        }
        to {
          transform: translateX(250%);
        }
      }
    `,
  ];

  @property({ attribute: false }) progress: LoadProgress | undefined;

  override render(): TemplateResult {
    const label = labelOf(this.progress);
    const figures = figuresOf(this.progress);
    if (figures === undefined) return html`${row(label, '')}${bar(label, undefined, '')}`;
    const { done, total } = figures;
    const text =
      this.progress?.step === 'products'
        ? progressTexts.counted(formatCount(done), formatCount(total))
        : progressTexts.megabytes(formatMegabytes(done), formatMegabytes(total));
    return html`${row(label, text)}${bar(label, done / total, text)}`;
  }
}

function row(label: string, bytes: string): TemplateResult {
  return html`<div class="row" aria-hidden="true"><span>${label}</span><span>${bytes}</span></div>`;
}

function bar(label: string, share: number | undefined, text: string): TemplateResult {
  const known = share !== undefined;
  return html`
    <div
      class="track"
      part="track"
      role="progressbar"
      aria-label=${label}
      aria-valuenow=${known ? Math.round(share * 100) : nothing}
      aria-valuetext=${known ? text : nothing}
    >
      <div
        class="bar ${known ? '' : 'endless'}"
        part="bar"
        style=${known ? `transform: scaleX(${share})` : ''}
      ></div>
    </div>
  `;
}

function labelOf(progress: LoadProgress | undefined): string {
  switch (progress?.step) {
    case 'products':
      return progressTexts.products;
    case 'model':
      return progressTexts.model;
    case 'warm-up':
      return progressTexts.warmUp;
    case 'catalog':
    case undefined:
      return progressTexts.catalog;
  }
}

/** Nothing when the total is unknown or empty: a bar that cannot be honest does not pretend. */
function figuresOf(progress: LoadProgress | undefined): Progress | undefined {
  if (progress === undefined || progress.step === 'warm-up' || progress.total <= 0)
    return undefined;
  return { done: Math.min(progress.done, progress.total), total: progress.total };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-progress': LookalikeProgress;
  }
}
