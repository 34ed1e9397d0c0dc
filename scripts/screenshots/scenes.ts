import { cameraScenes } from './scenes/camera.ts';
import { embedScenes } from './scenes/embed.ts';
import { nextScenes } from './scenes/next.ts';
import { photoScenes } from './scenes/photo.ts';
import { productScenes } from './scenes/product.ts';
import { shopScenes } from './scenes/shop.ts';
import type { Scenes } from './scene.ts';

/** Pages in the states that a shopper can see. */
export const SCENES: Scenes = {
  ...shopScenes,
  ...photoScenes,
  ...nextScenes,
  ...cameraScenes,
  ...productScenes,
  ...embedScenes,
};
