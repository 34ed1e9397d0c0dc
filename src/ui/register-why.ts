import { define } from './define.ts';
import { LookalikeWhy } from './elements/why.ts';

/** Registers the dialog that explains a result. */
export function registerWhy(): void {
  define('lookalike-why', LookalikeWhy);
}
