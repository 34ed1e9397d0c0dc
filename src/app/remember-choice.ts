const CHOICE = 'lookalike-remember';
const EXPECTED = 'lookalike-remembered';

/** Whether looks and searches are kept: unless the shopper said no, since nothing leaves the device. */
export function remembers(): boolean {
  return read(CHOICE) !== 'no';
}

export function chooseToRemember(on: boolean): void {
  write(CHOICE, on ? undefined : 'no');
}

/** Whether something was remembered when this was last known: for keeping its place on the page before the diary has been read. */
export function expectsMemories(): boolean {
  return read(EXPECTED) !== null;
}

export function expectMemories(some: boolean): void {
  write(EXPECTED, some ? 'yes' : undefined);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused storage: the choice holds for this page alone.
  }
}
