import { define } from './define.ts';
import { LookalikeCamera } from './elements/camera.ts';
import { LookalikeLiveMatches } from './elements/live-matches.ts';
import { LookalikeProgress } from './elements/progress.ts';

/** Registers what is needed only once the camera is opened. */
export function registerCamera(): void {
  define('lookalike-progress', LookalikeProgress);
  define('lookalike-live-matches', LookalikeLiveMatches);
  define('lookalike-camera', LookalikeCamera);
}
