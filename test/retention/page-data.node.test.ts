import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { costsOf, readCustomer, readQuote, readReceipt } from '../../src/retention/index.js';
import { inputOf } from './flows.js';

const lines = (problems: { code: string; path: string }[]) =>
  problems.map(({ code, path }) => `${code} ${path}`);
const quote = { currency: 'USD', lines: [{ label: 'Fee', amount: 99.5 }], endDate: '2026-12-31' };
const exit = { contract: 24, exit: { type: 'perRemainingMonth', amount: 3 } };

describe('a quote', () => {
  it('is what cancelling costs', () => {
    const whole = {
      ...quote,
      lines: [...quote.lines, { label: 'Credit', amount: -12.345 }],
      endDates: ['2026-12-31', '2027-01-31'],
      equipment: ['Router'],
      returnBy: '2027-01-14',
      penaltyFree: false,
    };
    const { quote: read, problems } = readQuote(whole, 'USD');
    assert.deepEqual(problems, []);
    assert.deepEqual(read, {
      ...whole,
      lines: [whole.lines[0], { label: 'Credit', amount: -12.35 }],
    });
    assert.equal(costsOf(inputOf({ quote })).kind, 'quote');
  });
  const refused: [string, unknown, string][] = [
    ['another currency', { ...quote, currency: 'KRW' }, 'wrong-value /quote/currency'],
    [
      'a line that cannot be read',
      { ...quote, lines: [{ label: 'Fee', amount: '99' }] },
      'wrong-type /quote/lines/0/amount',
    ],
    ['no end date', { ...quote, endDate: undefined }, 'missing /quote/endDate'],
    ['a day that is none', { ...quote, endDate: '2026-02-30' }, 'wrong-value /quote/endDate'],
    ['a text', 'free', 'wrong-type /quote'],
  ];
  for (const [why, value, line] of refused)
    it(`with ${why} is refused, and told`, () => {
      const { quote: read, problems } = readQuote(value, 'USD');
      assert.equal(read, undefined);
      assert.ok(lines(problems).includes(line), lines(problems).join());
      // then the feed's exit is all we know
      assert.deepEqual(costsOf(inputOf({ quote: value, plan: exit })), {
        kind: 'estimate',
        amount: 36,
        currency: 'USD',
      });
    });
  it('that is missing leaves an estimate, or nothing to say', () => {
    assert.equal(costsOf(inputOf({ plan: exit })).kind, 'estimate');
    assert.equal(costsOf(inputOf()).kind, 'unknown');
    const nobody = { plan: exit, customer: { monthsPassed: undefined } };
    assert.equal(costsOf(inputOf(nobody)).kind, 'unknown');
    assert.equal(
      costsOf(inputOf({ plan: { exit: 'none' }, customer: { planId: 'z' } })).kind,
      'unknown',
    );
  });
});

describe('a receipt', () => {
  it('is read, without what is wrong in it', () => {
    const { receipt, problems } = readReceipt(
      { status: 'done', reference: 7, endDate: '2026-12-31', undoUrl: 'javascript:alert(1)' },
      'USD',
    );
    assert.deepEqual(receipt, { status: 'done', endDate: '2026-12-31' });
    assert.deepEqual(lines(problems), [
      'wrong-type /receipt/reference',
      'wrong-url /receipt/undoUrl',
    ]);
  });
});

describe('a customer', () => {
  it('is read, and what cannot be read is unknown', () => {
    const { customer, problems } = readCustomer({
      planId: 'a',
      monthsPassed: 12.5,
      nextBillOn: 'soon',
      facts: { offered: false, list: [1], n: 3 },
    });
    assert.deepEqual(
      { ...customer, facts: { ...customer.facts } },
      { planId: 'a', facts: { offered: false, n: 3 } },
    );
    assert.deepEqual(lines(problems), [
      'wrong-type /customer/monthsPassed',
      'wrong-value /customer/nextBillOn',
      'wrong-type /customer/facts/list',
    ]);
  });
});

it('nothing that a page hands in throws', () => {
  const thrower = new Proxy({}, { ownKeys: () => assert.fail(), get: () => assert.fail() });
  fc.assert(
    fc.property(
      fc.oneof(fc.anything({ withNullPrototype: true }), fc.constant(thrower)),
      (value) => {
        for (const one of [
          value,
          { status: value },
          { lines: value, facts: value, currency: value },
        ]) {
          readCustomer(one);
          readQuote(one, 'USD');
          const { receipt } = readReceipt(one, 'USD');
          assert.ok(!receipt || receipt.status === 'done' || receipt.status === 'received');
        }
      },
    ),
    { numRuns: 2000 },
  );
});
