import { html, type TemplateResult } from 'lit';
import { leavingAtHorizon, type Entry } from '../../comparison/index.js';
import { totalCost, type LedgerLine } from '../../pricing/index.js';
import { notes } from './bits.js';
import type { Drawing } from './drawing.js';

/** A total that opens into its ledger, and what leaving then would add. */
export function total(
  drawing: Drawing,
  entry: Entry,
  marked: (amount: string, kind: string) => unknown,
): TemplateResult {
  const { words, format, open, still } = drawing;
  const { plan, total, horizon } = entry;
  const leave = leavingAtHorizon(entry);
  const small = [
    entry.estimate && words.estimate,
    plan.fees === undefined && words.feesUnknown,
    leave &&
      (leave.amount === undefined
        ? words.leaveThenUnknown
        : words.leaveThen(format.money(leave.amount, plan.currency, true), horizon)),
  ];
  return html`<details
      part="ledger"
      ?open=${open.has(plan.id)}
      @toggle=${(event: Event) => drawing.toggle(plan, (event.target as HTMLDetailsElement).open)}
    >
      <summary part="ledger-toggle">
        ${marked(format.money(total ?? 0, plan.currency), 'amount')}
      </summary>
      ${
        // without script it opens too
        still || open.has(plan.id) ? ledger(drawing, entry) : ''
      }
    </details>
    ${notes(small)}`;
}

function ledger({ words, format }: Drawing, entry: Entry) {
  const { plan, horizon, options } = entry;
  const cost = totalCost(plan, horizon, options);
  if (!cost) return '';
  const money = (amount: number) => format.money(amount, plan.currency);
  const label = ({ kind, label, step }: LedgerLine) =>
    kind === 'price' ? (words.steps[step ?? ''] ?? words.monthlyPrice) : label || words.fee;
  const when = ({ from, to }: LedgerLine) => (from ? words.monthRange(from, to ?? from) : '');
  return html`<dl part="ledger-lines">
    ${cost.lines.map(
      (line) =>
        html`<div>
          <dt>${label(line)} <small>${when(line)}</small></dt>
          <dd>${money(line.amount)}</dd>
        </div>`,
    )}
    <div class="sum">
      <dt>${words.leads.total}</dt>
      <dd>${money(cost.amount)}</dd>
    </div>
  </dl>`;
}
