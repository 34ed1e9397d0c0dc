/** The one-tag embed for product pages: a script tag with this file makes `<lookalike-similar pack="…" product="…">` work. */
import { SimilarReader } from './store/similar-reader.ts';
import { registerSimilar } from './ui/register-similar.ts';

const readers = new Map<string, SimilarReader>();

registerSimilar((packUrl, id, options) => {
  const reader = readers.get(packUrl) ?? new SimilarReader(packUrl);
  readers.set(packUrl, reader);
  return reader.similarTo(id, options);
});
