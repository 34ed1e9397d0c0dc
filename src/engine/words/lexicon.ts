import type { ColourName } from '../engine.ts';
import { singular, wordsOf } from './plain-text.ts';

/**
 * Words of fashion that mean the same, English and German, so that either finds a catalogue in the other language. Folded; English plurals are understood, German
 * ones are listed.
 */
const SAME: readonly string[] = `
dress, sundress, gown, kleid, kleider, sommerkleid
t shirt, tshirt, tee, t shirts
shirt, blouse, hemd, hemden, bluse, blusen
long sleeve, longsleeve, langarm, langarmelig, langarmshirt, langarmshirts
short sleeve, kurzarm, kurzarmelig
sleeveless, armellos, ohne armel
sweater, jumper, pullover, knitwear, pulli, strickpullover
cardigan, strickjacke, strickjacken
hoodie, hooded sweatshirt, kapuzenpullover, kapuzenpulli
jacket, coat, outerwear, outwear, jacke, jacken, mantel
skirt, rock, rocke
trousers, pants, hose, hosen, chino, stoffhose
jeans, denim, jeanshose
shorts, short trousers, kurze hose, kurze hosen
shoe, footwear, schuh, schuhe
sneaker, trainer, running shoe, turnschuh, turnschuhe, laufschuh
boot, stiefel, stiefelette, stiefeletten
sandal, slide, sandale, sandalen
heel, pump, absatzschuhe, hohe schuhe, absatz
loafer, slipper, halbschuhe
bag, handbag, tote, tasche, taschen, handtasche, handtaschen
backpack, rucksack, rucksacke
hat, cap, hut, hute, kappe, mutze, mutzen
beanie, strickmutze, wollmutze
stripes, striped, stripe, gestreift, gestreifte, gestreiftes, gestreifter, gestreiften, streifen
checks, checked, check, plaid, gingham, kariert, karierte, kariertes, karierter, karierten, karo
dots, dotted, dot, polka dot, spotted, gepunktet, gepunktete, gepunktetes, gepunkteter, punkte
floral, flower, flowery, flowers, gebluht, geblumt, geblumte, geblumtes, geblumter, blumen, blumenmuster
plain, solid, uni, einfarbig, einfarbige, einfarbiges
knit, knitted, strick, gestrickt, gestrickte
leather, leder
suede, wildleder, velours
cotton, baumwolle
linen, leinen
wool, woollen, wolle
silk, seide
rubber, gummi
straw, stroh
canvas, segeltuch
hood, hooded, kapuze
collar, kragen
pocket, pockets, tasche aufgesetzt
button, buttoned, knopf, knopfe
zip, zipper, reissverschluss
`
  .trim()
  .split('\n');

/** Words for colours, English and German; German ones also with their endings. */
const COLOUR_WORDS: Readonly<Record<ColourName, string>> = {
  black: 'black jet schwarz',
  grey: 'grey gray charcoal silver anthracite grau silbern anthrazit hellgrau dunkelgrau',
  white: 'white ivory offwhite weiss elfenbein',
  beige: 'beige cream sand camel tan ecru khaki creme sandfarben',
  brown: 'brown chocolate cognac chestnut braun dunkelbraun hellbraun schokoladenbraun',
  red: 'red burgundy crimson wine maroon scarlet rot dunkelrot hellrot weinrot bordeaux',
  pink: 'pink rose blush fuchsia magenta rosa altrosa',
  orange: 'orange terracotta rust apricot rostrot kupfer',
  yellow: 'yellow mustard ochre gold golden lemon gelb senfgelb ocker',
  green: 'green olive sage moss mint forest grun dunkelgrun hellgrun oliv olivgrun salbei',
  turquoise: 'turquoise teal petrol aqua cyan turkis mint turkisblau',
  blue: 'blue navy denimblue sky cobalt indigo blau dunkelblau hellblau marine marineblau himmelblau',
  purple: 'purple violet lilac lavender plum lila violett flieder lavendel',
};

const GROUP_OF = new Map<string, readonly string[]>();
for (const line of SAME) {
  const group = line.split(',').map(keyOf);
  for (const phrase of group) GROUP_OF.set(phrase, group);
}

const COLOUR_OF = new Map<string, ColourName>();
for (const [name, words] of Object.entries(COLOUR_WORDS)) {
  for (const word of words.split(' ')) COLOUR_OF.set(word, name as ColourName);
}

/** A phrase as it is looked up: its words folded and in the singular. */
export function keyOf(phrase: string): string {
  return wordsOf(phrase).map(singular).join(' ');
}

/** The phrase's key and those of all that mean the same. */
export function sameAs(phrase: string): readonly string[] {
  const key = keyOf(phrase);
  return GROUP_OF.get(key) ?? [key];
}

const ENDINGS = ['', 'e', 'er', 'es', 'en', 'em', 'ne', 'ner', 'nes', 'nen', 'nem'];

/** The colour that a folded word names, in any German ending. */
export function colourOf(word: string): ColourName | undefined {
  const stems = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => {
    return word.slice(0, word.length - ending.length);
  });
  return stems.map((stem) => COLOUR_OF.get(stem)).find((name) => name !== undefined);
}
