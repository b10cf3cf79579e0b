import { html, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/index.js';
import { link } from './bits.js';
import type { Drawing } from './drawing.js';

const staleAfter = 14 * 864e5;

/** Paid placement is said before the first plan, and never folded away. */
export const disclosure = ({ disclosure }: Feed): TemplateResult | '' =>
  disclosure
    ? html`<p class="strip" part="disclosure">${link(disclosure.text, disclosure.url)}</p>`
    : '';

/** How old the figures are, whose they are, what they hold, and where to say that they are wrong. */
export function footer(
  { comparison, words, format, still }: Drawing,
  notes: readonly string[] | undefined,
  copy: () => void,
): TemplateResult {
  const { feed, all } = comparison;
  const { updated, tax, source, reportUrl } = feed;
  const isStale = (day: string) => !still && Date.now() - Date.parse(day) > staleAfter;
  return html`<div class="strip" part="footer">
    ${
      updated
        ? html`<span
            >${words.asOf(format.date(updated))}${isStale(updated) ? ` · ${words.stale}` : ''}</span
          >`
        : ''
    }
    ${tax ? html`<span>${words.tax[tax]}</span>` : ''}
    ${source ? html`<span>${link(words.source(source.name), source.url)}</span>` : ''}
    ${notes?.map((note) => html`<span>${note}</span>`)}
    ${
      // where no plan states its fees, no total holds them
      all.some(({ plan }) => plan.fees)
        ? html`<span class="end"><span>${words.totalNote}</span></span>`
        : ''
    }
    ${reportUrl ? html`<a part="report" href=${reportUrl} rel="noopener">${words.report}</a>` : ''}
    <button class="plain" part="copy" @click=${copy}>${words.copy}</button>
    <slot name="footer"></slot>
  </div>`;
}
