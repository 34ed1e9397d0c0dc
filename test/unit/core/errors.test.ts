import { expect, test } from 'vitest';
import { fromWire, isSearchError, SearchError, toWire } from '../../../src/core/errors.ts';

test('a code survives structured clone through the wire form', () => {
  const wire = structuredClone(toWire(new SearchError('device-lost', 'GPU reset')));
  expect(fromWire(wire)).toMatchObject({ code: 'device-lost', message: 'GPU reset' });
});

test('an abort of the platform is an outcome with a code, anything else is internal', () => {
  expect(toWire(new DOMException('x', 'AbortError')).code).toBe('aborted');
  expect(toWire(new TypeError('oops'))).toEqual({ code: 'internal', message: 'oops' });
});

test('an error of a second copy of the library is recognised by its name', () => {
  const foreign = Object.assign(new Error('x'), { name: 'SearchError', code: 'network' });
  expect(isSearchError(foreign, 'network')).toBe(true);
  expect(isSearchError(foreign, 'storage')).toBe(false);
  expect(isSearchError(new Error('x'))).toBe(false);
});
