import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { productTexts } from '../ui/strings/product.ts';
import { buttons, theme } from '../ui/theme.ts';
import { shareStyles } from './share.styles.ts';

/** Shares the link of a page, by the device's own sheet or else by the clipboard. No picture is ever shared. */
export class LookalikeShare extends LitElement {
  static override styles = [theme, buttons, shareStyles];

  /** Address of what is shared. */
  @property() href = '';
  /** What the sheet calls it. */
  @property() name = '';

  @state() private said = '';

  override render(): TemplateResult {
    return html`<button class="button" type="button" @click=${this.#share}>
        ${productTexts.share}
      </button>
      <span role="status">${this.said}</span>`;
  }

  readonly #share = async (): Promise<void> => {
    const link = { title: this.name, url: this.href };
    // Not every browser has it, whatever the types say.
    const hasSheet = 'share' in navigator && navigator.canShare(link);
    try {
      if (hasSheet) await navigator.share(link);
      else await navigator.clipboard.writeText(link.url);
      this.said = hasSheet ? '' : productTexts.copied;
    } catch (error) {
      // The shopper closed the sheet.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.said = productTexts.notShared;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-share': LookalikeShare;
  }
}
