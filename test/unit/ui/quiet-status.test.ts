import { expect, test } from 'vitest';
import { QuietStatus } from '../../../src/ui/quiet-status.ts';

test('changes that come fast are said with a pause, and the latest is not lost', () => {
  const status = new QuietStatus();
  status.want('Looks like Shirts');
  expect(status.at(0)).toBe('Looks like Shirts');
  status.want('Looks like Dresses');
  expect(status.at(1_000)).toBe('Looks like Shirts');
  status.want('Looks like Shoes');
  expect(status.at(3_999)).toBe('Looks like Shirts');
  expect(status.at(4_000)).toBe('Looks like Shoes');
  expect(status.at(4_001)).toBe('Looks like Shoes');
});

test('what was asked for is said at once', () => {
  const status = new QuietStatus();
  status.want('Looks like Shirts');
  status.at(0);
  status.want('Looks like Dresses');
  expect(status.say(10)).toBe('Looks like Dresses');
});
