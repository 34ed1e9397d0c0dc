/** The one-tag embed: a script tag with this file makes `<lookalike-search pack="…">` work. */
import { registerElements } from './ui/register.ts';
import { connectEngine } from './worker/remote-engine.ts';

registerElements(connectEngine);
