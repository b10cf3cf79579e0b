import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Row, SortKey } from '../../comparison/index.js';
import { cell } from './cell.js';
import { pointLabel, type Drawing } from './drawing.js';
import { hasButton, leadPrice, planButton, planName } from './plan-head.js';

/** The points of a list, where the page names none. */
export const usual = ['total', 'down', 'up', 'data', 'contract', 'exit', 'rating'];
const sortable: readonly string[] = ['total', 'first', 'regular', 'down', 'up', 'rating'];
const risesWithBest: unknown[] = ['total', 'first', 'regular', 'name'];

/** Plans down, points across: a list of any length, of which `count` are drawn. */
export function list(
  drawing: Drawing,
  caption: unknown,
  count: number,
  points: readonly string[],
): TemplateResult {
  const { comparison, words, narrow } = drawing;
  const { lead } = comparison;
  const rows = (points.length ? points : usual)
    .filter((id) => id !== lead)
    .flatMap((id) => comparison.row(id) ?? [])
    .filter((row) => row.known);
  const leadKey = lead === 'first' ? 'first' : rows.some(isTotal) ? undefined : 'total';
  const entries = comparison.entries.slice(0, count);
  const buttons = comparison.all.some(hasButton);
  return html`<table part="table" class="rows">
    <caption part="caption" id="caption">
      <slot name="caption"
        ><span class="hidden">${caption ?? words.plans(comparison.entries.length)}</span></slot
      >
    </caption>
    <thead part="head">
      <tr>
        ${heading(drawing, words.plan, 'name')} ${heading(drawing, words.leads[lead], leadKey)}
        ${narrow ? '' : rows.map(({ point }) => heading(drawing, pointLabel(drawing, point), keyOf(point.id)))}
        ${!narrow && buttons ? html`<td></td>` : ''}
      </tr>
    </thead>
    <tbody part="group">
      ${entries.map((entry) => line(drawing, entry, rows, buttons))}
    </tbody>
  </table>`;
}

const isTotal = ({ point }: Row) => point.id === 'total';
const keyOf = (id: string) => (sortable.includes(id) ? (id as SortKey) : undefined);

/** A column header; one that plans can be ordered by is a button. */
function heading({ comparison, words, change }: Drawing, label: string, key?: SortKey) {
  const { sort } = comparison;
  const active = sort.replace('-', '') === key;
  const turned = sort.startsWith('-');
  const bestRises = risesWithBest.includes(key);
  const rises = bestRises !== turned;
  const turns = active && !turned;
  return html`<th
    scope="col"
    part="point"
    aria-sort=${active ? (rises ? 'ascending' : 'descending') : nothing}
  >
    ${
      key
        ? html`<button
            part="sort"
            class="sort"
            @click=${() => change({ sort: turns ? `-${key}` : key }, words.sortedBy(label, bestRises !== turns))}
          >
            ${label}<span aria-hidden="true">${active ? (rises ? '↑' : '↓') : '↕'}</span>
          </button>`
        : label
    }
  </th>`;
}

function naming(drawing: Drawing, entry: Entry) {
  const { words, chosen, compare } = drawing;
  const { plan } = entry;
  const choose = (event: Event) => drawing.choose(plan, (event.target as HTMLInputElement).checked);
  // the name is the label: a header that holds both is read out with each cell, and says it once
  return html`<label class="naming"
      ><input
        type="checkbox"
        part="choose"
        aria-description=${words.compare}
        .checked=${chosen.has(plan.id)}
        @change=${choose}
      /><span>${planName(drawing, entry)}</span></label
    >
    ${
      // the tray is many a Tab away: whoever has ticked the last one need not go there
      compare && plan.id === [...chosen].at(-1)
        ? html`<button class="plain hidden" @click=${compare}>${words.compare}</button>`
        : ''
    }`;
}

/** The strings of a template of so many cells. */
const shapes: TemplateStringsArray[] = [];

/** In one template: one for each cell would be most of what drawing a list costs. */
function cells(values: unknown[]) {
  const { length } = values;
  const strings = '<td part="cell">|</td>'.repeat(length).split('|');
  return html((shapes[length] ??= Object.assign(strings, { raw: strings })), ...values);
}

function line(drawing: Drawing, entry: Entry, rows: readonly Row[], buttons: boolean) {
  const kind = entry.current ? 'current' : '';
  const price = leadPrice(drawing, entry);
  const button = planButton(drawing, entry);
  return html`<tr class=${kind} part="plan ${kind}">
    <th scope="row">${naming(drawing, entry)}</th>
    ${
      // on a phone a plan is two cells: who, and what it costs; the rest is said below, each with its name
      drawing.narrow
        ? html`<td>
            ${price}
            <dl>
              ${rows.map(
                (row) =>
                  html`<div>
                    <dt>${pointLabel(drawing, row.point)}</dt>
                    <dd>${cell(drawing, row, entry)}</dd>
                  </div>`,
              )}
            </dl>
            ${button}
          </td>`
        : cells([
            price,
            ...rows.map((row) => cell(drawing, row, entry)),
            ...(buttons ? [button] : []),
          ])
    }
  </tr>`;
}
