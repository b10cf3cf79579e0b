import { html, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/index.js';
import { link } from './bits.js';
import type { Drawing } from './drawing.js';

const staleAfter = 14 * 864e5;

/** Paid placement is said before the first plan, and never folded away. */
export function disclosure({ disclosure }: Feed): TemplateResult | '' {
  if (!disclosure) return '';
  const { text, url } = disclosure;
  return html`<p class="strip" part="disclosure">${link(text, url)}</p>`;
}

/** How old the figures are, whose they are, what they hold, and where to say that they are wrong. */
export function footer(
  { comparison, words, format, still }: Drawing,
  notes: readonly string[] | undefined,
  copy: () => void,
): TemplateResult {
  const { feed, all } = comparison;
  const { updated, tax, source, reportUrl } = feed;
  const stale = !still && updated !== undefined && Date.now() - Date.parse(updated) > staleAfter;
  return html`<div class="strip" part="footer">
    ${
      updated
        ? html`<span>${words.asOf(format.date(updated))}${stale ? ` · ${words.stale}` : ''}</span>`
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
