import { html, type TemplateResult } from 'lit';
import type { CameraProblem } from './camera-stream.ts';
import { torchIcon } from './page-icons.ts';
import { cameraTexts } from './strings/camera.ts';

/** Why there is no live picture, and what to do about it. */
export function cameraProblem(reason: CameraProblem): TemplateResult {
  const { title, advice } = cameraTexts.problems[reason];
  return html`<div class="message" role="alert">
    <h2>${title}</h2>
    <p>${advice}</p>
  </div>`;
}

/** Switches the camera's light. */
export function torchButton(on: boolean, onClick: () => void): TemplateResult {
  return html`<button
    class="round torch"
    aria-label=${cameraTexts.torch}
    aria-pressed=${on ? 'true' : 'false'}
    @click=${onClick}
  >
    ${torchIcon}
  </button>`;
}
