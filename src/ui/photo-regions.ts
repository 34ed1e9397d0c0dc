import { isAbort } from '../core/errors.ts';
import type {
  FindOptions,
  Region,
  SearchEngine,
  SearchResult,
  SuggestedRegion,
} from '../engine/engine.ts';
import { LatestOnly } from './latest-only.ts';
import type { PhotoQuery } from './photo-query.ts';

/** Answers that are remembered: of the whole picture and of parts that were searched by. */
const KEPT = 16;

/** The parts of a picture that can be searched by. They are asked for when its first results are there. */
export class PhotoRegions {
  /** Empty until they are known. */
  suggestions: readonly SuggestedRegion[] = [];
  readonly #photo: PhotoQuery;
  readonly #moving = new LatestOnly((region: Region | undefined) => this.#look(region));
  #suggested = false;

  constructor(photo: PhotoQuery) {
    this.#photo = photo;
    photo.find = remembered(photo.find);
  }

  /** Asks once. A picture without suggestions is searched all the same, so a failure is none of the shopper's. */
  async suggest(engine: SearchEngine, onFound: () => void): Promise<void> {
    if (this.#suggested || this.#photo.state.step !== 'done') return;
    this.#suggested = true;
    const { pictureId } = this.#photo;
    try {
      const picture = await this.#photo.handedOver();
      this.suggestions = await engine.suggestRegions(picture, { pictureId });
      if (!this.#photo.disposed) onFound();
    } catch (error) {
      if (!isAbort(error)) console.warn('No parts of the picture can be suggested', error);
    }
  }

  /** Shows what a part finds while its frame still moves: one search at a time, the last part last. */
  move(region: Region | undefined): void {
    this.#moving.ask(region);
  }

  /** The frame stands still: what waits is not wanted any more. */
  settle(): void {
    this.#moving.clear();
  }

  async #look(region: Region | undefined): Promise<void> {
    const { asked } = this.#photo;
    if (asked !== undefined) await this.#photo.refine({ ...asked, region });
  }
}

/** Searches that were made before are answered at once. */
function remembered(find: PhotoQuery['find']): PhotoQuery['find'] {
  const answers = new Map<string, SearchResult>();
  return async ({ signal, ...asked }: FindOptions) => {
    const key = JSON.stringify(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = await find({ ...asked, ...(signal && { signal }) });
    answers.set(key, found);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return found;
  };
}

const known = new WeakMap<PhotoQuery, PhotoRegions>();

/** Those of a picture, always the same. They live as long as it does. */
export function regionsOf(photo: PhotoQuery): PhotoRegions {
  const regions = known.get(photo) ?? new PhotoRegions(photo);
  known.set(photo, regions);
  return regions;
}
