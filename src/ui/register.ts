import type { SearchEngine } from '../engine/engine.ts';
import { define } from './define.ts';
import { LookalikeCapture } from './elements/capture.ts';
import { LookalikeSearch } from './elements/search.ts';

/** Registers `<lookalike-search>`. `connect` makes the engine of every element that is not given one. */
export function registerElements(connect: () => SearchEngine): void {
  LookalikeSearch.connect = connect;
  define('lookalike-capture', LookalikeCapture);
  define('lookalike-search', LookalikeSearch);
}
