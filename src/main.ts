import { registerApp } from './app/register.ts';
import { registerElements } from './ui/register.ts';
import { connectEngine } from './worker/remote-engine.ts';

registerElements(connectEngine);
registerApp();

const app = document.querySelector('lookalike-app');
if (app) app.engine = connectEngine();

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
    console.warn('Offline use is not available', error);
  });
}
