import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import type { Feed } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/index.js';
import { fairstay, folder, imported, readable } from './command.js';

const here = folder();

/** What each row of text says of each plan. */
const rowsOf = (feed: Feed | undefined) =>
  feed?.points.map(({ id, label }) => [label, ...feed.plans.map(({ values }) => values?.[id])]);

test('a column that stays as text for one plan does so for all, so that none says "not stated"', () => {
  const csv = 'Plan,Price,Speed,Data\nA,$30/mo,100 Mbps,10 GB\nB,call us,1 Gbps,\nC,-,NULL,5 GB\n';
  const { feed, json } = imported(['-'], csv);
  assert.deepEqual(rowsOf(feed), [['Price', '$30/mo', 'call us', undefined]]);
  const { stdout } = fairstay(['render', '-', '--md'], json);
  assert.match(stdout, /\| Price *\| \\?\$30\/mo *\| call us *\| Not stated/);
});

test('so do columns that are mapped, and signs that stay in sight', () => {
  const csv =
    'Plan,Now,Months,Later,Setup,Visit\nA,$20,12,$30*,$9.50,$5\nB,$20,12,$30,ask us,none\n';
  const maps = ['Now=price.promo', 'Months=price.promoMonths', 'Later=price', 'Setup=fees.once'];
  const { stdout } = fairstay(
    ['import', '-', ...[...maps, 'Visit=fees.optional'].flatMap((map) => ['--map', map])],
    csv,
  );
  assert.deepEqual(rowsOf(readFeed(stdout).feed), [
    ['Later', '$30*', '$30'],
    ['Setup', '$9.50', 'ask us'],
  ]);
});

test('so do columns of labels', () => {
  const csv =
    'FCCPlanId,planName,priceAmount,introductoryRateValue,speedsDownloadSpeed\n1,A,70.00*,is not,100 Mbps\n2,B,80.00,is not,12-78 Mbps\n3,C,90.00,is not,NULL\n';
  assert.deepEqual(rowsOf(imported(['-'], csv).feed), [
    ['priceAmount', '70.00*', '80.00', '90.00'],
    ['speedsDownloadSpeed', '100 Mbps', '12-78 Mbps', undefined],
  ]);
});

test('so do characteristics of a catalogue', () => {
  const offering = (name: string, speed: string) => ({
    '@type': 'ProductOffering',
    id: name,
    name,
    prodSpecCharValueUse: [
      { name: 'Speed', productSpecCharacteristicValue: [{ value: speed }] },
      { name: 'Data', productSpecCharacteristicValue: [{ value: '10 GB' }] },
    ],
  });
  const json = JSON.stringify([offering('A', '100 Mbps'), offering('B', 'fast')]);
  const { feed } = imported(['-', '--currency', 'USD'], json);
  assert.deepEqual(rowsOf(feed), [['Speed', '100 Mbps', 'fast']]);
});

test('wherever in a long table it is, and each feed for itself', () => {
  const plan = (i: number) => `P${i},$${i},${i % 5000 ? '1 Gbps' : 'fast'}\n`;
  const csv = `Plan,Price,Speed\n${Array.from({ length: 52_000 }, (_, i) => plan(i + 1)).join('')}P0,call us,1 Gbps\n`;
  const { status } = fairstay(['import', '-', '--out', here.file('long.json')], csv);
  assert.equal(status, 0);
  const [first, second] = [1, 2].map((i) =>
    readable(readFileSync(here.file(`long-${i}.json`), 'utf8')),
  );
  assert.deepEqual(
    first?.points.map(({ label }) => label),
    ['Speed'],
  );
  for (const { values } of first.plans)
    assert.match(String(values?.['column-3']), /^(1 Gbps|fast)$/);
  assert.deepEqual(
    second?.points.map(({ label }) => label),
    ['Price'],
  );
  for (const { values } of second.plans)
    assert.match(String(values?.['column-2']), /^(\$\d+|call us)$/);
});

test('texts that come late leave a feed under 20 MB', () => {
  const values = { 'column-3': '' };
  const short = { id: 'p12345', name: 'P12345', data: { cap: 12345 }, values };
  // 10,000 plans of 1,990 bytes, and then a cell by which all of them would get 21 more
  const note = 'x'.repeat(1990 - 6 - JSON.stringify(short).length);
  const numbers = Array.from({ length: 10_000 }, (_, i) => 10_001 + i);
  const csv = `Plan,Data,Note\n${numbers.map((i) => `P${i},${i} GB,${note}\n`).join('')}P0,some,\n`;
  const args = ['import', '-', '--currency', 'USD', '--out', here.file('wide.json')];
  assert.equal(fairstay(args, csv).status, 0);
  const feeds = [1, 2].map((i) => here.file(`wide-${i}.json`));
  for (const file of feeds) assert.ok(statSync(file).size <= 20_000_000, file);
  const [first, second] = feeds.map((file) => readable(readFileSync(file, 'utf8')));
  assert.deepEqual(
    [first, second].map((feed) => [feed?.plans.length, feed?.points.map(({ label }) => label)]),
    [
      [10_000, ['Note']],
      [1, ['Data']],
    ],
  );
});
