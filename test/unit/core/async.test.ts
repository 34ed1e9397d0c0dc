import { describe, expect, test } from 'vitest';
import { SerialQueue, shareUntilFailure, withTimeout } from '../../../src/core/async.ts';

describe('SerialQueue', () => {
  test('a failed job does not poison the jobs behind it', async () => {
    const queue = new SerialQueue();
    const failing = queue.run(() => Promise.reject(new Error('boom')));
    const next = queue.run(() => Promise.resolve('fine'));
    await expect(failing).rejects.toThrow('boom');
    await expect(next).resolves.toBe('fine');
  });

  test('a job cancelled while waiting never starts', async () => {
    const queue = new SerialQueue();
    const controller = new AbortController();
    let started = false;
    let release: (() => void) | undefined;
    const blocker = queue.run(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const waiting = queue.run(() => {
      started = true;
      return Promise.resolve();
    }, controller.signal);
    controller.abort();
    await expect.poll(() => release).toBeDefined();
    release?.();
    await blocker;
    await expect(waiting).rejects.toThrow();
    expect(started).toBe(false);
  });
});

test('shareUntilFailure starts once, and again only after a failure', async () => {
  let starts = 0;
  const load = shareUntilFailure(async () => {
    starts += 1;
    await Promise.resolve();
    if (starts === 1) throw new Error('offline');
    return 'model';
  });
  await expect(load()).rejects.toThrow('offline');
  await expect(Promise.all([load(), load()])).resolves.toEqual(['model', 'model']);
  expect(starts).toBe(2);
});

test('withTimeout gives up on work that never ends, and passes on work that does', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(withTimeout(never, 5, () => new Error('too late'))).rejects.toThrow('too late');
  await expect(withTimeout(Promise.resolve(7), 1_000, () => new Error('too late'))).resolves.toBe(
    7,
  );
});
