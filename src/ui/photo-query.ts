import { SearchError } from '../core/errors.ts';
import type { FindOptions, SearchResult } from '../engine/engine.ts';
import { asSearchError } from './as-search-error.ts';
import type { EngineSession } from './engine-session.ts';
import { previewOf } from './preview.ts';
import { ShownQuery } from './shown-query.ts';

/** Pictures of one query. More would be slow on a phone, and say little more. */
export const MOST_PICTURES = 5;

/** A picture of a query, and its address for an `<img>`. */
interface QueryPicture {
  readonly picture: Blob | ImageBitmap;
  readonly url?: string;
}

/** A shopper's pictures of one thing: one at first. */
export class PhotoQuery extends ShownQuery<SearchResult> {
  /** Why the picture that was added last is not among them; absent when it is. */
  refused: SearchError | undefined;
  readonly #session: EngineSession;
  #pictures: readonly [QueryPicture, ...QueryPicture[]];
  /** Those that were searched by, so that they can be opened. */
  readonly #proven = new Set<Blob | ImageBitmap>();

  constructor(picture: Blob | ImageBitmap, session: EngineSession, onChange: () => void) {
    super(onChange);
    this.#pictures = [{ picture }];
    this.#session = session;
  }

  /** Of the first picture; absent for a moment while a bitmap is drawn. */
  override get previewUrl(): string | undefined {
    return this.#pictures[0].url;
  }

  /** Addresses of all pictures. */
  get previewUrls(): readonly (string | undefined)[] {
    return this.#pictures.map(({ url }) => url);
  }

  /** Takes a picture to the others, unless there are as many as there may be. The next search is by all of them. */
  async add(picture: Blob | ImageBitmap): Promise<void> {
    const url = URL.createObjectURL(await previewOf(picture));
    if (this.disposed || this.#pictures.length >= MOST_PICTURES) {
      URL.revokeObjectURL(url);
      return;
    }
    this.refused = undefined;
    this.#pictures = [...this.#pictures, { picture, url }];
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
    for (const each of this.#pictures) release(each);
    this.#pictures = [{ picture: this.#pictures[0].picture }];
  }

  protected override async find(options: FindOptions): Promise<SearchResult> {
    const pictures = this.#pictures.map(({ picture }) => picture);
    const [first, ...also] = await Promise.all(pictures.map(copyOf));
    if (first === undefined) throw new SearchError('internal', 'A query without a picture');
    try {
      const result = await this.#session.search(first, { ...options, also });
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
    const preview = await previewOf(first.picture);
    if (this.disposed) return;
    this.#pictures = [{ ...first, url: URL.createObjectURL(preview) }, ...others];
    this.changed();
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
    for (const each of this.#pictures) if (each !== first && !others.includes(each)) release(each);
    this.#pictures = [first, ...others];
  }
}

// Bitmaps are handed over to the worker: it gets a copy, the caller keeps the original.
async function copyOf(picture: Blob | ImageBitmap): Promise<Blob | ImageBitmap> {
  return picture instanceof Blob ? picture : createImageBitmap(picture);
}

function release({ url }: QueryPicture): void {
  if (url !== undefined) URL.revokeObjectURL(url);
}
