import type { Page } from 'playwright';
import type { Scenes } from '../scene.ts';

/** Opens the camera as its button does, whatever the button is called on this device. */
async function openCamera(page: Page): Promise<void> {
  await page.locator('lookalike-shop-page lookalike-capture').evaluate((element) => {
    (element as HTMLElement & { takePhoto(): void }).takePhoto();
  });
}

/** The camera in its dialog. */
export const cameraScenes: Scenes = {
  camera: {
    before: (page) => page.context().grantPermissions(['camera']),
    reach: async (page) => {
      await openCamera(page);
      await page.locator('lookalike-camera video:not([hidden])').waitFor();
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
