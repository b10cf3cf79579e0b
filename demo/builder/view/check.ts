import { html, nothing, type TemplateResult } from 'lit';
import { pageSize, type Builder } from '../builder.js';
import {
  addColumn,
  addRow,
  leaveAsIs,
  lowerHeader,
  raiseFirstRow,
  removeRow,
  transpose,
} from '../edits.js';
import { totalDoubt } from '../shape.js';
import type { Understood } from '../understood.js';
import type { Sheet } from '../work.js';
import { currency } from './currency.js';
import { cellId, grid } from './grid.js';
import { goTo, said, step } from './step.js';

function pages(builder: Builder, { rows }: Sheet): TemplateResult | typeof nothing {
  const { words, page, lastPage } = builder;
  if (!lastPage) return nothing;
  const from = page * pageSize;
  return html`<nav class="buttons" aria-label=${words.grid}>
    <button ?disabled=${!page} @click=${() => builder.go(page - 1)}>${words.pagePrevious}</button>
    <span>${words.rows(from + 1, Math.min(rows.length, from + pageSize), rows.length)}</span>
    <button ?disabled=${page === lastPage} @click=${() => builder.go(page + 1)}>
      ${words.pageNext}
    </button>
  </nav>`;
}

let lastUnread: { row: number; column: number } | undefined;

function summary(builder: Builder, understood: Understood): TemplateResult {
  const { words } = builder;
  const { columns, feed, wrongLinks, shape } = understood;
  const unread = columns.reduce((all, { unread }) => all + unread, 0);
  const go = () => {
    const next = understood.nextUnread(lastUnread);
    lastUnread = next;
    if (!next) return;
    builder.go(Math.floor(next.row / pageSize));
    void Promise.resolve().then(() => goTo(cellId(next.row, next.column)));
  };
  return html`<p>
      ${feed.plans.length ? words.plans(feed.plans.length) : words.noPlans}
      ${feed.plans.length && !unread && !shape ? words.allRead : nothing}
      ${feed.plans.length && shape === 'priceless' ? words.priceless : nothing}
      ${
        unread
          ? html`<span class="unread">${words.unread(unread)}</span>
              <button class="plain" @click=${go}>${words.goUnread}</button>`
          : nothing
      }
    </p>
    ${wrongLinks.length ? html`<p class="problem">${words.wrongLinks(wrongLinks.map((row) => row + 1))}</p>` : nothing}`;
}

/** Where what was done leads: the new row, the new column. */
const then = (go: () => string) => void Promise.resolve().then(() => goTo(go()));

/** What may be wrong with the rows, a button that helps, and one for where nothing is wrong. */
function doubts(builder: Builder, { shape, totals }: Understood, sheet: Sheet) {
  const { words } = builder;
  const ask = (doubt: string, why: string, label: string, change: (sheet: Sheet) => Sheet) => {
    const answer = (edit: (sheet: Sheet) => Sheet) => () => {
      builder.edit(edit);
      then(() => 'check-title');
    };
    const leave = (now: Sheet) => leaveAsIs(now, doubt);
    return html`<div class="ask">
      <p>${why}</p>
      <div class="answers">
        <button class="help" @click=${answer(change)}>${label}</button>
        <button class="leave" @click=${answer(leave)}>${words.leaveAsIs}</button>
      </div>
    </div>`;
  };
  const [row] = totals;
  const name = row === undefined ? '' : (sheet.rows[row]?.[0]?.text ?? '');
  return html`${shape === 'turned' ? ask(shape, words.turned, words.turn, transpose) : nothing}
  ${shape === 'headless' ? ask(shape, words.headless, words.lower, lowerHeader) : nothing}
  ${shape === 'twice' ? ask(shape, words.twice, words.raise, raiseFirstRow) : nothing}
  ${
    row === undefined
      ? nothing
      : ask(totalDoubt(name), words.total(name), words.removeRow(name), (now) =>
          removeRow(now, row),
        )
  }`;
}

export function check(builder: Builder): TemplateResult {
  const { words, understood, work } = builder;
  const { sheet } = work;
  if (!sheet || !understood) return html``;
  const row = () => {
    builder.edit(addRow);
    builder.go(builder.lastPage);
    then(() => cellId(sheet.rows.length, 0));
  };
  const column = () => {
    builder.edit(addColumn);
    then(() => `heading-${sheet.header.length}`);
  };
  return step(
    builder,
    'check',
    html`${summary(builder, understood)} ${doubts(builder, understood, sheet)}
      ${currency(builder, understood)} ${grid(builder, sheet, understood)} ${pages(builder, sheet)}
      <div class="buttons" role="group" aria-label=${words.more}>
        <button @click=${row}>${words.addRow}</button>
        <button @click=${column}>${words.addColumn}</button>
        <button @click=${() => builder.edit(transpose)}>${words.turn}</button>
        <button @click=${() => builder.edit(lowerHeader)}>${words.lower}</button>
        <button ?disabled=${sheet.rows.length < 2} @click=${() => builder.edit(raiseFirstRow)}>
          ${words.raise}
        </button>
      </div>
      ${said(builder, 'check')}`,
  );
}
