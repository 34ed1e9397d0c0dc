import { type ErrorCode, SearchError } from './errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads fields of untrusted JSON; every mismatch is a typed error that names the field. */
export class JsonReader {
  readonly #value: JsonObject;
  readonly #what: string;
  readonly #code: ErrorCode;

  /** @throws SearchError `code` when `value` is not an object. `what` names the source in messages. */
  constructor(value: unknown, what: string, code: ErrorCode) {
    this.#what = what;
    this.#code = code;
    if (!isJsonObject(value)) throw this.#error('is not an object');
    this.#value = value;
  }

  has(field: string): boolean {
    return this.#value[field] !== undefined;
  }

  string(field: string): string {
    const value = this.#value[field];
    if (typeof value !== 'string') throw this.#error(`has no text in "${field}"`);
    return value;
  }

  optionalString(field: string): string | undefined {
    return this.#value[field] === undefined ? undefined : this.string(field);
  }

  /** A finite number in [min, max]. */
  number(field: string, min = -Infinity, max = Infinity): number {
    const value = this.#value[field];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) {
      throw this.#error(`has no number in its range in "${field}"`);
    }
    return value;
  }

  optionalNumber(field: string, min?: number): number | undefined {
    return this.#value[field] === undefined ? undefined : this.number(field, min);
  }

  /** A whole number of at least `min`. */
  integer(field: string, min = 0): number {
    const value = this.number(field, min);
    if (!Number.isInteger(value)) throw this.#error(`has no whole number in "${field}"`);
    return value;
  }

  boolean(field: string): boolean {
    const value = this.#value[field];
    if (typeof value !== 'boolean') throw this.#error(`has no true or false in "${field}"`);
    return value;
  }

  list(field: string): readonly unknown[] {
    const value = this.#value[field];
    if (!Array.isArray(value)) throw this.#error(`has no list in "${field}"`);
    return value as unknown[];
  }

  strings(field: string): readonly string[] {
    const list = this.list(field);
    if (!list.every((item) => typeof item === 'string')) {
      throw this.#error(`has something other than text in "${field}"`);
    }
    return list;
  }

  child(field: string): JsonReader {
    return new JsonReader(this.#value[field], `${this.#what}, "${field}",`, this.#code);
  }

  children(field: string): readonly JsonReader[] {
    return this.list(field).map(
      (item, i) => new JsonReader(item, `${this.#what}, ${field}[${i}],`, this.#code),
    );
  }

  /** All fields of a child object whose values are text; an absent child is empty. */
  textMap(field: string): Readonly<Record<string, string>> {
    const value = this.#value[field] ?? {};
    if (!isJsonObject(value)) throw this.#error(`has no object in "${field}"`);
    const entries = Object.entries(value).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    });
    return Object.fromEntries(entries);
  }

  #error(problem: string): SearchError {
    return new SearchError(this.#code, `${this.#what} ${problem}`);
  }
}

/** @throws SearchError `code` when `text` is not JSON. */
export function parseJson(text: string, what: string, code: ErrorCode): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SearchError(code, `${what} is not valid JSON`, { cause });
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
