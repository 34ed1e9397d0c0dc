import type { Region, SuggestedRegion } from '../engine/engine.ts';
import { isSame } from './region-box.ts';
import { regionTexts } from './strings/region.ts';

/** A part of a picture that the shopper may search by. */
export interface RegionChoice {
  readonly name: string;
  /** Absent for the whole picture. */
  readonly region?: Region;
}

/** The suggested parts with their names; a name that came before gets a number. */
export function suggestedChoices(
  suggestions: readonly SuggestedRegion[],
): readonly Required<RegionChoice>[] {
  const seen = new Map<string, number>();
  return suggestions.map(({ region, category }) => {
    const name = category?.label ?? regionTexts.part;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { region, name: count === 1 ? name : `${name} ${count}` };
  });
}

/** The whole picture, what is suggested, and the shopper's own part where it is another one. */
export function regionChoices(
  suggestions: readonly SuggestedRegion[],
  region: Region | undefined,
): readonly RegionChoice[] {
  const given: readonly RegionChoice[] = [
    { name: regionTexts.whole },
    ...suggestedChoices(suggestions),
  ];
  const isOwn = region !== undefined && !given.some((choice) => isSame(choice.region, region));
  return isOwn ? [...given, { name: regionTexts.own, region }] : given;
}
