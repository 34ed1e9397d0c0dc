import { css, html, nothing, type TemplateResult } from 'lit';

export interface Subject {
  /** Address of the picture; its place is kept while there is none. */
  readonly picture: string | undefined;
  readonly alt: string;
  /** Takes the place of the picture and its frame. */
  readonly frame?: TemplateResult;
  /** Small line above the heading. */
  readonly label?: string | undefined;
  readonly heading: string;
  readonly body?: unknown;
  readonly busy?: boolean;
  /** The heading is a sentence, not a name: it is set smaller. */
  readonly sentence?: boolean;
}

/** What the results below it belong to: a picture on the left, what is known about it on the right. */
export function subject({
  picture,
  alt,
  frame,
  label,
  heading,
  body,
  busy,
  sentence,
}: Subject): TemplateResult {
  return html`<div class="subject ${sentence ? 'sentence' : ''}">
    ${
      frame ??
      html`<div class="subject-picture ${busy ? 'busy' : ''}" part="query">
        ${picture === undefined ? nothing : html`<img src=${picture} alt=${alt} @error=${hide} />`}
      </div>`
    }
    <div class="subject-text">
      ${label === undefined ? nothing : html`<p class="subject-label">${label}</p>`}
      <h2 part="heading">${heading}</h2>
      ${body ?? nothing}
    </div>
  </div>`;
}

/** A picture that the browser cannot show leaves an empty frame, not a torn one. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

export const subjectStyles = css`
  .subject {
    display: flex;
    align-items: center;
    gap: clamp(1rem, 4vw, 2rem);
  }
  .subject-picture {
    position: relative;
    flex: none;
    width: clamp(6.75rem, 24vw, 11rem);
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .subject-picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .busy::after {
    content: '';
    position: absolute;
    inset: -20% 0;
    background: linear-gradient(transparent, rgb(255 255 255 / 0.5) 50%, transparent);
    animation: scan 1.6s ease-in-out infinite;
  }
  @keyframes scan {
    from {
      transform: translateY(-70%);
    }
    to {
      transform: translateY(70%);
    }
  }
  .subject-text {
    display: grid;
    flex: 1;
    gap: 0.5rem;
    min-width: 0;
    max-width: 34rem;
  }
  .subject-label {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  /* Labels of models and feeds come in any case. */
  .subject-text h2::first-letter {
    text-transform: uppercase;
  }
  .subject-text h2 {
    overflow-wrap: anywhere;
    font-size: clamp(1.5rem, 5vw, 2.25rem);
  }
  .sentence {
    align-items: start;
  }
  .sentence .subject-text h2 {
    font-size: clamp(1.25rem, 4vw, 1.75rem);
  }
`;
