import { isAbort, SearchError } from '../core/errors.ts';
import type { FindOptions, SearchResult, SuggestedRegion } from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import { copyOf } from './copy-of.ts';
import type { EngineSession } from './engine-session.ts';
import { ShownQuery } from './shown-query.ts';

/** Pictures of one query. More would be slow on a phone, and say little more. */
export const MOST_PICTURES = 5;

/** Tells pictures apart for the engine, which decodes the last one once. */
let pictures = 0;

/** A picture of a query, and its address for an `<img>`. */
interface QueryPicture {
  readonly id: string;
  readonly picture: Blob | ImageBitmap;
  readonly url?: string;
}

/** A shopper's pictures of one thing: one at first. */
export class PhotoQuery extends ShownQuery<SearchResult> {
  /** Why the picture that was added last is not among them; absent when it is. */
  refused: SearchError | undefined;
  override suggestions: readonly SuggestedRegion[] = [];
  readonly #session: EngineSession;
  readonly #ended = new AbortController();
  #pictures: readonly [QueryPicture, ...QueryPicture[]];
  /** Whose parts are suggested, or about to be. */
  #suggested: Blob | ImageBitmap | undefined;
  /** Those that were searched by, so that they can be opened. */
  readonly #proven = new Set<Blob | ImageBitmap>();

  constructor(picture: Blob | ImageBitmap, session: EngineSession, onChange: () => void) {
    super(onChange);
    this.#pictures = [{ id: newId(), picture }];
    this.#session = session;
  }

  /** Of the first picture; absent for a moment while a bitmap is drawn. */
  override get previewUrl(): string | undefined {
    return this.#pictures[0].url;
  }

  override get pictures(): readonly (Blob | ImageBitmap)[] {
    return this.#pictures.map(({ picture }) => picture);
  }

  /** Addresses of all pictures. */
  get previewUrls(): readonly (string | undefined)[] {
    return this.#pictures.map(({ url }) => url);
  }

  /** Takes a picture to the others, unless there are as many as there may be. The next search is by all of them. */
  async add(picture: Blob | ImageBitmap): Promise<void> {
    const url = URL.createObjectURL(await fileOf(picture));
    if (this.disposed || this.#pictures.length >= MOST_PICTURES) {
      URL.revokeObjectURL(url);
      return;
    }
    this.refused = undefined;
    this.#pictures = [...this.#pictures, { id: newId(), picture, url }];
    this.forgetAnswers();
    this.changed();
  }

  /** Leaves a picture out of the next search. The last one stays. */
  remove(place: number): void {
    this.#keep((_, at) => at !== place);
    this.refused = undefined;
    this.changed();
  }

  override dispose(): void {
    super.dispose();
    this.#ended.abort();
    for (const each of this.#pictures) release(each);
    const { id, picture } = this.#pictures[0];
    this.#pictures = [{ id, picture }];
  }

  protected override async find(options: FindOptions): Promise<SearchResult> {
    const { pictures } = this;
    const [first, ...also] = await Promise.all(pictures.map(copyOf));
    if (first === undefined) throw new SearchError('internal', 'A query without a picture');
    const { id: pictureId, picture: shown } = this.#pictures[0];
    try {
      const result = await this.#session.search(first, { ...options, also, pictureId });
      if (this.#suggested !== shown) void this.#suggest(this.#pictures[0]);
      for (const picture of pictures) this.#proven.add(picture);
      return result;
    } catch (cause) {
      const error = asSearchError(cause);
      if (error.code === 'bad-image' || error.code === 'unsupported-image') this.#refuse(error);
      throw error;
    }
  }

  protected override async begin(): Promise<void> {
    const [first, ...others] = this.#pictures;
    if (first.url !== undefined) return;
    const preview = await fileOf(first.picture);
    if (this.disposed) return;
    this.#pictures = [{ ...first, url: URL.createObjectURL(preview) }, ...others];
    this.changed();
  }

  /** A picture without suggestions is searched all the same, so that a failure is none of the shopper's. */
  async #suggest({ id, picture }: QueryPicture): Promise<void> {
    this.#suggested = picture;
    try {
      const { signal } = this.#ended;
      const options = { pictureId: id, signal };
      const found = await this.#session.engine.suggestRegions(await copyOf(picture), options);
      if (this.#pictures[0].id !== id) return;
      this.suggestions = found;
      this.changed();
    } catch (error) {
      this.#suggested = undefined;
      if (!isAbort(error)) console.warn('No parts of the picture can be suggested', error);
    }
  }

  /** A picture that cannot be opened takes nothing from those that can. */
  #refuse(error: SearchError): void {
    if (this.#proven.size === 0) return;
    this.#keep(({ picture }) => this.#proven.has(picture));
    this.refused = error;
  }

  #keep(wanted: (picture: QueryPicture, at: number) => boolean): void {
    const [first, ...others] = this.#pictures.filter(wanted);
    if (first === undefined) return;
    const isAnother = first !== this.#pictures[0];
    this.forgetAnswers();
    for (const each of this.#pictures) if (each !== first && !others.includes(each)) release(each);
    this.#pictures = [first, ...others];
    if (!isAnother) return;
    this.suggestions = [];
    if (this.#proven.has(first.picture)) void this.#suggest(first);
  }
}

function newId(): string {
  pictures += 1;
  return `${pictures}-${Math.random().toString(36).slice(2)}`;
}

function release({ url }: QueryPicture): void {
  if (url !== undefined) URL.revokeObjectURL(url);
}

/** A file that an `<img>` can show. Only scripts search with bitmaps, so what draws them loads with the first. */
async function fileOf(picture: Blob | ImageBitmap): Promise<Blob> {
  if (picture instanceof Blob) return picture;
  const { drawPreview } = await import('./preview.ts');
  return drawPreview(picture);
}
