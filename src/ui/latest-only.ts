/**
 * Runs a job for the latest of many wishes: one at a time, and while it runs only the last wish waits. So nothing starves however fast wishes come, as it
 * would if each aborted the one before.
 */
export class LatestOnly<T> {
  readonly #job: (wish: T) => Promise<unknown>;
  #running = false;
  #waiting: { readonly wish: T } | undefined;

  /** @param job reports its own failures */
  constructor(job: (wish: T) => Promise<unknown>) {
    this.#job = job;
  }

  ask(wish: T): void {
    this.#waiting = { wish };
    if (!this.#running) void this.#run();
  }

  /** Forgets the wish that waits. */
  clear(): void {
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting !== undefined) {
      const { wish } = this.#waiting;
      this.#waiting = undefined;
      await this.#job(wish).catch(() => undefined);
    }
    this.#running = false;
  }
}
