import { html } from 'lit';
import type { Part, Scene } from './scene.js';

/** What cancelling costs, before it is asked for; and on which day, where the page lets choose. */
export function costs({ view, words, format, act }: Scene): Part {
  const { costs, endDates, endDate } = view;
  if (!costs) return '';
  if (costs.kind === 'unknown') return html`<p part="costs" class="soft">${words.askProvider}</p>`;
  const row = (label: string, value: string, sum = '') =>
    html`<div class=${sum}>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  if (costs.kind === 'estimate')
    return html`<div part="costs" class="stack">
      <dl class="facts" aria-label=${words.costs}>
        ${row(words.exit, format.money(costs.amount, costs.currency), 'sum')}
      </dl>
      <small>${words.estimate}</small>
    </div>`;
  const { currency, lines, equipment, returnBy, penaltyFree } = costs.quote;
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  // of another day than it was reckoned for, nobody but the provider knows
  const other = endDate && endDate !== costs.quote.endDate;
  const back = returnBy && !other ? words.returnBy(format.date(returnBy)) : '';
  return html`<div part="costs" class="stack">
    <dl class="facts" aria-label=${words.costs}>
      ${lines.map(({ label, amount }) => row(label, format.money(amount, currency)))}
      ${row(words.total, format.money(total, currency), 'sum')}
      ${
        equipment?.length
          ? row(words.returns, [equipment.join(', '), back].filter(Boolean).join(' · '))
          : ''
      }
    </dl>
    ${penaltyFree ? html`<small>${words.penaltyFree}</small>` : ''}
    ${other ? html`<small>${words.estimate}</small>` : ''}
    ${
      endDates.length > 1
        ? html`<fieldset class="dates">
            <legend>${words.endDate}</legend>
            ${endDates.map(
              (date) =>
                html`<label data-audit-chosen
                  ><input
                    type="radio"
                    name="end"
                    .checked=${date === endDate}
                    @change=${() => act({ type: 'end-date', endDate: date })}
                  />${format.date(date)}</label
                >`,
            )}
          </fieldset>`
        : ''
    }
  </div>`;
}
