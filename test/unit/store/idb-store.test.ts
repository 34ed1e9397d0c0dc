import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { ORPHAN_AGE_MS } from '../../../src/store/catalog-store.ts';
import { IdbStore } from '../../../src/store/idb/idb-store.ts';

const bytes = (value: number): ArrayBuffer => Uint8Array.of(value).buffer;

test('gives way when a newer version of the app opens in another tab, and says so afterwards', async () => {
  const store = new IdbStore('busy');
  await store.putFile('a', bytes(1));
  const newer = await openDB('busy', 99);
  expect(newer.version).toBe(99);
  await expect(store.file('a')).rejects.toMatchObject({ code: 'storage' });
  newer.close();
});

test('partial downloads stay for a day, in case another tab is at work', async () => {
  const store = new IdbStore('orphans');
  await store.putFile('partial', bytes(1));
  await store.commit('pack', { text: '{}', files: [] });
  expect(await store.file('partial')).toBeDefined();
  const later = Date.now() + ORPHAN_AGE_MS + 1;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
  await store.commit('pack', { text: '{}', files: [] });
  clock.mockRestore();
  expect(await store.file('partial')).toBeUndefined();
});

test('a file that two documents share outlives one of them', async () => {
  const store = new IdbStore('shared');
  await store.putFile('s', bytes(1));
  await store.commit('one', { text: '{}', files: ['s'] });
  await store.commit('two', { text: '{}', files: ['s'] });
  await store.commit('one', { text: '{"next":1}', files: [] });
  await store.commit('one', { text: '{"next":2}', files: [] });
  expect(await store.file('s')).toBeDefined();
});

test('a closed store opens again on its next use', async () => {
  const store = new IdbStore('again');
  await store.putFile('a', bytes(3));
  store.close();
  expect(new Uint8Array((await store.file('a')) ?? new ArrayBuffer())).toEqual(Uint8Array.of(3));
});
