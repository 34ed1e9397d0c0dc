import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface IntakeOptions {
  /** Where files may be dropped. */
  readonly target: () => EventTarget;
  readonly onPicture: (picture: File) => void;
  /** A link was dropped, such as a product dragged from the grid. */
  readonly onLink?: (url: string) => void;
}

/** Takes pictures that are dropped on a target or pasted anywhere on the page. */
export class PictureIntake implements ReactiveController {
  /** True while a file hovers over the target. */
  dragging = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: IntakeOptions;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, options: IntakeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (target: EventTarget, type: string, take: (event: Event) => void): void => {
      target.addEventListener(type, take, { signal });
    };
    const target = this.#options.target();
    on(target, 'dragover', (event) => {
      this.#hover(event as DragEvent);
    });
    on(target, 'dragleave', (event) => {
      if (!staysInside(event as DragEvent, target)) this.#setDragging(false);
    });
    on(target, 'drop', (event) => {
      this.#drop(event as DragEvent);
    });
    on(document, 'paste', (event) => {
      this.#paste(event as ClipboardEvent);
    });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#setDragging(false);
  }

  #hover(event: DragEvent): void {
    const types = event.dataTransfer?.types ?? [];
    const welcome =
      types.includes('Files') || (this.#options.onLink && types.includes('text/uri-list'));
    if (!welcome) return;
    event.preventDefault();
    this.#setDragging(true);
  }

  #drop(event: DragEvent): void {
    this.#setDragging(false);
    const file = event.dataTransfer?.files[0];
    const link = event.dataTransfer?.getData('text/uri-list');
    if (file) this.#options.onPicture(file);
    else if (link && this.#options.onLink) this.#options.onLink(link);
    else return;
    event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    const file = event.clipboardData?.files[0];
    if (file === undefined || event.defaultPrevented || isForEditor(event)) return;
    event.preventDefault();
    this.#options.onPicture(file);
  }

  #setDragging(dragging: boolean): void {
    if (dragging === this.dragging) return;
    this.dragging = dragging;
    this.#host.requestUpdate();
  }
}

/** Moving between the target's children also counts as leaving, for the browser. */
function staysInside({ relatedTarget }: DragEvent, target: EventTarget): boolean {
  if (!(target instanceof Node)) return relatedTarget !== null;
  return relatedTarget instanceof Node && target.contains(relatedTarget);
}

/** A picture pasted into a text being written belongs there. */
function isForEditor(event: ClipboardEvent): boolean {
  const [innermost] = event.composedPath();
  return innermost instanceof HTMLElement && innermost.isContentEditable;
}
