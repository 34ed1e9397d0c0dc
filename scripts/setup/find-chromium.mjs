import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chrome, Chromium and Edge, where their installers put them. */
const USUAL_PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => join(process.env[folder] ?? 'C:\\', path),
    ),
  ),
};
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Candidates in order of preference: what the environment names, the usual places, the search path.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function candidates(env, platform) {
  const named = env['CHROME_PATH'] === undefined ? [] : [env['CHROME_PATH']];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...(USUAL_PLACES[platform] ?? []), ...onPath];
}

/**
 * The first browser that is there; Playwright's own after those of the system.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | undefined>}
 */
export async function findChromium(env = process.env) {
  return candidates(env, process.platform).find((path) => existsSync(path)) ?? playwrightsOwn();
}

/** @returns {Promise<string | undefined>} */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  } catch {
    return undefined; // the packages are not installed yet
  }
}

/**
 * Finds a browser or installs one: Playwright's build first, on Debian as root its package.
 * @param {(program: string, args: readonly string[]) => Promise<number>} run
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium(run) {
  const found = await findChromium();
  if (found !== undefined) return found;
  console.log('No Chrome, Chromium or Edge was found. Installing Chromium …');
  if ((await run('npx', ['--no-install', 'playwright', 'install', 'chromium'])) === 0) {
    const installed = await findChromium();
    if (installed !== undefined && starts(installed)) return installed;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', 'chromium']);
    return findChromium();
  }
  return undefined;
}

/**
 * A downloaded browser may lack libraries of the system.
 * @param {string} path
 */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
