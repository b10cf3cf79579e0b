import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthlyPrice, regularPrice } from '../../src/pricing/index.js';
import { shared } from '../shared.js';
import { imported } from './command.js';
import { naiveCsv } from './naive.js';

const text = shared('data/urs/fcc-urs-2024-fixed-broadband.csv');

test(
  'the total of every row of the survey is what its plan costs',
  { skip: text === undefined },
  () => {
    const rows = naiveCsv(text ?? '');
    const { report, feed } = imported(['-'], text);
    assert.equal(report.rows, rows.length);
    assert.equal(report.plans + report.reported, rows.length);

    // plans stand in the order of the rows that were not reported
    const told = new Map(
      report.entries.filter(({ kind }) => kind === 'row').map((it) => [it.line, it.sameAs]),
    );
    assert.equal(told.size, report.reported);
    const lines = rows.map((_, i) => i + 2);
    const kept = lines.filter((line) => !told.has(line));
    const plans = new Map(kept.map((line, i) => [line, feed?.plans[i]]));
    for (const [i, row] of rows.entries()) {
      const line = i + 2;
      const plan = plans.get(Number(told.get(line) ?? line));
      assert.ok(plan, `line ${line} is neither a plan nor the same as one`);
      // a price of half a cent is rounded when it is read, and told
      const finer = (row['Monthly Charge']?.split('.')[1]?.length ?? 0) > 2;
      const close = (found = NaN) =>
        Math.abs(found - Number(row['Total Charge'])) < (finer ? 0.0051 : 1e-9);
      assert.ok(close(monthlyPrice(plan, 1)), `line ${line}: ${monthlyPrice(plan, 1)}`);
      assert.ok(close(regularPrice(plan)), `line ${line}`);
      assert.equal(plan.provider, row['Provider']?.replace(/\s+/g, ' '));
      assert.equal(plan.speed?.down, Number(row['Download Bandwidth Mbps']));
      assert.equal(plan.speed?.up, Number(row['Upload Bandwidth Mbps']));
      const cap = row['Usage Allowance GB'];
      assert.equal(plan.data?.cap, cap === 'inf' ? 'unlimited' : Number(cap));
    }
    assert.ok(!report.entries.some(({ column }) => column === 'Total Charge'), 'no total is off');
  },
);

test('a total that is not the sum of its parts is told, and is no figure of the plan', () => {
  const csv = `Provider,State,Technology,Download Bandwidth Mbps,Upload Bandwidth Mbps,Usage Allowance GB,Monthly Charge,Other Mandatory Charge,Surcharge,Total Charge
A,OHIO,Fiber,100,10.0,inf,50.0,1.0,2.5,53.5
B,OHIO,Fiber,100,10.0,inf,50.0,1.0,2.5,50.0
`;
  const { report, feed } = imported(['-'], csv);
  assert.deepEqual(
    feed?.plans.map((plan) => monthlyPrice(plan, 1)),
    [53.5, 53.5],
  );
  const off = report.entries.filter(({ column }) => column === 'Total Charge');
  assert.deepEqual(
    off.map(({ line, found }) => [line, found]),
    [[3, '50.0']],
  );
});
