import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Fills a new folder beside `target` and puts it into its place in one step. A failure or an interruption at any moment leaves
 * the old folder whole.
 */
export async function swapFolder<T>(
  target: string,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const place = resolve(target);
  const fresh = `${place}.new`;
  const old = `${place}.old`;
  await mkdir(dirname(place), { recursive: true });
  await recover(place, old);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  try {
    const result = await fill(fresh);
    if (await exists(place)) await rename(place, old);
    await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
    return result;
  } finally {
    // Of work done side by side, some may still write when the first of it fails.
    await rm(fresh, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An interruption between the two renames left the old folder under its other name. */
async function recover(place: string, old: string): Promise<void> {
  if ((await exists(old)) && !(await exists(place))) await rename(old, place);
  await rm(old, { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
