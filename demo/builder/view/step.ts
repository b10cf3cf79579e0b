import { html, type TemplateResult } from 'lit';
import type { Builder, Place } from '../builder.js';

/** What was just said there, also to those who do not see it. */
export const said = (builder: Builder, place: Place): TemplateResult =>
  html`<p class="said" role="status">${builder.said[place] ?? ''}</p>`;

/** A step of the way: its number, its name. */
export function step(
  builder: Builder,
  name: keyof Builder['words']['steps'],
  content: unknown,
): TemplateResult {
  const number = Object.keys(builder.words.steps).indexOf(name) + 1;
  return html`<section class="step" id=${name} aria-labelledby="${name}-title">
    <h2 id="${name}-title" tabindex="-1">
      <span class="number">${number}</span> ${builder.words.steps[name]}
    </h2>
    ${content}
  </section>`;
}

export function goTo(id: string) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
