import { tableFields, type TableCell, type TableField } from 'fairstay/feed.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { pageSize, type Builder } from '../builder.js';
import {
  removeColumn,
  removeRow,
  setCell,
  setCells,
  setField,
  setHeading,
  setLink,
} from '../edits.js';
import { cellsOf } from '../read/text.js';
import { labelOf, type Understood, type UnderstoodColumn } from '../understood.js';
import type { Sheet } from '../work.js';

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;
const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;

/** Up and down as in a spreadsheet; Enter goes down. While a syllable is being composed, both are its own. */
function walk(event: KeyboardEvent) {
  const { key, isComposing, shiftKey, target } = event;
  const [, row, column] = /^cell-(\d+)-(\d+)$/.exec((target as HTMLElement).id) ?? [];
  if (isComposing || row === undefined) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: shiftKey ? -1 : 1 }[key];
  const next = step && document.getElementById(cellId(Number(row) + step, Number(column)));
  if (!next) return;
  event.preventDefault();
  next.focus();
  (next as HTMLInputElement).select();
}

/**
 * Several cells that are pasted into one go into those beside and below it.
 *
 * @returns whether there were several
 */
export function pasteCells(builder: Builder, target: EventTarget | null, text: string): boolean {
  const [, row, column] =
    /^cell-(\d+)-(\d+)$/.exec(target instanceof Element ? target.id : '') ?? [];
  const lines = row === undefined ? [] : cellsOf(text);
  if (lines.length < 2 && (lines[0]?.length ?? 0) < 2) return false;
  builder.edit((sheet) => setCells(sheet, Number(row), Number(column), lines));
  builder.say(
    'check',
    builder.words.pastedCells(lines.length, Math.max(...lines.map((l) => l.length))),
  );
  return true;
}

/** How a column was understood, in a line below its choice. */
function state({ words }: Builder, column: UnderstoodColumn | undefined, at: number) {
  if (!column?.filled) return html`<small>${words.emptyColumn}</small>`;
  const { field, unread, filled, example, costless, exitPartly, second, heading, wrongLinks } =
    column;
  const left = wrongLinks
    ? html`<span class="problem">${words.wrongLinksIn(wrongLinks)}</span>`
    : nothing;
  if (!field) {
    const money = column.uncounted
      ? html`<span class="unread">${words.staysMoney}</span>`
      : nothing;
    // where it is shown is said of what counts nowhere anyhow
    const place = second ? words.secondOf : column.uncounted ? nothing : words.staysAll;
    return html`<small>${place} ${money} ${left}</small>`;
  }
  const reading = example && words.readingOf(field, example.plan, labelOf(heading, at));
  const told = reading && reading !== example.text ? `${example.text} → ${reading}` : '';
  return html`<small>
    ${unread ? html`<span class="unread">${words.staysSome(unread, filled)}</span>` : nothing}
    ${told ? html`<span class="example">${told}</span>` : nothing}
    ${exitPartly ? html`<span class="unread">${words.exitPartly(exitPartly)}</span>` : nothing}
    ${column.unclear ? html`<span class="unread">${words.unclearHeading}</span>` : nothing}
    ${costless && !column.unclear ? html`<span class="unread">${words.costless(costless, field)}</span>` : nothing}
    ${left}
  </small>`;
}

function heading(builder: Builder, sheet: Sheet, understood: Understood, at: number) {
  const { words } = builder;
  const column = understood.columns[at];
  const text = sheet.header[at] ?? '';
  const name = text || words.columnNumber(at + 1);
  const chosen = sheet.fields[at];
  const guess = column?.field && !chosen ? words.fields[column.field] : words.asText;
  const choose = (event: Event) => {
    const field = (valueOf(event) || undefined) as TableField | 'text' | undefined;
    builder.edit((now) => setField(now, at, field));
  };
  const options: [string, string][] = [
    ...(chosen ? [] : [['', words.byHeading(guess)] as [string, string]]),
    ...tableFields.map((field): [string, string] => [field, words.fields[field]]),
    ['text', words.asText],
    ...(chosen ? [['', words.byHeading()] as [string, string]] : []),
  ];
  return html`<th scope="col" class=${column?.field ? 'known' : ''}>
    <div class="heading">
      <input
        id="heading-${at}"
        aria-label=${words.heading(at + 1)}
        autocomplete="off"
        .value=${live(text)}
        @input=${(event: Event) =>
          builder.edit((now) => setHeading(now, at, valueOf(event)), `heading-${at}`)}
      />
      <button
        class="remove"
        aria-label=${words.removeColumn(name)}
        title=${words.removeColumn(name)}
        ?disabled=${sheet.header.length < 2}
        @click=${() => builder.edit((now) => removeColumn(now, at))}
      >
        ×
      </button>
    </div>
    <select
      id="field-${at}"
      aria-label=${words.readAs(name)}
      .value=${live(chosen ?? '')}
      @change=${choose}
    >
      ${options.map(
        ([value, label]) =>
          html`<option value=${value} .selected=${live(value === (chosen ?? ''))}>
            ${label}
          </option>`,
      )}
    </select>
    ${state(builder, column, at)}
  </th>`;
}

function cellField(
  builder: Builder,
  cell: TableCell,
  row: number,
  column: number,
  plan: string,
  understood: Understood,
) {
  const { words, work } = builder;
  const name = work.sheet?.header[column] || words.columnNumber(column + 1);
  const id = cellId(row, column);
  const unread = understood.staysText(row, column);
  const wrong = understood.hasWrongLink(row, column);
  return html`<td class=${unread ? 'unread' : ''}>
    <input
      id=${id}
      aria-label=${words.cell(plan, name)}
      aria-description=${unread ? words.staysCell : nothing}
      title=${unread ? words.staysCell : nothing}
      autocomplete="off"
      .value=${live(cell.text)}
      @input=${(event: Event) =>
        builder.edit((now) => setCell(now, row, column, valueOf(event)), id)}
    />
    ${
      cell.href === undefined
        ? nothing
        : html`<input
            class="link"
            type="url"
            aria-label=${words.link(plan, name)}
            aria-invalid=${wrong}
            aria-describedby=${wrong ? `wrong-${id}` : nothing}
            autocomplete="off"
            .value=${live(cell.href)}
            @input=${(event: Event) =>
              builder.edit((now) => setLink(now, row, column, valueOf(event)), `link-${id}`)}
          />`
    }
    ${wrong ? html`<small id="wrong-${id}" class="problem">${words.wrongLink}</small>` : nothing}
  </td>`;
}

export function grid(builder: Builder, sheet: Sheet, understood: Understood): TemplateResult {
  const { words, page } = builder;
  const from = page * pageSize;
  const names = understood.columns.findIndex(({ field }) => field === 'name');
  return html`<div class="grid" role="region" aria-label=${words.grid} @keydown=${walk}>
    <table>
      <thead>
        <tr>
          ${sheet.header.map((_, at) => heading(builder, sheet, understood, at))}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${sheet.rows.slice(from, from + pageSize).map((cells, i) => {
          const row = from + i;
          const plan = cells[Math.max(0, names)]?.text || words.rowNumber(row + 1);
          return html`<tr>
            ${sheet.header.map((_, column) =>
              cellField(builder, cells[column] ?? { text: '' }, row, column, plan, understood),
            )}
            <td>
              <button
                class="remove"
                aria-label=${words.removeRow(plan)}
                title=${words.removeRow(plan)}
                @click=${() => builder.edit((now) => removeRow(now, row))}
              >
                ×
              </button>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
