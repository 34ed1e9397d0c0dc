import type { ErrorCode } from '../core/errors.ts';
import type { CameraProblem } from './camera-stream.ts';

/** What a shopper reads when something fails: what happened, and what to do next. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** Every text of the embeddable elements. A second language replaces this file's values and nothing else. */
export const captureTexts = {
  region: 'Search with a picture',
  takePhoto: 'Take a photo',
  choose: 'Choose a picture',
  useCamera: 'Use the camera',
  searchWithPicture: 'Search with a picture',
  newPicture: 'New picture',
  dropHint: 'or drop it here, or paste it',
  dropNow: 'Drop to search',
} as const;

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

export const searchTexts = {
  searching: 'Looking for lookalikes…',
  yourPicture: 'Your picture',
  looksLike: 'Looks like',
  sure: (percent: string) => `${percent} sure`,
  similar: (percent: string) => `${percent} similar`,
  found: (count: number) => (count === 1 ? '1 similar product' : `${count} similar products`),
  count: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  foundNone: 'Nothing similar found',
  foundNoneAdvice: 'Try a picture that shows one thing, close up and in good light.',
  results: 'Most similar',
  similarTo: (title: string) => `Similar to ${title}`,
  moreLike: (title: string) => `More like ${title}`,
  soldOut: 'Sold out',
  back: 'Back',
  retry: 'Try again',
  toShop: 'See it in the shop',
} as const;

export const progressTexts = {
  catalog: 'Getting the catalogue',
  model: 'Getting picture search ready',
  warmUp: 'Almost ready',
  megabytes: (done: string, total: string) => `${done} of ${total} MB`,
} as const;

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

/** Texts of our own pages. */
export const shopTexts = {
  name: 'Lookalike',
  headline: 'Find it by its looks',
  promise:
    'Show a picture of something you like and see what looks most like it. Your picture never leaves this device.',
  samples: 'No picture at hand? Try one of these',
  sample: (title: string) => `Search with the picture of ${title}`,
  catalogue: 'Everything in the shop',
  categories: 'Categories',
  all: 'All',
  home: 'Lookalike, all products',
  skip: 'Skip to the products',
  offline: 'You are offline. This is the catalogue as it was at your last visit.',
  notKept: 'This browser keeps nothing between visits, so everything loads again next time.',
  ready: 'Ready to use offline',
  diagnostics: 'Diagnostics',
  privacy: 'Pictures are searched on this device. Nothing is uploaded.',
  empty: 'There is nothing here yet.',
} as const;

export const productTexts = {
  title: 'Product',
  similar: 'Similar products',
  details: 'Details',
  category: 'Category',
  brand: 'Brand',
  picture: (title: string) => `Picture of ${title}`,
} as const;

export const diagnosticsTexts = {
  title: 'Diagnostics',
  intro: 'What this device uses for picture search, why, and how long it takes.',
  computes: 'Computed by',
  names: { webgpu: 'WebGPU', webgl: 'WebGL', wasm: 'WebAssembly' },
  device: 'Device',
  selfTest: 'Self-test',
  cosine: (cosine: string) => `cosine ${cosine} to the reference`,
  rejected: 'Not used',
  nothingRejected: 'The first choice passed its self-test.',
  force: 'Choose the backend',
  automatic: 'Automatic',
  startUp: 'Start',
  steps: {
    syncMs: 'Catalogue',
    modelMs: 'Model',
    backendMs: 'Backend and self-test',
    indexMs: 'Index',
    decodeMs: 'Read the picture',
    embedMs: 'Run the network',
    searchMs: 'Compare products',
  },
  total: 'Together',
  lastSearch: 'Last search',
  noSearch: 'No search since the page was opened.',
  catalogue: 'Catalogue',
  products: 'Products',
  revision: 'Revision',
  model: 'Model',
  storage: 'Kept on this device',
  kept: 'Yes',
  notKept: 'No: storage was refused',
  memory: 'Memory of the network',
  tensors: (tensors: number, megabytes: string) => `${tensors} tensors, ${megabytes} MB`,
  browser: 'Browser',
  cores: 'Processor cores',
  screen: 'Screen',
  milliseconds: (ms: string) => `${ms} ms`,
  copy: 'Copy as text',
  copied: 'Copied',
} as const;
