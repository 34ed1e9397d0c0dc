import type { BackendCheck } from '../model/backend-check.ts';
import { BrowserVerifier, firstLine } from '../model/verify-browser.ts';
import type { Cnn } from './cnn.ts';

/** One network on one backend of Chromium. */
export interface BrowserTime {
  readonly name: string;
  readonly backend: BackendCheck['backend'];
  readonly device: string;
  readonly msPerPicture: number;
  readonly leastCosine: number;
}

/** The networks in turn on every backend of Chromium; what does not run is left out. Undefined without a browser. */
export async function timeInBrowser(
  cnns: readonly Cnn[],
): Promise<readonly BrowserTime[] | undefined> {
  let verifier: BrowserVerifier;
  try {
    verifier = await BrowserVerifier.start();
  } catch (error) {
    console.error(`No times in a browser: ${firstLine(error)}`);
    return undefined;
  }
  try {
    const times: BrowserTime[] = [];
    for (const { extractor, model } of cnns) {
      for (const { backend, outcome } of await verifier.verify(model)) {
        if (outcome.kind !== 'ran') {
          console.error(`${extractor.name} on ${backend}: ${outcome.reason}`);
          continue;
        }
        const { device, milliseconds, leastCosine } = outcome;
        times.push({
          name: extractor.name,
          backend,
          device,
          msPerPicture: milliseconds,
          leastCosine,
        });
      }
    }
    return times;
  } finally {
    await verifier.stop();
  }
}
