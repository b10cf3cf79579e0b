import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Plan } from '../../src/feed/index.js';
import { firstPrice, monthlyPrice, regularPrice, totalCost } from '../../src/pricing/index.js';
import { shared } from '../shared.js';
import { imported, type ImportReport } from './command.js';
import { naiveCsv } from './naive.js';

type Row = Record<string, string>;

/** The figure in a cell and nothing else of it; NaN where there is none. */
const figure = (text = '') => Number.parseFloat(text.replace(/^[^\d]*/, ''));

/** Each row beside its plan, found by its id; every row is there or was reported. */
function pairs(text: string, id: string) {
  const rows = naiveCsv(text);
  const { status, report, feed } = imported(['-'], text);
  assert.equal(status, 0);
  assert.equal(report.rows, rows.length);
  const told = report.entries.filter(({ kind }) => kind === 'row');
  assert.equal(report.plans + told.length, rows.length);
  assert.equal(report.reported, told.length);
  const plans = new Map(feed?.plans.map((plan) => [plan.id, plan]));
  assert.equal(plans.size, report.plans);
  return {
    report,
    pairs: rows.map((row): [Row, Plan] => {
      const plan = plans.get(row[id] ?? '');
      assert.ok(plan, `${row[id] ?? ''} is missing`);
      return [row, plan];
    }),
  };
}

const has = ({ entries }: ImportReport, column: string, found: RegExp, reason: RegExp) =>
  assert.ok(
    entries.some(
      (it) => it.column === column && found.test(it.found ?? '') && reason.test(it.reason),
    ),
    `${column} ${found.source}`,
  );

describe('labels with the headings of AT&T', () => {
  const text = shared('data/labels/fcc-label-att.csv');
  const skip = text === undefined;
  const read = text === undefined ? undefined : pairs(text, 'FCCPlanId');

  test('prices, and the one introductory rate, are what the cells say', { skip }, () => {
    for (const [row, plan] of read?.pairs ?? []) {
      const first = figure(row['priceAmount']);
      assert.equal(monthlyPrice({ ...plan, fees: [] }, 1), first, plan.id);
      const then =
        row['introductoryRateValue'] === 'is' ? figure(row['priceAfterIntroductory']) : first;
      assert.equal(regularPrice({ ...plan, fees: [] }), then, plan.id);
      if (then !== first) {
        const months = figure(row['introductoryPeriodLength']);
        assert.equal(monthlyPrice(plan, months), first);
        assert.equal(monthlyPrice(plan, months + 1), then);
      }
      assert.equal(plan.name, row['planName']?.replace(/\s+/g, ' '));
    }
  });

  test('fees that are always due are added up, those that may be are listed', { skip }, () => {
    for (const [row, plan] of read?.pairs ?? []) {
      const due = (plan.fees ?? []).filter(({ optional }) => !optional);
      const once = row['oneTimeFee'] ?? '';
      const expected = once === '' || once.includes('only in') ? [] : [figure(once)];
      assert.deepEqual(
        due.map(({ amount }) => amount),
        expected,
        plan.id,
      );
      const returns = (row['otherTerminationFeesAmount'] ?? '').split(';').map(figure);
      const late = figure(row['latePaymentFees']);
      const maybe = [...returns, late, once.includes('only in') ? figure(once) : NaN];
      assert.deepEqual(
        (plan.fees ?? [])
          .filter(({ optional }) => optional)
          .map(({ amount }) => amount)
          .sort(),
        maybe.filter((it) => !Number.isNaN(it)).sort(),
        plan.id,
      );
      const months = row['introductoryRateValue'] === 'is' ? 12 : 0;
      const rest = figure(row['priceAfterIntroductory'] || row['priceAmount']);
      const total = figure(row['priceAmount']) * months + rest * (24 - months) + (expected[0] ?? 0);
      assert.equal(totalCost(plan, 24)?.amount.toFixed(2), total.toFixed(2), plan.id);
    }
  });

  test('speeds, caps, contracts and leaving are read where they are one figure', { skip }, () => {
    for (const [row, plan] of read?.pairs ?? []) {
      const speed = row['speedsDownloadSpeed'] ?? '';
      const isOne = /^[\d.]+ (M[bp]+s|Gbps)$/.test(speed);
      const size = speed.includes('Gbps') ? 1000 : 1;
      assert.equal(plan.speed?.downTypical, isOne ? figure(speed) * size : undefined, speed);
      if (!isOne) assert.ok(Object.values(plan.values ?? {}).includes(speed.replace(/\s+/g, ' ')));
      const data = row['dataMonthly'] ?? '';
      const per = data.includes('TB') ? 1000 : data.includes('MB') ? 0.001 : 1;
      const cap = data === 'Unlimited' ? 'unlimited' : Number((figure(data) * per).toFixed(6));
      assert.equal(plan.data?.cap, data ? cap : undefined, data);
      const status = row['contractStatus'] ?? '';
      const months = status.startsWith('does not') ? 0 : figure(row['contractPeriod']);
      assert.equal(plan.contract?.months, Number.isNaN(months) ? undefined : months, status);
      assert.deepEqual(plan.exit, row['terminationFee'] ? [] : undefined);
    }
  });

  test('what was not understood, or could be read otherwise, is told', { skip }, () => {
    assert.ok(read);
    const { report } = read;
    has(report, 'priceAmount', /^70\.00\*$/, /read as 70; its \* stays/);
    has(report, 'speedsDownloadSpeed', /^81\.0 Mpbs$/, /read as 81\.0 Mbps/);
    has(report, 'speedsDownloadSpeed', /^12-78 Mbps/, /not understood/);
    has(
      report,
      'contractLinkURL',
      /^att\.com\/mbus/,
      /no scheme: read as https:\/\/att\.com\/mbus/,
    );
    has(report, 'contractLinkURL', /^Terms of Service/, /not understood/);
    has(report, 'oneTimeFee', /only in/, /listed, not added up/);
    const marked = read.pairs.filter(([row]) => row['priceAmount']?.endsWith('*'));
    const stars = report.entries.filter(({ found }) => found?.endsWith('*'));
    assert.equal(stars.length, marked.length, 'each * is told once');
    for (const { column, as } of report.columns) assert.ok(column && as);
  });
});

