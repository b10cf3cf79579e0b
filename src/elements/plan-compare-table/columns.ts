import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Row, RowGroup } from '../../comparison/index.js';
import { note } from './bits.js';
import { cell } from './cell.js';
import { choosable, pointLabel, wordFor, type Drawing } from './drawing.js';
import { hasButton, leadPrice, planButton, planName } from './plan-head.js';

/** Plans across, points down: a native table. */
export function columns(drawing: Drawing, caption: unknown): TemplateResult {
  const { comparison, words, narrow } = drawing;
  const { entries, groups } = comparison;
  const corner = (text: unknown) =>
    narrow ? nothing : html`<td class="corner"><span part="count">${text}</span></td>`;
  const kind = ({ current }: Entry) => (current ? 'current' : '');
  const offers = (text: unknown, draw: (drawing: Drawing, entry: Entry) => unknown) =>
    html`<tr class="offers">
      ${corner(text)}
      ${entries.map(
        (entry, i) =>
          html`<td class=${kind(entry)} headers="plan-${i}" part="offer ${kind(entry)}">
            ${draw(drawing, entry)}
          </td>`,
      )}
    </tr>`;
  // buttons in a row of their own stand at one height
  const offer = html`${offers(words.plans(entries.length), leadPrice)}
  ${entries.some(hasButton) ? offers('', planButton) : ''}`;
  return html`<table part="table" class="columns">
    <caption part="caption" id="caption">
      <slot name="caption"
        ><span class="hidden">${caption ?? words.plans(entries.length)}</span></slot
      >
    </caption>
    <thead part="head">
      <tr>
        ${corner('')}
        ${entries.map(
          (entry, i) =>
            html`<th scope="col" id="plan-${i}" class=${kind(entry)} part="plan ${kind(entry)}">
              ${planName(drawing, entry, picker(drawing, entry, i))}
            </th>`,
        )}
      </tr>
      ${narrow ? '' : offer}
    </thead>
    ${
      // on a phone what stays in sight is who; there is no room for more
      narrow
        ? html`<tbody>
            ${offer}
          </tbody>`
        : ''
    }
    ${groups.map((group, i) => body(drawing, group, kind, `group-${i}`))}
  </table>`;
}

function body(
  drawing: Drawing,
  { id, rows }: RowGroup,
  kind: (entry: Entry) => string,
  key: string,
) {
  const { words, narrow, comparison } = drawing;
  const { entries } = comparison;
  const across = entries.length + (narrow ? 0 : 1);
  const cells = (row: Row, headers: (i: number) => unknown) =>
    entries.map(
      (entry, i) =>
        html`<td class=${kind(entry)} headers=${headers(i)} part="cell ${kind(entry)}">
          ${cell(drawing, row, entry)}
        </td>`,
    );
  const name = ({ point }: Row) => html`${pointLabel(drawing, point)}${note(point.hint)}`;
  return html`<tbody part="group">
    <tr class="group">
      <th scope="rowgroup" colspan=${across} part="group-name">
        <span>${wordFor(words.groups, id)}</span>
      </th>
    </tr>
    ${rows.map((row, n) =>
      narrow
        ? html`<tr class="point">
              <th scope="row" colspan=${across} id="${key}-${n}" part="point">
                <span>${name(row)}</span>
              </th>
            </tr>
            <tr>
              ${cells(row, (i) => `plan-${i} ${key}-${n}`)}
            </tr>`
        : html`<tr>
            <th scope="row" part="point">${name(row)}</th>
            ${cells(row, () => nothing)}
          </tr>`,
    )}
  </tbody>`;
}

/**
 * Which plan stands in a column, where more are there than can be seen; the reader's own stays first.
 * A select cuts a long name off: it lies unseen over the name, which wraps.
 */
function picker(drawing: Drawing, { plan, current }: Entry, column: number) {
  const { candidates, words, inSight } = drawing;
  const plans = choosable(drawing);
  if (plans <= inSight || plans > 200 || current) return '';
  const pick = (event: Event) => drawing.pick(column, (event.target as HTMLSelectElement).value);
  const options = (from?: string) =>
    candidates
      .filter(({ provider }) => provider === from)
      .map(
        (other) =>
          html`<option value=${other.id} .selected=${other === plan}>${other.name}</option>`,
      );
  const providers = new Set(candidates.map(({ provider }) => provider));
  return html`<span class="picker"
    ><span class="name" part="name" aria-hidden="true">${plan.name}</span
    ><select part="picker" aria-label=${`${words.plan} ${column + 1}`} @change=${pick}>
      ${[...providers].map((from) => (from ? html`<optgroup label=${from}>${options(from)}</optgroup>` : options(from)))}
    </select></span
  >`;
}
