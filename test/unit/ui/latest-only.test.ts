import { expect, test } from 'vitest';
import { LatestOnly } from '../../../src/ui/latest-only.ts';

test('while one wish is worked on only the last one waits, and a failure stops nothing', async () => {
  const begun: number[] = [];
  const endings: (() => void)[] = [];
  const latest = new LatestOnly((wish: number) => {
    begun.push(wish);
    return new Promise<void>((resolve, reject) => {
      endings.push(
        wish === 1
          ? () => {
              reject(new Error('refused'));
            }
          : resolve,
      );
    });
  });
  for (const wish of [1, 2, 3]) latest.ask(wish);
  expect(begun).toEqual([1]);
  endings[0]?.();
  await expect.poll(() => begun).toEqual([1, 3]);
  latest.ask(4);
  latest.clear();
  endings[1]?.();
  latest.ask(5);
  await expect.poll(() => begun).toEqual([1, 3, 5]);
});
