import type { DiaryEntry, FindOptions, SearchResult } from '../engine/engine.ts';
import type { EngineSession } from './engine-session.ts';
import { ShownQuery } from './shown-query.ts';

/** A picture that was searched with before: its look and its thumbnail, without the picture. */
export class RememberedQuery extends ShownQuery<SearchResult> {
  override readonly previewUrl: string;
  readonly #thumbnail: Blob;
  readonly #key: string;
  readonly #session: EngineSession;

  constructor(
    { key, thumbnail }: Extract<DiaryEntry, { kind: 'picture' }>,
    session: EngineSession,
    onChange: () => void,
  ) {
    super(onChange);
    this.#key = key;
    this.#session = session;
    this.#thumbnail = new Blob([thumbnail], { type: 'image/jpeg' });
    this.previewUrl = URL.createObjectURL(this.#thumbnail);
  }

  override get pictures(): readonly Blob[] {
    return [this.#thumbnail];
  }

  override dispose(): void {
    super.dispose();
    URL.revokeObjectURL(this.previewUrl);
  }

  protected override async begin(): Promise<void> {
    await this.#session.open();
  }

  protected override find(options: FindOptions): Promise<SearchResult> {
    return this.#session.engine.searchAgain(this.#key, options);
  }
}
