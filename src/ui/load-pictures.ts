/** Longer than the store or a near host takes; what is later appears when it comes. */
const PATIENCE_MS = 800;

/** Resolves when the pictures can be shown at once, or when it takes too long. Those that fail count as here. */
export async function loadPictures(addresses: readonly string[]): Promise<void> {
  const pictures = addresses.map((address) => {
    const picture = new Image();
    picture.src = address;
    return picture.decode().catch(() => undefined);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(pictures), patience]);
  clearTimeout(timer);
}
