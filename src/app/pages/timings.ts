import { html, type TemplateResult } from 'lit';
import type { Diagnostics, SearchTimings } from '../../engine/engine.ts';
import { diagnosticsTexts as texts } from '../../ui/strings/diagnostics.ts';
import { locale } from '../../ui/strings/language.ts';

/** Steps with their durations, each as a bar relative to the longest. */
export function timings(steps: SearchTimings | Diagnostics['startUp']): TemplateResult {
  const rows = Object.entries(steps) as [keyof typeof texts.steps, number][];
  const longest = Math.max(1, ...rows.map(([, ms]) => ms));
  const together = rows.reduce((sum, [, ms]) => sum + ms, 0);
  return html`<dl class="timings">
    ${rows.map(
      ([step, ms]) =>
        html`<div>
          <dt>${texts.steps[step]}</dt>
          <dd>${milliseconds(ms)}</dd>
          <i style="width: ${((ms / longest) * 100).toFixed(1)}%" aria-hidden="true"></i>
        </div>`,
    )}
    <div class="together">
      <dt>${texts.total}</dt>
      <dd>${milliseconds(together)}</dd>
    </div>
  </dl>`;
}

function milliseconds(ms: number): string {
  const digits = ms < 10 ? 1 : 0;
  return texts.milliseconds(
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(ms),
  );
}
