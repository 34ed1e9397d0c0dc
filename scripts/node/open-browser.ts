import { type Browser, chromium } from 'playwright';
import { findChromium } from '../setup/find-chromium.mjs';

/** Starts the Chromium of this machine, with what `CHROME_FLAGS` names besides. @throws Error when there is none */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: set CHROME_PATH');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = (process.env['CHROME_FLAGS'] ?? '').split(' ').filter(Boolean);
  return chromium.launch({ executablePath, args: [...args, ...sandbox, ...named] });
}
