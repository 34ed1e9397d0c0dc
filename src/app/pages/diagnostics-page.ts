import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  BACKENDS,
  type BackendRejection,
  type IndexRejection,
  type Diagnostics,
} from '../../engine/engine.ts';
import { asSearchError } from '../../ui/as-search-error.ts';
import type { CatalogState, EngineSession } from '../../ui/engine-session.ts';
import { formatMegabytes } from '../../ui/format-bytes.ts';
import type { loadingOf } from '../../ui/loading-of.ts';
import { diagnosticsTexts as texts } from '../../ui/strings/diagnostics.ts';
import { buttons, theme } from '../../ui/theme.ts';
import { notice, noticeStyles } from '../notice.ts';
import { diagnosticsStyles } from './diagnostics-page.styles.ts';
import { timings } from './timings.ts';

/** What was chosen on this device, why, and how long everything took. */
export class LookalikeDiagnosticsPage extends LitElement {
  static override styles = [theme, buttons, noticeStyles, diagnosticsStyles];

  @property({ attribute: false }) session: EngineSession | undefined;
  @property({ attribute: false }) catalog: CatalogState = { step: 'closed' };
  @property({ attribute: false }) loading: ReturnType<typeof loadingOf>;

  @state() private copied = false;

  readonly #diagnostics = new Task(this, {
    args: () => [this.session] as const,
    task: async ([session], { signal }): Promise<Diagnostics | undefined> => {
      await session?.prepare();
      return session?.engine.diagnostics({ signal });
    },
  });

  override render(): TemplateResult {
    return html`
      <h1>${texts.title}</h1>
      <p class="intro">${texts.intro}</p>
      ${backendChoice()}
      ${this.#diagnostics.render({
        initial: () => this.#progress(),
        pending: () => this.#progress(),
        complete: (diagnostics) => diagnostics && this.#report(diagnostics),
        error: (error) => this.#failure(error),
      })}
    `;
  }

  #progress(): TemplateResult {
    return html`<lookalike-progress .progress=${this.loading?.progress}></lookalike-progress>`;
  }

  #failure(cause: unknown): TemplateResult {
    const error = asSearchError(cause);
    return html`${notice(error, this.#retry)}
      <p class="technical"><code>${error.code}</code> ${error.message}</p>`;
  }

  #report(diagnostics: Diagnostics): TemplateResult {
    return html`
      <div class="cards">
        ${chosen(diagnostics)}
        <section>
          <h2>${texts.startUp}</h2>
          ${timings(diagnostics.startUp)}
        </section>
        <section>
          <h2>${texts.lastSearch}</h2>
          ${diagnostics.lastSearch ? timings(diagnostics.lastSearch) : html`<p>${texts.noSearch}</p>`}
        </section>
        ${this.#catalogue(diagnostics)} ${browser(diagnostics)}
      </div>
      <button class="button" @click=${this.#copy}>
        ${this.copied ? texts.copied : texts.copy}
      </button>
    `;
  }

  #catalogue({ count, packRevision, modelId, persistent }: Diagnostics): TemplateResult {
    return html`<section>
      <h2>${this.catalog.step === 'open' ? this.catalog.summary.title : texts.catalogue}</h2>
      <dl>
        ${fact(texts.products, String(count))} ${fact(texts.revision, packRevision)}
        ${fact(texts.model, modelId)}
        ${fact(texts.storage, persistent ? texts.kept : texts.notKept)}
      </dl>
    </section>`;
  }

  readonly #retry = (): void => {
    void this.#diagnostics.run();
  };

  readonly #copy = (): void => {
    const report = { ...this.#diagnostics.value, userAgent: navigator.userAgent };
    navigator.clipboard.writeText(JSON.stringify(report, null, 2)).then(
      () => {
        this.copied = true;
      },
      () => undefined,
    );
  };
}

/** Links, not buttons: a choice is an address that can be bookmarked and sent. */
function backendChoice(): TemplateResult {
  const forced = new URLSearchParams(location.search).get('backend');
  const link = (name: string, search: string, current: boolean): TemplateResult =>
    html`<a href="${search}#/diagnostics" aria-current=${current ? 'true' : nothing}>${name}</a>`;
  return html`<nav class="choice" aria-label=${texts.force}>
    ${link(texts.automatic, location.pathname, forced === null)}
    ${BACKENDS.map((name) => link(texts.names[name], `?backend=${name}`, forced === name))}
  </nav>`;
}

function chosen({
  backend,
  device,
  selfTestCosine,
  rejected,
  indexRejected = [],
}: Diagnostics): TemplateResult {
  return html`<section>
    <h2>${texts.computes}</h2>
    <p class="big">${texts.names[backend]}</p>
    <dl>
      ${fact(texts.device, device)} ${fact(texts.selfTest, texts.cosine(selfTestCosine.toFixed(5)))}
    </dl>
    <h3>${texts.rejected}</h3>
    ${
      rejected.length + indexRejected.length === 0
        ? html`<p>${texts.nothingRejected}</p>`
        : html`<ul>
            ${rejected.map(rejection)} ${indexRejected.map(indexRejection)}
          </ul>`
    }
  </section>`;
}

function rejection({ backend, reason }: BackendRejection): TemplateResult {
  return html`<li><b>${texts.names[backend]}</b> ${reason}</li>`;
}

function indexRejection({ index, reason }: IndexRejection): TemplateResult {
  return html`<li><b>${texts.indexOn(texts.names[index])}</b> ${texts.indexReasons[reason]}</li>`;
}

function browser({ memory }: Diagnostics): TemplateResult {
  const screen = `${window.innerWidth} × ${window.innerHeight} @ ${window.devicePixelRatio}`;
  return html`<section>
    <h2>${texts.browser}</h2>
    <dl>
      ${fact(texts.cores, String(navigator.hardwareConcurrency))} ${fact(texts.screen, screen)}
      ${fact(texts.memory, texts.tensors(memory.tensors, formatMegabytes(memory.bytes)))}
    </dl>
    <p class="agent">${navigator.userAgent}</p>
  </section>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lookalike-diagnostics-page': LookalikeDiagnosticsPage;
  }
}
