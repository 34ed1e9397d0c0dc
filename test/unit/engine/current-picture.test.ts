import { expect, test } from 'vitest';
import { CurrentPicture } from '../../../src/engine/current-picture.ts';

test('work on the side goes on for the same picture, and ends with the next one', () => {
  const current = new CurrentPicture();
  const signal = current.aside('a', undefined);
  current.turnTo('a');
  expect(signal.aborted).toBe(false);
  current.turnTo('b');
  expect(signal.aborted).toBe(true);
  current.turnTo(undefined);
});

test('it ends with its own signal as well, before or after it began', () => {
  const caller = new AbortController();
  const current = new CurrentPicture();
  const running = current.aside('a', caller.signal);
  caller.abort();
  expect(running.aborted).toBe(true);
  expect(current.aside('a', caller.signal).aborted).toBe(true);
});
