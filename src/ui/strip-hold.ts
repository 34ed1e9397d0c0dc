import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether somebody is about to choose from an element, by mouse, touch or keyboard, so that its content had better stay. */
export class StripHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onRelease: () => void;
  #listening = new AbortController();
  readonly #by = new Set<'mouse' | 'touch' | 'focus'>();

  /** `onRelease` is called when nobody is there any more. */
  constructor(host: ReactiveControllerHost & HTMLElement, onRelease: () => void) {
    this.#host = host;
    this.#onRelease = onRelease;
    host.addController(this);
  }

  get holds(): boolean {
    return this.#by.size > 0;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (type: string, take: (event: Event) => void): void => {
      this.#host.addEventListener(type, take, { signal, passive: true });
    };
    on('pointerenter', (event) => {
      if ((event as PointerEvent).pointerType === 'mouse') this.#by.add('mouse');
    });
    on('pointerleave', () => {
      this.#release('mouse');
    });
    on('touchstart', () => {
      this.#by.add('touch');
    });
    // A finger that scrolled is followed by the rest of the movement, which is over soon after.
    for (const type of ['touchend', 'touchcancel']) {
      on(type, () => {
        this.#release('touch');
      });
    }
    on('focusin', () => {
      this.#by.add('focus');
    });
    on('focusout', () => {
      this.#release('focus');
    });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#by.clear();
  }

  #release(by: 'mouse' | 'touch' | 'focus'): void {
    if (this.#by.delete(by) && !this.holds) this.#onRelease();
  }
}
