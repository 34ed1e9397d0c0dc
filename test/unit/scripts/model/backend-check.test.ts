import { expect, test } from 'vitest';
import {
  type BackendCheck,
  formatChecks,
  hasFailed,
  type Outcome,
} from '../../../../scripts/model/backend-check.ts';

function check(outcome: Outcome): BackendCheck {
  return { where: 'Chromium', backend: 'webgpu', outcome };
}

function ran(leastCosine: number): BackendCheck {
  return check({ kind: 'ran', device: 'some adapter', leastCosine, milliseconds: 12.34 });
}

test('a backend fails below the least cosine, and with a model without golden vectors', () => {
  expect(hasFailed(ran(0.9995))).toBe(false);
  expect(hasFailed(ran(0.998))).toBe(true);
  expect(hasFailed(ran(NaN))).toBe(true);
});

test('a backend that is not here is no failure, one that does not run the model is', () => {
  expect(hasFailed(check({ kind: 'absent', reason: 'no adapter' }))).toBe(false);
  expect(hasFailed(check({ kind: 'failed', reason: 'no answer' }))).toBe(true);
});

test('the table says what ran, what did not, and why', () => {
  const absent = check({ kind: 'absent', reason: 'no adapter' });
  expect(formatChecks([ran(0.9995), ran(0.5), absent]).split('\n')).toEqual([
    '  backend         | device             | least cosine     | ms a picture',
    '  Chromium webgpu | some adapter       | 0.999500         | 12.3',
    '  Chromium webgpu | some adapter       | 0.500000 (wrong) | 12.3',
    '  Chromium webgpu | absent: no adapter | -                | -',
  ]);
});
