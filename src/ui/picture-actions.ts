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
        // A part of the first picture is no part of the one that takes its place.
        onWish(detail === 0 ? { region: undefined } : {});
        void focusAfter(target as LookalikePictures, detail);
      }}
    ></lookalike-pictures>
    ${newPicture({ quiet: !failed })}
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

/** Takes another picture, whatever is shown now. */
export function newPicture({ quiet }: { readonly quiet: boolean }): TemplateResult {
  return html`<lookalike-capture
    slot="actions"
    compact
    ?quiet=${quiet}
    label=${captureTexts.newPicture}
    exportparts="button"
  ></lookalike-capture>`;
}

/** The picture that took the place of the one removed, or the button for adding one. */
async function focusAfter(pictures: LookalikePictures, place: number): Promise<void> {
  await pictures.updateComplete;
  if (pictures.focusPicture(place)) return;
  const add = pictures.parentElement?.querySelector('lookalike-capture.add');
  add?.shadowRoot?.querySelector('button')?.focus({ preventScroll: true });
}
