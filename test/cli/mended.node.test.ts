import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { monthlyPrice } from '../../src/pricing/index.js';
import { imported } from './command.js';

/** What one plan of a file has, and what the report says of the cell. */
function read(found: string, csv: string, ...maps: string[]) {
  const args = ['-', ...maps.flatMap((one) => ['--map', one])];
  const { feed, report } = imported(args, csv);
  const [plan] = feed?.plans ?? [];
  assert.ok(plan);
  const told = report.entries.filter((entry) => entry.found === found);
  assert.equal(told.length, 1, `${found} is told once: ${JSON.stringify(report.entries)}`);
  const [{ kind, line, column, reason } = { kind: '', reason: '' }] = told;
  return { plan, kind, line, column, reason, texts: Object.values(plan.values ?? {}) };
}

describe('what is usual and not quite right is read in all kinds of files, and told', () => {
  const label = (cells: object) =>
    ['unique_plan_id', 'service_plan_name', 'monthly_price', 'intro_rate', ...Object.keys(cells)] +
    `\nx1,Home,50,No,${Object.values(cells).join()}\n`;
  const survey = (price: string, down: string) =>
    `Provider,Technology,Download Bandwidth Mbps,Monthly Charge,Other Mandatory Charge,Surcharge\nA,FTTH,${down},${price},0,0\n`;

  for (const [where, csv, ...maps] of [
    ['a table', 'Plan,Price\nA,$70.00*\n'],
    ['a column that is mapped', 'Plan,Cost now\nA,$70.00*\n', 'Cost now=price'],
    ['a label', 'FCCPlanId,planName,priceAmount,introductoryRateValue\n1,A,$70.00*,is not\n'],
    ['the survey', survey('$70.00*', '100')],
  ] as const)
    test(`$70.00* in ${where}`, () => {
      const { plan, kind, line, reason, texts } = read('$70.00*', csv, ...maps);
      assert.equal(monthlyPrice({ ...plan, fees: [] }, 1), 70);
      assert.deepEqual([kind, line, texts], ['remark', 2, ['$70.00*']]);
      assert.match(reason, /^is read as \$?70(\.00)?; its \* stays as a row of text$/);
    });

  for (const [where, csv, ...maps] of [
    ['a table', 'Plan,Price,Setup\nA,$50,$70.00*\n', 'Setup=fees.once'],
    ['a label', label({ single_purchase_fee_descr: 'Setup', single_purchase_fees: '$70.00*' })],
  ] as const)
    test(`a fee of $70.00* in ${where}`, () => {
      const { plan, kind, texts, reason } = read('$70.00*', csv, ...maps);
      assert.deepEqual(plan.fees, [{ label: 'Setup', amount: 70, when: 'once' }]);
      assert.deepEqual([kind, texts], ['remark', ['$70.00*']]);
      assert.match(reason, /is read as \$?70/);
    });

  for (const [where, csv, ...maps] of [
    ['a table', 'Plan,Price,Speed\nA,$70,100 Mpbs\n'],
    ['a column that is mapped', 'Plan,Price,Fast\nA,$70,100 Mpbs\n', 'Fast=speed.down'],
    ['a label', label({ typical_download_speed: '100 Mpbs' })],
    ['a mapped column of a label', label({ Fast: '100 Mpbs' }), 'Fast=speed.down'],
    ['the survey', survey('70', '100 Mpbs')],
  ] as const)
    test(`100 Mpbs in ${where}`, () => {
      const { plan, kind, texts, reason } = read('100 Mpbs', csv, ...maps);
      assert.equal(plan.speed?.down, 100);
      assert.deepEqual([kind, texts], ['remark', []]);
      assert.match(reason, /^(is )?read as 100 Mbps/);
    });

  for (const [where, csv, ...maps] of [
    ['a table', 'Plan,Price,Link\nA,$70,www.example.com\n'],
    ['a column that is mapped', 'Plan,Price,Order\nA,$70,www.example.com\n', 'Order=url'],
    ['a mapped column of a label', label({ Order: 'www.example.com' }), 'Order=url'],
  ] as const)
    test(`www.example.com in ${where}`, () => {
      const { plan, kind, texts, reason } = read('www.example.com', csv, ...maps);
      assert.equal(plan.url, 'https://www.example.com');
      assert.deepEqual([kind, texts], ['remark', []]);
      assert.equal(reason, 'has no scheme: read as https://www.example.com');
    });

  test('100 Mpbs in a catalogue', () => {
    const value = { value: '100', unitOfMeasure: 'Mpbs' };
    const offering = {
      '@type': 'ProductOffering',
      id: 'a',
      name: 'A',
      prodSpecCharValueUse: [{ name: 'Speed', productSpecCharacteristicValue: [value] }],
    };
    const args = ['-', '--currency', 'USD'];
    const { feed, report } = imported(args, JSON.stringify(offering));
    assert.equal(feed?.plans[0]?.speed?.down, 100);
    const [told] = report.entries;
    assert.deepEqual([told?.kind, told?.found], ['remark', '100 Mpbs']);
    assert.match(told?.reason ?? '', /read as 100 Mbps/);
  });
});

test('what is not understood in spite of that stays as it was written', () => {
  const csv = 'Plan,Price,Speed,Link\nA,$70 or so*,fast Mpbs,www.\n';
  const { feed, report } = imported(['-'], csv);
  assert.deepEqual(Object.values(feed?.plans[0]?.values ?? {}), [
    '$70 or so*',
    'fast Mpbs',
    'www.',
  ]);
  assert.deepEqual(
    report.entries.map(({ kind, found }) => [kind, found]),
    [
      ['value', '$70 or so*'],
      ['value', 'fast Mpbs'],
      ['value', 'www.'],
    ],
  );
});
