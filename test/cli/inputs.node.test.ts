import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthlyPrice } from '../../src/pricing/index.js';
import { fairstay, imported } from './command.js';

/** Names, prices and places of what is told. */
function read(text: string, ...args: string[]) {
  const { report, feed } = imported(['-', ...args], text);
  return {
    format: report.format,
    columns: report.columns.map(({ column }) => column),
    plans: feed?.plans.map((plan) => [plan.name, monthlyPrice(plan, 1)]),
    told: report.entries.map(({ kind, line, found }) => [kind, line, found]),
  };
}

test('a Markdown table is read without what only draws it', () => {
  const plans = [
    ['A', 30],
    ['B', 40],
  ];
  for (const table of [
    '| Plan | Price |\n|---|---|\n| A | $30 |\n| B | $40 |\n',
    'Plan | Price\n:-- | --:\nA | $30\nB | $40',
    '\r\n|Plan|Price|\r\n| :---: | ---: |\r\n|**A**|\\$30|\r\n|B|$40|\r\n',
  ]) {
    const { format, columns, ...rest } = read(table);
    assert.match(format, /^a Markdown table/);
    assert.deepEqual(columns, ['Plan', 'Price']);
    assert.deepEqual(rest, { plans, told: [] });
  }
  const [first] = read('| Plan | Price |\n|---|---|\n| A \\| B, C | $30 |\n').plans ?? [];
  assert.deepEqual(first, ['A | B, C', 30]);
  assert.deepEqual(read('|Plan|Price|\n|-|-|\n|A|$30|\n', '--delimiter', '|').plans, [['A', 30]]);
});

test('what stands around a Markdown table is told', () => {
  const { plans, told } = read(
    '# Ours\n\n| Plan | Price |\n|---|---|\n| A | $30 |\n| B | soon |\n\n| Other | Price |\n|---|---|\n| C | $3 |\n',
  );
  assert.deepEqual(plans, [
    ['A', 30],
    ['B', undefined],
  ]);
  assert.deepEqual(told, [
    ['remark', 1, '# Ours'],
    ['value', 8, '| Other | Price |'],
    ['value', 9, '|---|---|'],
    ['value', 10, '| C | $3 |'],
    ['value', 6, 'soon'],
  ]);
});

test('cells parted by bars are no Markdown without the line below the headings', () => {
  const { format, plans } = read('Plan|Price\nA|$30\n');
  assert.match(format, /parted by bars/);
  assert.deepEqual(plans, [['A', 30]]);
  assert.match(read('Plan,Price,Note\nA,$30,x|y\n-,$3,-|-\n').format, /parted by commas/);
});

test('HTML is told to be HTML, and what to do', () => {
  for (const html of [
    '<!DOCTYPE html>\n<html><body><table><tr><td>A</td></tr></table>',
    '\ufeff <table><tr><th>Plan<th>Price<tr><td>A<td>$30</table>',
    '<?xml version="1.0"?>\n<!-- made by hand -->\n<html xmlns="http://www.w3.org/1999/xhtml">',
  ]) {
    const { status, stdout, stderr } = fairstay(['import', '-'], html);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /-: this is HTML, expected CSV, .*save the table as CSV\./);
  }
});

test('a currency that is none is refused', () => {
  const { status, stdout, stderr } = fairstay(
    ['import', '-', '--currency', 'ZZZ'],
    'Plan,Price\nA,30\n',
  );
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /'ZZZ' is invalid\. No currency has this code; expected one such as KRW/);
  assert.equal(fairstay(['init', '--lang', 'en', '--currency', 'ZZZ']).status, 2);
});
