import { html, nothing, type TemplateResult } from 'lit';
import type { Product } from '../catalog/product.ts';
import { formatPrice } from './format-price.ts';
import { trailTexts } from './strings/trail.ts';
import { subject } from './subject.ts';

/**
 * A product that the results below it are like.
 * @param href its own page, where there is one
 */
export function productSubject(
  { title, brand, price, currency }: Product,
  picture: string | undefined,
  href: string | undefined,
): TemplateResult {
  return subject({
    picture,
    alt: '',
    label: brand,
    heading: title,
    body: html`
      ${price === undefined ? nothing : html`<p>${formatPrice(price, currency)}</p>`}
      ${
        href === undefined
          ? nothing
          : html`<p><a class="button small" href=${href}>${trailTexts.seeProduct}</a></p>`
      }
      <div class="actions"><slot name="actions"></slot></div>
    `,
  });
}
