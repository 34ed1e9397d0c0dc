import type { Product } from '../catalog/product.ts';
import type { SearchEngine } from '../engine/engine.ts';
import type { CardAction, ChosenAction } from './card-action.ts';
import type { WhyQuery } from './elements/why.ts';
import { whyIcon } from './page-icons.ts';
import { whyTexts } from './strings/why.ts';
import type { Tile } from './tile.ts';

const NAME = 'why';

/** Asks why a product is among the results. */
function whyAction({ product }: { readonly product: Product }): CardAction {
  return { name: NAME, label: whyTexts.about(product.title), icon: whyIcon };
}

export function whyActions(tile: Tile): readonly CardAction[] {
  return tile.score === undefined ? [] : [whyAction(tile)];
}

export interface WhyContext {
  readonly engine: SearchEngine;
  /** Folder that pictures of products resolve against. */
  readonly base: string;
  readonly searched: () => WhyQuery;
}

/** Opens the dialog inside the element that the listener is on, so that the shop's colours and fonts reach it. */
export function onWhy({
  engine,
  base,
  searched,
}: WhyContext): (event: CustomEvent<ChosenAction>) => void {
  return ({ detail, currentTarget }) => {
    if (detail.action !== NAME || !(currentTarget instanceof HTMLElement)) return;
    open(currentTarget, { engine, base, searched: searched(), product: detail.tile.product });
  };
}

function open(
  host: HTMLElement,
  shown: Pick<HTMLElementTagNameMap['lookalike-why'], 'engine' | 'base' | 'searched' | 'product'>,
): void {
  const why = Object.assign(document.createElement('lookalike-why'), shown);
  why.setAttribute('exportparts', 'dialog');
  host.shadowRoot?.append(why);
}
