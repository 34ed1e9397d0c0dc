import { UsageError } from '../node/usage-error.ts';

/** `--neighbours N`: the largest catalogue that gets a table of similar products. */
export function upToOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text !== '' && Number.isInteger(number) && number >= 0) return number;
  throw new UsageError('--neighbours wants a whole number from 0');
}
