import { SingleBar } from 'cli-progress';

/** A progress bar with rate and time left on standard error; without a terminal, a line every few seconds. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #unit: string;
  readonly #began = performance.now();

  constructor(label: string, total: number, unit: string) {
    this.#unit = unit;
    this.#bar = new SingleBar({
      format: `${label} {bar} {percentage} % | {value}/{total} | {rate} | {eta_formatted} left`,
      barsize: 24,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      stream: process.stderr,
    });
    this.#bar.start(total, 0, { rate: '' });
  }

  advance(done: number): void {
    const seconds = (performance.now() - this.#began) / 1000;
    this.#bar.update(done, {
      rate: `${(done / Math.max(seconds, 0.001)).toFixed(1)} ${this.#unit}/s`,
    });
  }

  stop(): void {
    this.#bar.stop();
  }
}
