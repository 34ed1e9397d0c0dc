import { html, type TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import type { Region, SuggestedRegion } from '../engine/engine.ts';
import { isSame } from './region-box.ts';
import { regionChoices } from './region-choice.ts';
import type { SearchState } from './search-state.ts';
import { regionTexts } from './strings/region.ts';
import { searchTexts } from './strings/search.ts';
import type { Subject } from './subject.ts';

/** A shopper's picture, and what of it is searched by. */
interface Framed {
  /** A product is looked for as a whole. */
  readonly product: Product | undefined;
  readonly state: SearchState;
  readonly previewUrl: string | undefined;
  /** Undefined for the whole picture. */
  readonly region: Region | undefined;
  readonly suggestions: readonly SuggestedRegion[];
}

/** The picture with the frame around the part that is searched by. */
export function regionFrame({
  state,
  previewUrl,
  region,
  suggestions,
}: Framed): Pick<Subject, 'picture' | 'alt' | 'frame'> {
  const alt = searchTexts.yourPicture;
  const frame = html`<lookalike-region
    part="query"
    .src=${previewUrl}
    .alt=${alt}
    .region=${region}
    .suggestions=${suggestions}
    .busy=${state.step === 'searching'}
    .fixed=${state.step === 'failed'}
  ></lookalike-region>`;
  return { picture: previewUrl, alt, frame };
}

/** Results, under the tabs of the picture's parts where it is a picture. */
export function regionPanel(
  { product, state, previewUrl, region, suggestions }: Framed,
  content: TemplateResult,
): TemplateResult {
  const waiting = state.step === 'searching' ? 'waiting' : '';
  if (product !== undefined) return html`<section class="results ${waiting}">${content}</section>`;
  const choices = regionChoices(suggestions, region);
  const shown = choices.find((choice) => isSame(choice.region, region));
  return html`<section class="results ${waiting}">
    <lookalike-region-tabs
      .src=${previewUrl}
      .region=${region}
      .suggestions=${suggestions}
    ></lookalike-region-tabs>
    <div role="tabpanel" aria-label=${shown?.name ?? searchTexts.results}>${content}</div>
  </section>`;
}

/** What to say when nothing is close: that a part of the picture is closer, where one is. In as many lines, since parts are known later than results. */
export function notCloseAdvice({ region, suggestions }: Framed): string {
  const partIsCloser = region === undefined && suggestions.length > 0;
  return partIsCloser ? regionTexts.partCloseAdvice : searchTexts.notCloseAdvice;
}
