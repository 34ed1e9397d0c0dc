/*
 * All texts that a shopper reads are in this folder, in every language side by side.
 * One file a chunk, so that the first load carries only these.
 */
import { inLanguage } from './language.ts';

export const captureTexts = inLanguage({
  en: {
    region: 'Search with a picture',
    takePhoto: 'Take a photo',
    choose: 'Choose a picture',
    useCamera: 'Use the camera',
    searchWithPicture: 'Search with a picture',
    newPicture: 'New picture',
    dropHint: 'or drop it here, or paste it',
    dropNow: 'Drop to search',
    loadFailed: 'No connection. Please try again.',
  },
  de: {
    region: 'Mit einem Bild suchen',
    takePhoto: 'Foto machen',
    choose: 'Bild auswählen',
    useCamera: 'Kamera benutzen',
    searchWithPicture: 'Mit einem Bild suchen',
    newPicture: 'Neues Bild',
    dropHint: 'oder hierher ziehen, oder einfügen',
    dropNow: 'Loslassen und suchen',
    loadFailed: 'Keine Verbindung. Bitte noch einmal versuchen.',
  },
});
