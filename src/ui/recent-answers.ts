/** The last few answers by what was asked, so that asking again costs nothing. */
export class RecentAnswers<T> {
  readonly #answers = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param question anything that JSON tells apart */
  get(question: object): T | undefined {
    return this.#answers.get(JSON.stringify(question));
  }

  clear(): void {
    this.#answers.clear();
  }

  set(question: object, answer: T): void {
    const key = JSON.stringify(question);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
  }
}
