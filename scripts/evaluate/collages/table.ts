import type { CollageFigures } from './measure.ts';

/** The figures as a table of text. */
export function collageTable(figures: CollageFigures): string {
  const { each, found, first, regions, alone } = figures;
  const points = ((each.tapped - each.whole) * 100).toFixed(1);
  return [
    `${figures.photographs} validation photographs on ${figures.collages} cluttered collages of 2 x 2, category precision@5`,
    '',
    'for each photograph, by its own category:',
    line('the whole collage', each.whole),
    line('the region tapped on it', each.tapped, `${points} points more than the whole`),
    line('exactly the photograph', each.exact),
    line('a hotspot lies on it', found.hotspot),
    line('a region overlaps it by half', found.region),
    '',
    'for each collage, nothing tapped:',
    line('the whole, by its best category', first.whole),
    line('the first region, by what it shows', first.region),
    line('regions a collage', regions.all, `${regions.clutter.toFixed(2)} of them on clutter`),
    '',
    'for each photograph alone, as it was taken:',
    line('the whole', alone.whole),
    line('the first region', alone.first),
    line('regions a photograph', alone.regions),
  ].join('\n');
}

function line(name: string, value: number, note = ''): string {
  return `  ${name.padEnd(36)} ${value.toFixed(3)}  ${note}`.trimEnd();
}
