import { html, svg, type TemplateResult } from 'lit';
import type { OfferFigures } from '../../retention/index.js';
import type { FlowWords } from '../../locales/flow/en.js';
import type { Format } from '../../ui/format.js';

/** Price now, during, after and from when: the largest figures of the card, and a line of time. */
export function priceLine(
  figures: OfferFigures,
  currency: string,
  words: FlowWords,
  format: Format,
): TemplateResult {
  const { now, during, after, over } = figures;
  const money = (amount: number) => format.money(amount, currency);
  const runs = [...during, ...after];
  const [first] = runs;
  if (!first || runs.every(({ amount }) => amount === now))
    return html`<p part="price">${words.sameStays(money(now))}</p>`;
  const length = figures.durationMonths;
  return html`<p part="price">
      <span class="soft">${words.now(money(now))}</span>
      <strong>${money(first.amount)}</strong>
      <span
        >${
          length && during.length === 1
            ? words.during(length)
            : `${words.perMonth} ${words.from(format.date(first.from))}`
        }</span
      >
    </p>
    ${runs.length > 1 || length ? timeline(runs, over, money, words, format) : ''}`;
}

/** One mark a price, as long as it holds; the last one goes on. */
function timeline(
  runs: OfferFigures['during'],
  over: number,
  money: (amount: number) => string,
  words: FlowWords,
  format: Format,
): TemplateResult {
  const held = runs.reduce((sum, { months = 0 }) => sum + months, 0);
  const whole = Math.max(over, held * 1.2);
  let at = 0;
  return html`<div class="time" part="becomes">
    <svg viewBox="0 0 ${whole} 1" preserveAspectRatio="none" aria-hidden="true">
      ${runs.map(({ months = whole }) => {
        const x = at;
        at += months;
        return svg`<rect x=${x} width=${months} height="1"></rect>`;
      })}
    </svg>
    <ol>
      ${runs.map(
        ({ amount, from }) => html`<li>${words.fromPrice(format.date(from), money(amount))}</li>`,
      )}
    </ol>
  </div>`;
}
