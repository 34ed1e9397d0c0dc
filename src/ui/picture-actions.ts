import { html, nothing, type TemplateResult } from 'lit';
import type { Wishes } from '../engine/engine.ts';
import type { LookalikePictures } from './elements/pictures.ts';
import { MOST_PICTURES, type PhotoQuery } from './photo-query.ts';
import { captureTexts } from './strings/capture.ts';
import { trailTexts } from './strings/trail.ts';

/**
 * What can be done beside a shopper's pictures: take another one instead, add one, take one away.
 * @param onWish searches again when it is called
 */
export function pictureActions(
  photo: PhotoQuery,
  onWish: (changes: Wishes) => void,
): TemplateResult {
  const { previewUrls, state } = photo;
  const failed = state.step === 'failed';
  return html`<lookalike-pictures
      slot="actions"
      style="flex-basis: 100%"
      .urls=${previewUrls}
      ?refused=${photo.refused !== undefined}
      ?hidden=${previewUrls.length < 2 && photo.refused === undefined}
      @lookalike-remove-picture=${({ detail, target }: CustomEvent<number>) => {
        photo.remove(detail);
        onWish({});
        void focusAfter(target as LookalikePictures, detail);
      }}
    ></lookalike-pictures>
    <lookalike-capture
      slot="actions"
      compact
      ?quiet=${!failed}
      label=${captureTexts.newPicture}
      exportparts="button"
    ></lookalike-capture>
    ${
      failed || previewUrls.length >= MOST_PICTURES
        ? nothing
        : html`<lookalike-capture
            slot="actions"
            class="add"
            compact
            quiet
            label=${trailTexts.addPicture}
            exportparts="button"
            @lookalike-picture=${(event: CustomEvent<Blob>) => {
              event.stopPropagation();
              void photo.add(event.detail).then(() => {
                onWish({});
              });
            }}
          ></lookalike-capture>`
    }`;
}

/** The picture that took the place of the one removed, or the button for adding one. */
async function focusAfter(pictures: LookalikePictures, place: number): Promise<void> {
  await pictures.updateComplete;
  if (pictures.focusPicture(place)) return;
  const add = pictures.parentElement?.querySelector('lookalike-capture.add');
  add?.shadowRoot?.querySelector('button')?.focus({ preventScroll: true });
}
