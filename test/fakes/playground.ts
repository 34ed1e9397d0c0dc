/**
 * The pages and the element with a fake engine, for work on the looks: served by the dev server, never built.
 * `?element` shows the bare element; `?fail=open:network`, `?delay=2000`, `?persistent=0`, `?offline=1`, `?empty=1`.
 */
import type { ErrorCode } from '../../src/core/errors.ts';
import { registerApp } from '../../src/app/register.ts';
import { registerElements } from '../../src/ui/register.ts';
import { FakeEngine } from './fake-engine.ts';

const query = new URLSearchParams(location.search);
const [operation, code] = (query.get('fail') ?? '').split(':');
const engine = new FakeEngine({
  delayMs: Number(query.get('delay') ?? 0),
  persistent: query.get('persistent') !== '0',
  offline: query.get('offline') === '1',
  empty: query.get('empty') === '1',
  ...(operation === undefined || code === undefined
    ? {}
    : { fail: { [operation]: code as ErrorCode } }),
});

registerElements(() => engine);
registerApp();

if (query.has('element')) {
  const element = document.createElement('lookalike-search');
  element.pack = './demo/';
  element.style.cssText = 'max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem';
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A shop';
  main.append(heading, element);
  document.body.append(main);
} else {
  const app = document.createElement('lookalike-app');
  app.engine = engine;
  document.body.append(app);
}
