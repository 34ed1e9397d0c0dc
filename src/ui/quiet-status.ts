/** A screen reader finishes one sentence before the next. */
const QUIET_MS = 4_000;

/** What is said aloud of something that changes all the time: only changes, with a pause between two. The latest is not lost. */
export class QuietStatus {
  #wanted = '';
  #said = '';
  #quietUntil = -Infinity;

  want(text: string): void {
    this.#wanted = text;
  }

  /** What is to be read out now, in milliseconds; unchanged while it is still being read. */
  at(now: number): string {
    if (this.#wanted !== this.#said && now >= this.#quietUntil) return this.say(now);
    return this.#said;
  }

  /** What is to be read out, without waiting. */
  say(now: number): string {
    this.#said = this.#wanted;
    this.#quietUntil = now + QUIET_MS;
    return this.#said;
  }
}
