import type { LaunchOptions } from 'playwright';

/**
 * Chromium heeds the last list only, so Playwright's own has to be repeated. Without the first two, which are drawn for every window though nobody sees them, a page
 * opens with a third of the work.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Software WebGPU and WebGL where there is no GPU, and no chatter of the browser's own on the network. */
const ARGUMENTS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Drawing every frame in software takes more of a small machine than what is tested.
  '--disable-gpu-compositing',
  '--force-prefers-reduced-motion',
];

/** How every test starts its browser. `npm test` finds one and names it in CHROME_PATH. */
export function launchOptions(...further: readonly string[]): LaunchOptions {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, headless: true, args: [...ARGUMENTS, ...sandbox, ...further] };
}
