import type { ErrorCode } from '../../core/errors.ts';
import { inLanguage } from './language.ts';

/** What a shopper reads when something fails: what happened, and what to do next. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

const common = inLanguage({
  en: {
    unreadable: {
      title: 'This file is not a picture',
      advice: 'Choose a photo, such as a JPEG, PNG or WebP file.',
    },
    broken: {
      title: 'Something went wrong on our side',
      advice: 'Please try again. If it stays, reload the page.',
    },
    unfinished: {
      title: 'The shop is not quite ready',
      advice:
        'Some of its files are damaged or do not belong together. Please come back a little later.',
    },
  },
  de: {
    unreadable: {
      title: 'Diese Datei ist kein Bild',
      advice: 'Bitte ein Foto wählen, zum Beispiel eine JPEG-, PNG- oder WebP-Datei.',
    },
    broken: {
      title: 'Bei uns ist etwas schiefgegangen',
      advice: 'Bitte noch einmal versuchen. Bleibt es dabei, die Seite neu laden.',
    },
    unfinished: {
      title: 'Der Laden ist noch nicht ganz bereit',
      advice:
        'Einige seiner Dateien sind beschädigt oder gehören nicht zusammen. Bitte etwas später wiederkommen.',
    },
  },
});
const { unreadable, broken, unfinished } = common;

const particular = inLanguage({
  en: {
    aborted: { title: 'Search cancelled', advice: 'Choose a picture to search again.' },
    deviceLost: {
      title: 'The graphics chip was busy',
      advice: 'Please try again. Closing other tabs helps.',
    },
    network: {
      title: 'No connection',
      advice: 'The first visit needs the network once. After that, searching works offline too.',
    },
    noBackend: {
      title: 'This browser is too old for picture search',
      advice:
        'You can still browse everything here. For picture search, please update the browser.',
    },
    notFound: {
      title: 'This product is gone',
      advice: 'It may have sold out. There is plenty more to see.',
    },
    outOfMemory: {
      title: 'This device is short of memory',
      advice: 'Close other tabs and apps, and try again.',
    },
    storage: {
      title: 'No room on this device',
      advice: 'Free some space, or leave private browsing, and try again.',
    },
    unsupportedImage: {
      title: 'This browser cannot open that kind of picture',
      advice:
        'iPhone pictures are often HEIC files. Save it as a JPEG, or take a screenshot of it, and use that.',
    },
    workerCrashed: {
      title: 'Picture search stopped',
      advice: 'The device may be short of memory. Close other tabs and try again.',
    },
  },
  de: {
    aborted: { title: 'Suche abgebrochen', advice: 'Für eine neue Suche ein Bild auswählen.' },
    deviceLost: {
      title: 'Der Grafikchip war beschäftigt',
      advice: 'Bitte noch einmal versuchen. Andere Tabs zu schließen hilft.',
    },
    network: {
      title: 'Keine Verbindung',
      advice: 'Nur der erste Besuch braucht das Netz. Danach geht die Suche auch offline.',
    },
    noBackend: {
      title: 'Dieser Browser ist zu alt für die Bildersuche',
      advice: 'Stöbern geht trotzdem. Für die Bildersuche bitte den Browser aktualisieren.',
    },
    notFound: {
      title: 'Dieses Produkt gibt es nicht mehr',
      advice: 'Vielleicht ist es ausverkauft. Es gibt noch viel anderes zu sehen.',
    },
    outOfMemory: {
      title: 'Der Speicher dieses Geräts reicht nicht',
      advice: 'Andere Tabs und Apps schließen und noch einmal versuchen.',
    },
    storage: {
      title: 'Kein Platz auf diesem Gerät',
      advice: 'Etwas Platz schaffen oder den privaten Modus verlassen und noch einmal versuchen.',
    },
    unsupportedImage: {
      title: 'Diese Art von Bild kann der Browser nicht öffnen',
      advice:
        'Bilder vom iPhone sind oft HEIC-Dateien. Als JPEG speichern oder ein Bildschirmfoto davon benutzen.',
    },
    workerCrashed: {
      title: 'Die Bildersuche wurde beendet',
      advice:
        'Vielleicht fehlt dem Gerät Speicher. Andere Tabs schließen und noch einmal versuchen.',
    },
  },
});

export const errorTexts: Record<ErrorCode, ErrorText> = {
  aborted: particular.aborted,
  'bad-feed': unfinished,
  'bad-image': unreadable,
  'bad-model': unfinished,
  'bad-pack': unfinished,
  'device-lost': particular.deviceLost,
  internal: broken,
  'model-mismatch': unfinished,
  network: particular.network,
  'no-backend': particular.noBackend,
  'not-found': particular.notFound,
  'out-of-memory': particular.outOfMemory,
  storage: particular.storage,
  'unsupported-image': particular.unsupportedImage,
  'worker-crashed': particular.workerCrashed,
};