describe('labels with the headings of Spectrum', () => {
  const text = shared('data/labels/fcc-label-spectrum_residential.csv');
  const skip = text === undefined;
  const read = text === undefined ? undefined : pairs(text, 'unique_plan_id');

  test('introductory rates of 12, 24, 36 and 60 months end when they say', { skip }, () => {
    const seen = new Set<number>();
    for (const [row, plan] of read?.pairs ?? []) {
      // what California adds comes on top of each month
      const extra = row['monthly_provider_fee_descr']?.startsWith('California') ? 1.25 : 0;
      const regular = figure(row['monthly_price']) + extra;
      assert.equal(regularPrice(plan), regular, plan.id);
      if (row['intro_rate'] !== 'Yes') {
        assert.equal(firstPrice(plan), regular, plan.id);
        continue;
      }
      const [first, months] = [
        figure(row['intro_rate_price']) + extra,
        figure(row['intro_rate_time']),
      ];
      seen.add(months);
      assert.equal(monthlyPrice(plan, months), first, plan.id);
      assert.equal(monthlyPrice(plan, months + 1), regular, plan.id);
    }
    if (read) assert.deepEqual([...seen].sort(), [12, 24, 36, 60]);
  });

  test('parallel lists of fees are taken apart, in whatever order', { skip }, () => {
    for (const [row, plan] of read?.pairs ?? []) {
      const labels = row['single_purchase_fee_descr']?.split(';') ?? [];
      const amounts = row['single_purchase_fees']?.split(';') ?? [];
      for (const [i, label] of labels.entries()) {
        const fee = plan.fees?.find((it) => it.label.startsWith(label));
        assert.equal(fee?.amount, figure(amounts[i]), `${plan.id} ${label}`);
        // one install is enough; the rest is for those who pay late or by hand
        assert.equal(fee?.optional === true, label !== 'Self-Install Activation', label);
      }
      const late = plan.fees?.find(({ label }) => label.startsWith('Late Fee'));
      assert.equal(late?.label, 'Late Fee (up to)');
      const wifi = plan.fees?.find(({ label }) => label.includes('WiFi'));
      const written = row['monthly_provider_fees']?.split(';').at(-1) ?? '';
      assert.equal(wifi?.amount, written === 'Included' ? 0 : figure(written));
      assert.equal(wifi?.optional === true, written !== 'Included');
    }
  });

  test('NULL is unknown, and one name of 38 ids is 38 plans that are told', { skip }, () => {
    assert.ok(read);
    for (const [row, plan] of read.pairs) {
      assert.equal(plan.data, undefined, 'no allowance is not an unlimited one');
      assert.equal(plan.speed?.upTypical, figure(row['typical_upload_speed']));
      assert.deepEqual([plan.contract?.months, plan.exit], [0, []]);
      assert.ok(!JSON.stringify(plan).includes('NULL'));
    }
    assert.equal(read.pairs.filter(([, { name }]) => name === 'Internet Premier').length, 38);
    has(read.report, 'name', /^Spectrum Internet Premier$/, /name of 38 plans/);
    has(read.report, 'monthly_data_allow', /^NULL$/, /read as unknown/);
  });
});
