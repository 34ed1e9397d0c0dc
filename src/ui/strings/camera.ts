import type { CameraProblem } from '../camera-stream.ts';
import type { ErrorText } from './errors.ts';

export const cameraTexts = {
  dialog: 'Camera',
  shutter: 'Take the picture',
  switch: 'Switch camera',
  close: 'Close the camera',
  choose: 'Choose a picture instead',
  starting: 'Starting the camera',
  hint: 'Fill the frame with one thing',
  retry: 'Try again',
  problems: {
    missing: {
      title: 'No camera here',
      advice:
        'This device has no camera that the page may use. A picture you already have works just as well.',
    },
    refused: {
      title: 'The camera is switched off for this page',
      advice:
        'To allow it, tap the icon beside the address, open the permissions and switch the camera on. Or use a picture you already have.',
    },
    busy: {
      title: 'The camera is in use',
      advice:
        'Another app or tab is using it. Close that one and try again, or use a picture you already have.',
    },
    failed: {
      title: 'The camera did not start',
      advice: 'Try again, or use a picture you already have.',
    },
  } satisfies Record<CameraProblem, ErrorText>,
} as const;
