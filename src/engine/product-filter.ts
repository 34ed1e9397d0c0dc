import { codesOf, type Column } from '../catalog/column.ts';
import type { ProductColumns } from '../catalog/product-columns.ts';
import { RowMask } from '../search/row-mask.ts';
import { bitOf } from '../colour/colour-name.ts';
import type { ProductFilter } from './engine.ts';

/** Several conditions fail. */
const SEVERAL = 255;

/** Which values of a column a filter lets through. A product without a value fails every condition on it. */
interface Condition {
  /** Absent when no product has such an attribute. */
  readonly column: Column | undefined;
  readonly admitted: ReadonlySet<number>;
}

/** How all products fare with a filter, condition by condition. */
export interface FilterVerdict {
  /** One a row: 0 where every condition holds, the number of the condition (from 1) that fails alone, `SEVERAL` where more fail. */
  readonly failing: Uint8Array;
  readonly conditions: readonly Condition[];
}

/** The rows whose products pass; undefined when every one does, so that nothing is masked for nothing. */
export function maskOf(
  filter: ProductFilter | undefined,
  columns: ProductColumns,
): RowMask | undefined {
  if (filter === undefined) return undefined;
  const { failing, conditions } = judge(columns, filter);
  if (conditions.length === 0) return undefined;
  const mask = RowMask.where(columns.count, (row) => failing[row] === 0);
  return mask.passing === columns.count ? undefined : mask;
}

/** All conditions have to hold; of several values of one condition, one. */
export function judge(columns: ProductColumns, filter: ProductFilter): FilterVerdict {
  const conditions = conditionsOf(columns, filter);
  const failing = new Uint8Array(columns.count);
  for (const [i, condition] of conditions.entries()) {
    markFailing(failing, condition, Math.min(i + 1, SEVERAL - 1));
  }
  return { failing, conditions };
}

/** Which of the verdict's marks leave a row in when the conditions on a column are set aside: no failure, and theirs alone. */
export function markOf({ conditions }: FilterVerdict, column: Column): number {
  return conditions.findIndex((condition) => condition.column === column) + 1;
}

function conditionsOf(columns: ProductColumns, filter: ProductFilter): readonly Condition[] {
  const { categories, brands, price, inStock, colours, attributes = {} } = filter;
  const conditions: Condition[] = [];
  const demand = (
    column: Column<string> | undefined,
    values: readonly string[] | undefined,
  ): void => {
    if (values === undefined) return;
    conditions.push({ column, admitted: column ? codesOf(column, values) : new Set() });
  };
  demand(columns.category, categories);
  demand(columns.brand, brands);
  for (const [name, values] of Object.entries(attributes)) {
    demand(columns.attributes.get(name), values);
  }
  if (colours !== undefined) {
    const wanted = colours.reduce((bits, name) => bits | bitOf(name), 0);
    conditions.push(codesWhere(columns.colours, (bits) => (bits & wanted) !== 0));
  }
  if (inStock === true) {
    conditions.push({ column: columns.inStock, admitted: codesOf(columns.inStock, [true]) });
  }
  if (price !== undefined) {
    const { from = -Infinity, to = Infinity } = price;
    conditions.push(codesWhere(columns.price, (value) => from <= value && value <= to));
  }
  return conditions;
}

function codesWhere(
  column: Column<number> | undefined,
  passes: (value: number) => boolean,
): Condition {
  const codes = (column?.values ?? []).flatMap((value, i) => (passes(value) ? [i + 1] : []));
  return { column, admitted: new Set(codes) };
}

function markFailing(failing: Uint8Array, { column, admitted }: Condition, mark: number): void {
  const fails = failsOf(column, admitted);
  for (let row = 0; row < failing.length; row++) {
    if (fails(column?.codes[row] ?? 0)) failing[row] = failing[row] === 0 ? mark : SEVERAL;
  }
}

function failsOf(
  column: Column | undefined,
  admitted: ReadonlySet<number>,
): (code: number) => boolean {
  if (column?.values === undefined) return (code) => !admitted.has(code);
  const table = new Uint8Array(column.values.length + 1);
  for (const code of admitted) table[code] = 1;
  return (code) => table[code] === 0;
}
