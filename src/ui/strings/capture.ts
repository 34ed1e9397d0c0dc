/*
 * All texts that a shopper reads are in this folder: a second language replaces the values here and nothing else.
 * One file a chunk, so that the first load carries only these.
 */
export const captureTexts = {
  region: 'Search with a picture',
  takePhoto: 'Take a photo',
  choose: 'Choose a picture',
  useCamera: 'Use the camera',
  searchWithPicture: 'Search with a picture',
  newPicture: 'New picture',
  dropHint: 'or drop it here, or paste it',
  dropNow: 'Drop to search',
  loadFailed: 'No connection. Please try again.',
} as const;
