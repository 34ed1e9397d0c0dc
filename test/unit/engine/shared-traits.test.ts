import { expect, test } from 'vitest';
import { bitOf } from '../../../src/colour/colour-name.ts';
import { differences, sharedTraits } from '../../../src/engine/shared-traits.ts';

const product = {
  category: 'Dresses',
  colours: bitOf('red') | bitOf('white'),
  attributes: { pattern: 'stripes', material: 'wool', colour: 'burgundy bloom' },
};

function picture(patterns: readonly string[]) {
  return {
    category: 'dresses',
    colours: bitOf('red') | bitOf('blue'),
    attributes: {},
    neighbours: patterns.map((pattern) => ({ pattern, material: 'wool' })),
  };
}

test('a picture shares category and measured colours, and a pattern only where most lookalikes agree', () => {
  const agreed = picture(['stripes', 'stripes', 'Stripes', 'plain', 'stripes']);
  expect(sharedTraits(agreed, product)).toEqual([
    { kind: 'category', value: 'Dresses' },
    { kind: 'colour', value: 'red' },
    { kind: 'attribute', name: 'pattern', value: 'stripes', likely: true },
  ]);
  const torn = picture(['stripes', 'stripes', 'plain', 'plain', 'dots']);
  expect(sharedTraits(torn, product).map(({ kind }) => kind)).toEqual(['category', 'colour']);
  const few = picture(['stripes', 'stripes']);
  expect(sharedTraits(few, product).map(({ kind }) => kind)).toEqual(['category', 'colour']);
});

test('differences are what only one side has; a picture states no attributes', () => {
  expect(differences(picture([]), product)).toEqual([
    { kind: 'colour', query: ['blue'], product: ['white'] },
  ]);
  const other = { ...product, attributes: { pattern: 'dots', material: 'Wool' } };
  expect(differences(other, product)).toEqual([
    { kind: 'attribute', name: 'pattern', query: 'dots', product: 'stripes' },
  ]);
  expect(sharedTraits(other, product)).toContainEqual({
    kind: 'attribute',
    name: 'material',
    value: 'wool',
  });
});
