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
    partClose: 'Nothing is close to the whole picture, but to a part of it',
    partCloseAdvice: 'Something in this shop is close to this part:',
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
    partClose: 'Dem ganzen Bild ähnelt nichts, einem Ausschnitt schon',
    partCloseAdvice: 'In diesem Laden ähnelt etwas diesem Ausschnitt:',
    at: (left: string, top: string, width: string, height: string) =>
      `${left} von links, ${top} von oben, ${width} breit, ${height} hoch`,
  },
});
