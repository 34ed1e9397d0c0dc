import type { Page } from 'playwright';
import type { Scenes } from '../scene.ts';

/** Opens the camera as its button does, whatever the button is called on this device. */
async function openCamera(page: Page): Promise<void> {
  await page.locator('lookalike-shop-page lookalike-capture').evaluate((element) => {
    (element as HTMLElement & { takePhoto(): void }).takePhoto();
  });
}

/** A light, which made cameras do not have. Runs in the page. */
function addLight(): void {
  MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities;
}

/** The camera in its dialog. */
export const cameraScenes: Scenes = {
  camera: {
    before: (page) => page.context().grantPermissions(['camera']),
    reach: async (page) => {
      await openCamera(page);
      await page.locator('lookalike-live-matches .match').first().waitFor();
    },
  },
  'camera-held': {
    before: async (page) => {
      await page.context().grantPermissions(['camera']);
      await page.addInitScript(addLight);
    },
    reach: async (page) => {
      await openCamera(page);
      await page.locator('lookalike-live-matches .match').first().waitFor();
      await page.locator('lookalike-camera .finder').click();
      await page.locator('lookalike-camera .finder[aria-pressed=true]').waitFor();
    },
  },
  'camera-refused': {
    before: async (page) => {
      await page.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException('Refused', 'NotAllowedError'));
      });
    },
    reach: async (page) => {
      await openCamera(page);
      await page.locator('lookalike-camera [role=alert]').waitFor();
    },
  },
};
