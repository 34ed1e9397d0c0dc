import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogSummary } from '../engine/engine.ts';
import { chooseLanguage, language, LANGUAGES } from '../ui/strings/language.ts';
import { memoryTexts } from '../ui/strings/memory.ts';
import { languageNames, shopTexts } from '../ui/strings/shop.ts';

/** What the shopper should know about this device, in small print. */
export function footer(summary: CatalogSummary | undefined, readyOffline: boolean): TemplateResult {
  return html`<footer>
    <p>${shopTexts.privacy}</p>
    <p role="status">${status(summary, readyOffline)}</p>
    <p class="links">
      <a href="#/you">${memoryTexts.title}</a>
      <a href="#/diagnostics">${shopTexts.diagnostics}</a>
      ${LANGUAGES.filter((other) => other !== language).map(
        (other) =>
          html`<button
            lang=${other}
            @click=${() => {
              chooseLanguage(other);
            }}
          >
            ${languageNames[other]}
          </button>`,
      )}
    </p>
  </footer>`;
}

function status(
  summary: CatalogSummary | undefined,
  readyOffline: boolean,
): string | typeof nothing {
  if (summary?.offline) return shopTexts.offline;
  if (summary?.persistent === false) return shopTexts.notKept;
  return readyOffline ? shopTexts.ready : nothing;
}
