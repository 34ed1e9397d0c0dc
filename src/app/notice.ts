import { css, html, nothing, type TemplateResult } from 'lit';
import type { SearchError } from '../core/errors.ts';
import { noticeIcon } from '../ui/page-icons.ts';
import { errorTexts } from '../ui/strings/errors.ts';
import { searchTexts } from '../ui/strings/search.ts';

/**
 * A failure in the shopper's words, with the next step.
 * @param level 1 where it is all that the page has to say
 */
export function notice(error: SearchError, retry?: () => void, level: 1 | 2 = 2): TemplateResult {
  const { title, advice } = errorTexts[error.code];
  return html`<div class="notice" role="alert">
    ${noticeIcon} ${level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
    <p>${advice}</p>
    ${
      retry
        ? html`<button class="button primary" @click=${retry}>${searchTexts.retry}</button>`
        : nothing
    }
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.75rem;
    max-width: 30rem;
    margin: clamp(2rem, 8vh, 5rem) auto;
    justify-items: center;
    text-align: center;
  }
  .notice > svg {
    color: var(--_muted);
    font-size: 1.75rem;
  }
  .notice :is(h1, h2) {
    font-size: 1.5rem;
  }
  .notice p {
    color: var(--_muted);
  }
  .notice .button {
    margin-top: 0.75rem;
  }
`;
