import { inLanguage } from './language.ts';

export const regionTexts = inLanguage({
  en: {
    box: 'Part of the picture to search by',
    boxRole: 'crop frame',
    keys: 'Arrow keys move the frame, Shift with an arrow key changes its size, Escape takes the whole picture.',
    hint: 'Drag a frame around what you mean',
    whole: 'Whole picture',
    own: 'Your part',
    tabs: 'Search by',
    spot: (name: string) => `Search by this part: ${name}`,
    part: 'Part',
    partCloseAdvice:
      'These are the nearest to the whole picture. A part of it is closer: choose one above the results.',
    at: (left: string, top: string, width: string, height: string) =>
      `${left} from the left, ${top} from the top, ${width} wide, ${height} high`,
  },
  de: {
    box: 'Bildausschnitt, mit dem gesucht wird',
    boxRole: 'Auswahlrahmen',
    keys: 'Pfeiltasten verschieben den Rahmen, Umschalt mit einer Pfeiltaste ändert seine Größe, Escape nimmt das ganze Bild.',
    hint: 'Zieh einen Rahmen um das, was du meinst',
    whole: 'Ganzes Bild',
    own: 'Dein Ausschnitt',
    tabs: 'Suchen mit',
    spot: (name: string) => `Mit diesem Ausschnitt suchen: ${name}`,
    part: 'Ausschnitt',
    partCloseAdvice:
      'Das kommt dem ganzen Bild am nächsten. Ein Ausschnitt trifft es besser: wähl einen über den Ergebnissen.',
    at: (left: string, top: string, width: string, height: string) =>
      `${left} von links, ${top} von oben, ${width} breit, ${height} hoch`,
  },
});
