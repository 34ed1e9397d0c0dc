import Papa from 'papaparse';
import { SearchError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';

export type FeedFormat = 'csv' | 'json';

/** One row of a feed as it stands there, untrusted. */
export interface FeedRow {
  /** Where a person finds it: the line of a CSV file (the header is line 1), or the place in a JSON list from 1. */
  readonly number: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Splits a feed into rows. JSON feeds are a list, or an object with a list in "products".
 * @throws SearchError `bad-feed` when the text as a whole cannot be read
 */
export function parseFeed(text: string, format: FeedFormat): readonly FeedRow[] {
  return format === 'csv' ? parseCsv(text) : parseJsonFeed(text);
}

function parseCsv(text: string): readonly FeedRow[] {
  const { data, errors, meta } = Papa.parse<Readonly<Record<string, unknown>>>(text, {
    header: true,
    skipEmptyLines: false,
    transformHeader: (header) => header.trim().replace(/^\uFEFF/, ''),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    throw new SearchError(
      'bad-feed',
      `The CSV feed is broken at row ${(broken.row ?? 0) + 2}: ${broken.message}`,
    );
  }
  if ((meta.fields ?? []).length === 0)
    throw new SearchError('bad-feed', 'The CSV feed has no header row');
  return data
    .map((values, i) => ({ number: i + 2, values }))
    .filter(({ values }) =>
      Object.values(values).some((value) => value !== '' && value !== undefined),
    );
}

function parseJsonFeed(text: string): readonly FeedRow[] {
  const json = parseJson(text, 'The JSON feed', 'bad-feed');
  const list = isObject(json) && !Array.isArray(json) ? json['products'] : json;
  if (!Array.isArray(list)) {
    throw new SearchError(
      'bad-feed',
      'The JSON feed is neither a list nor an object with a list in "products"',
    );
  }
  return (list as unknown[]).map((item, i) => ({
    number: i + 1,
    values: isObject(item) ? item : {},
  }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
