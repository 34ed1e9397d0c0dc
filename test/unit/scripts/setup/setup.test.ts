import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildIsFresh, inputsDigest } from '../../../../scripts/setup/ensure-build.mjs';
import { packagesAreFresh } from '../../../../scripts/setup/ensure-packages.mjs';
import { candidates, findChromium } from '../../../../scripts/setup/find-chromium.mjs';
import { stepOutcome, summary, vitestOutcome } from '../../../../scripts/setup/test-report.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lookalike-setup-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('packages', () => {
  test('are stale before the first install and after a change of the lockfile', async () => {
    await writeFile(join(root, 'package-lock.json'), '{"v":1}');
    expect(packagesAreFresh(root)).toBe(false);

    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'node_modules/.lookalike-lockfile'), '{"v":1}');
    expect(packagesAreFresh(root)).toBe(true);

    await writeFile(join(root, 'package-lock.json'), '{"v":2}');
    expect(packagesAreFresh(root)).toBe(false);
  });
});

describe('build', () => {
  test('is stale without a stamp, after an edit and after a renamed file', async () => {
    await mkdir(join(root, 'src'));
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'src/main.ts'), 'one');
    expect(buildIsFresh(root)).toBe(false);

    const stamp = async (): Promise<void> => {
      await writeFile(join(root, 'dist/.lookalike-inputs'), inputsDigest(root));
    };
    await stamp();
    expect(buildIsFresh(root)).toBe(true);

    await writeFile(join(root, 'src/main.ts'), 'two');
    expect(buildIsFresh(root)).toBe(false);

    await stamp();
    await rm(join(root, 'src/main.ts'));
    await writeFile(join(root, 'src/other.ts'), 'two');
    expect(buildIsFresh(root)).toBe(false);
  });
});

describe('browser', () => {
  test('the one that the environment names comes first, the search path last', () => {
    const env = { CHROME_PATH: '/opt/mine/chrome', PATH: '/somewhere/bin' };
    const found = candidates(env, 'linux');
    expect(found[0]).toBe('/opt/mine/chrome');
    expect(found[1]).toBe('/usr/bin/chromium');
    expect(found.at(-1)).toBe(join('/somewhere/bin', 'google-chrome-stable'));
  });

  test('a named browser that is not there is passed over', async () => {
    const existing = join(root, 'chromium');
    await writeFile(existing, '');
    expect(await findChromium({ CHROME_PATH: existing, PATH: '' })).toBe(existing);
    expect(await findChromium({ CHROME_PATH: join(root, 'none'), PATH: '' })).not.toBe(
      join(root, 'none'),
    );
  });
});

describe('report', () => {
  test('ends in one line with the sums, below the names of skipped tests', () => {
    const vitest = vitestOutcome(
      'unit',
      {
        success: true,
        numPassedTests: 3,
        numFailedTests: 0,
        testResults: [
          { assertionResults: [{ status: 'skipped', fullName: 'clothing (needs data)' }] },
        ],
      },
      1,
    );
    const lines = summary([stepOutcome('lint', true, 1), vitest]).split('\n');
    expect(lines.at(-2)).toBe('skipped: clothing (needs data)');
    expect(lines.at(-1)).toBe('4 passed, 0 failed');
  });

  test('a run without a report, without a test, or with a broken file counts as failed', () => {
    expect(vitestOutcome('unit', undefined, 1).failed).toBe(1);
    expect(vitestOutcome('unit', { success: true, numPassedTests: 0 }, 1).failed).toBe(1);
    expect(vitestOutcome('unit', { success: false, numPassedTests: 3 }, 1).failed).toBe(1);
    expect(
      vitestOutcome('unit', { success: false, numPassedTests: 3, numFailedTests: 2 }, 1).failed,
    ).toBe(2);
  });
});
