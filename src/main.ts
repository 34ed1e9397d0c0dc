import { registerApp } from './app/register.ts';
import { nextTask } from './core/async.ts';
import { registerElements } from './ui/register.ts';
import { connectEngine } from './worker/remote-engine.ts';

// The engine's thread starts first; making the elements known and drawing them are tasks of their own.
const engine = connectEngine();
void draw();

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
    console.warn('Offline use is not available', error);
  });
}

async function draw(): Promise<void> {
  await nextTask();
  registerElements(connectEngine);
  await nextTask();
  registerApp();
  const app = document.querySelector('lookalike-app');
  if (app) app.engine = engine;
}
