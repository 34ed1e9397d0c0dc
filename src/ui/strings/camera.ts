import type { CameraProblem } from '../camera-stream.ts';
import type { ErrorText } from './errors.ts';
import { inLanguage } from './language.ts';

interface CameraTexts extends Record<
  | 'dialog'
  | 'shutter'
  | 'switch'
  | 'close'
  | 'choose'
  | 'starting'
  | 'hint'
  | 'retry'
  | 'torch'
  | 'hold'
  | 'goOn'
  | 'searchWith'
  | 'tapToHold'
  | 'tooDark'
  | 'matches'
  | 'meanwhile'
  | 'looking',
  string
> {
  readonly best: (title: string) => string;
  readonly problems: Readonly<Record<CameraProblem, ErrorText>>;
}

export const cameraTexts = inLanguage<CameraTexts>({
  en: {
    dialog: 'Camera',
    shutter: 'Take the picture',
    switch: 'Switch camera',
    close: 'Close the camera',
    choose: 'Choose a picture instead',
    starting: 'Starting the camera',
    hint: 'Fill the frame with one thing',
    retry: 'Try again',
    torch: 'Light',
    hold: 'Hold the picture',
    goOn: 'Go on',
    searchWith: 'Search with this',
    tapToHold: 'Tap to hold the picture',
    tooDark: 'Too dark to see',
    matches: 'What the camera sees',
    meanwhile: 'You can take a picture already.',
    looking: 'Hold still over one thing',
    best: (title) => `Most similar: ${title}`,
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
    },
  },
  de: {
    dialog: 'Kamera',
    shutter: 'Foto machen',
    switch: 'Kamera wechseln',
    close: 'Kamera schließen',
    choose: 'Stattdessen ein Bild auswählen',
    starting: 'Die Kamera startet',
    hint: 'Ein Stück soll das Bild füllen',
    retry: 'Noch einmal',
    torch: 'Licht',
    hold: 'Bild anhalten',
    goOn: 'Weiter',
    searchWith: 'Damit suchen',
    tapToHold: 'Tippen hält das Bild an',
    tooDark: 'Zu dunkel',
    matches: 'Was die Kamera sieht',
    meanwhile: 'Ein Foto geht schon jetzt.',
    looking: 'Ruhig auf ein Stück halten',
    best: (title) => `Am ähnlichsten: ${title}`,
    problems: {
      missing: {
        title: 'Keine Kamera gefunden',
        advice:
          'Dieses Gerät hat keine Kamera, die diese Seite benutzen darf. Ein vorhandenes Bild geht genauso gut.',
      },
      refused: {
        title: 'Die Kamera ist für diese Seite ausgeschaltet',
        advice:
          'Zum Erlauben auf das Zeichen neben der Adresse tippen, die Berechtigungen öffnen und die Kamera einschalten. Oder ein vorhandenes Bild benutzen.',
      },
      busy: {
        title: 'Die Kamera ist belegt',
        advice:
          'Eine andere App oder ein anderer Tab benutzt sie. Dort schließen und noch einmal versuchen, oder ein vorhandenes Bild benutzen.',
      },
      failed: {
        title: 'Die Kamera ist nicht gestartet',
        advice: 'Noch einmal versuchen, oder ein vorhandenes Bild benutzen.',
      },
    },
  },
});
