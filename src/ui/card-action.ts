import type { TemplateResult } from 'lit';
import type { Tile } from './tile.ts';

/** Something to do with a product, offered on its card beside opening it. */
export interface CardAction {
  /** Tells the actions of a card apart. */
  readonly name: string;
  /** What a screen reader says; names the product where the action needs it. */
  readonly label: string;
  readonly icon: TemplateResult;
  /** Whether it is on, for an action that can be; absent for one that just happens. */
  readonly pressed?: boolean;
  /** On the picture's corner instead of below the card; for one action at most. */
  readonly corner?: boolean;
}

/** The actions of a product's card, in the order shown. */
export type ActionsOf = (tile: Tile) => readonly CardAction[];

/** `detail` of `lookalike-action`. */
export interface ChosenAction {
  readonly action: string;
  readonly tile: Tile;
}
