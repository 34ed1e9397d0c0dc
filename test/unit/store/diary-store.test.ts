import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { SearchError } from '../../../src/core/errors.ts';
import type { DiaryRecord, DiaryStore } from '../../../src/store/diary-store.ts';
import { IdbDiary } from '../../../src/store/idb/idb-diary.ts';
import { IdbStore } from '../../../src/store/idb/idb-store.ts';
import { MemoryDiary } from '../../../src/store/memory-diary.ts';
import { RefusableDiary } from '../../../src/store/refusable-diary.ts';

const record = (key: string, at: number): DiaryRecord => ({ key, kind: 'viewed', at });

async function keysOf(diary: DiaryStore, shop: string): Promise<readonly string[]> {
  return (await diary.records(shop)).map(({ key }) => key);
}

describe.each([
  ['IndexedDB', () => new IdbDiary('diaries')],
  ['memory', () => new MemoryDiary()],
  ['IndexedDB that may be refused', () => new RefusableDiary(new IdbDiary('refusable'))],
])('a diary in %s', (_name, open: () => DiaryStore) => {
  test('gives the newest first, and a record again as newer', async () => {
    const diary = open();
    await diary.put('one', record('a', 1));
    await diary.put('one', record('b', 2));
    await diary.put('one', record('a', 3));
    expect(await keysOf(diary, 'one')).toEqual(['a', 'b']);
    await diary.clear('one');
  });

  test('keeps shops apart, also when one name begins as the other', async () => {
    const diary = open();
    await diary.put('shop', record('a', 1));
    await diary.put('shop2', record('b', 1));
    await diary.clear('shop');
    expect(await keysOf(diary, 'shop')).toEqual([]);
    expect(await keysOf(diary, 'shop2')).toEqual(['b']);
    await diary.remove('shop2', ['b', 'unknown']);
    expect(await keysOf(diary, 'shop2')).toEqual([]);
  });
});

test('two tabs lose nothing of each other, and see what the other deleted', async () => {
  const [one, other] = [new IdbDiary('tabs'), new IdbDiary('tabs')];
  await Promise.all([
    ...Array.from({ length: 20 }, (_, i) => one.put('s', record(`one ${i}`, i))),
    ...Array.from({ length: 20 }, (_, i) => other.put('s', record(`other ${i}`, i))),
  ]);
  expect(await one.records('s')).toHaveLength(40);
  await other.clear('s');
  expect(await one.records('s')).toEqual([]);
});

test('a database from before there were diaries keeps its files, and gets one', async () => {
  const old = await openDB('upgraded', 2, {
    upgrade(db) {
      for (const name of ['documents', 'files', 'blocks']) db.createObjectStore(name);
    },
  });
  await old.put('files', { bytes: 1, storedAt: Date.now() }, 'f');
  await old.put('blocks', Uint8Array.of(7).buffer, ['f', 0]);
  old.close();
  const diary = new IdbDiary('upgraded');
  await diary.put('s', record('a', 1));
  expect(await keysOf(diary, 's')).toEqual(['a']);
  const kept = await new IdbStore('upgraded').file('f');
  expect(new Uint8Array(kept ?? new ArrayBuffer())).toEqual(Uint8Array.of(7));
});

/** Refuses as long as it is told to. */
class Refusing extends MemoryDiary<DiaryRecord> {
  refuses = true;

  override records(shop: string): Promise<readonly DiaryRecord[]> {
    return this.refuses ? Promise.reject(refusal()) : super.records(shop);
  }

  override put(shop: string, kept: DiaryRecord): Promise<void> {
    return this.refuses ? Promise.reject(refusal()) : super.put(shop, kept);
  }

  override clear(shop: string): Promise<void> {
    return this.refuses ? Promise.reject(refusal()) : super.clear(shop);
  }
}

function refusal(): SearchError {
  return new SearchError('storage', 'refused');
}

test('where storage is refused, the diary goes on in memory', async () => {
  const diary = new RefusableDiary(new Refusing());
  await diary.put('s', record('a', 1));
  expect(await keysOf(diary, 's')).toEqual(['a']);
  expect(diary.persistent).toBe(false);
  await diary.clear('s');
  expect(await keysOf(diary, 's')).toEqual([]);
});

test('what was kept is never said to be deleted when it is not', async () => {
  const store = new Refusing();
  store.refuses = false;
  const diary = new RefusableDiary(store);
  await diary.put('s', record('a', 1));
  store.refuses = true;
  await expect(diary.clear('s')).rejects.toMatchObject({ code: 'storage' });
});
