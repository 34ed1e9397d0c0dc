import type { ErrorCode } from '../../core/errors.ts';

/** What a shopper reads when something fails: what happened, and what to do next. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

const unreadable: ErrorText = {
  title: 'This file is not a picture',
  advice: 'Choose a photo, such as a JPEG, PNG or WebP file.',
};
const broken: ErrorText = {
  title: 'Something went wrong on our side',
  advice: 'Please try again. If it stays, reload the page.',
};
const unfinished: ErrorText = {
  title: 'The shop is not quite ready',
  advice:
    'Some of its files are damaged or do not belong together. Please come back a little later.',
};

export const errorTexts: Record<ErrorCode, ErrorText> = {
  aborted: { title: 'Search cancelled', advice: 'Choose a picture to search again.' },
  'bad-feed': unfinished,
  'bad-image': unreadable,
  'bad-model': unfinished,
  'bad-pack': unfinished,
  'device-lost': {
    title: 'The graphics chip was busy',
    advice: 'Please try again. Closing other tabs helps.',
  },
  internal: broken,
  'model-mismatch': unfinished,
  network: {
    title: 'No connection',
    advice: 'The first visit needs the network once. After that, searching works offline too.',
  },
  'no-backend': {
    title: 'This browser is too old for picture search',
    advice: 'You can still browse everything here. For picture search, please update the browser.',
  },
  'not-found': {
    title: 'This product is gone',
    advice: 'It may have sold out. There is plenty more to see.',
  },
  storage: {
    title: 'No room on this device',
    advice: 'Free some space, or leave private browsing, and try again.',
  },
  'unsupported-image': {
    title: 'This browser cannot open that kind of picture',
    advice:
      'iPhone pictures are often HEIC files. Save it as a JPEG, or take a screenshot of it, and use that.',
  },
  'worker-crashed': {
    title: 'Picture search stopped',
    advice: 'The device may be short of memory. Close other tabs and try again.',
  },
};
