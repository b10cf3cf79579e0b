import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planWith } from './table-of.js';

const price = (amount: number) => ({ price: { steps: [{ from: 1, amount }] } });

const understood: [cell: string, currency: string, amount: number][] = [
  ['30.000원', 'KRW', 30000],
  ['30,000원', 'KRW', 30000],
  ['30,000 원', 'KRW', 30000],
  ['30 000원', 'KRW', 30000],
  ['30\u00a0000\u202f원', 'KRW', 30000],
  ['월 30,000원', 'KRW', 30000],
  ['월30,000원', 'KRW', 30000],
  ['매월 30,000원', 'KRW', 30000],
  ['30,000원/월', 'KRW', 30000],
  ['월 3만원', 'KRW', 30000],
  ['3만원', 'KRW', 30000],
  ['3만 5천원', 'KRW', 35000],
  ['3만5천원', 'KRW', 35000],
  ['3만 5,000원', 'KRW', 35000],
  ['3만5000원', 'KRW', 35000],
  ['1만 500원', 'KRW', 10500],
  ['3.5만원', 'KRW', 35000],
  ['1.1만원', 'KRW', 11000],
  ['9천원', 'KRW', 9000],
  ['₩30,000', 'KRW', 30000],
  ['￦30,000', 'KRW', 30000],
  ['₩30,000원', 'KRW', 30000],
  ['30000', 'KRW', 30000],
  ['30,000 KRW', 'KRW', 30000],
  ['0원', 'KRW', 0],
  ['2.01만원', 'KRW', 20100],
  ['3.5천원', 'KRW', 3500],
  ['1,234,567원', 'KRW', 1234567],
  ['$29.99/mo', 'USD', 29.99],
  ['$29.99 / mo.', 'USD', 29.99],
  ['$29.99 per month', 'USD', 29.99],
  ['$29.99/month', 'USD', 29.99],
  ['$29.99 a month', 'USD', 29.99],
  ['$29.99 monthly', 'USD', 29.99],
  ['$1,299.50', 'USD', 1299.5],
  ['US$30', 'USD', 30],
  ['$30 USD', 'USD', 30],
  ['$29.99 USD/mo', 'USD', 29.99],
  ['29,99 €', 'EUR', 29.99],
  ['29,99 €/mo', 'EUR', 29.99],
  ['1.299,00 €', 'EUR', 1299],
  ['1 299,00 €', 'EUR', 1299],
  ['€ 29,9', 'EUR', 29.9],
  ['EUR 29.99', 'EUR', 29.99],
  ['£35', 'GBP', 35],
  ['¥3,500', 'JPY', 3500],
  ['3,500円', 'JPY', 3500],
];

for (const [cell, currency, amount] of understood)
  test(`a price of ${JSON.stringify(cell)} is ${amount} ${currency}`, () => {
    const read = planWith('요금', cell);
    assert.equal(read.currency, currency);
    assert.deepEqual(read.read, price(amount));
    assert.deepEqual(read.codes, []);
  });

const asText = [
  '약 30,000원',
  '30,000원~',
  '30,000~35,000원',
  '30,000 - 35,000원',
  '30,000원 / 35,000원',
  '첫 6개월 20,000원',
  '20,000원 (이후 30,000원)',
  '30,000원/년',
  '연 360,000원',
  '$359/year',
  '$359/yr',
  '30,00원',
  '29.99원',
  '3,0000원',
  '30.000.00원',
  '30.000,00.0원',
  '-30,000원',
  '3만5',
  '3만 50,000원',
  '1.234만원',
  '1만 2천 5백원',
  '30 달러',
  '$30 CAD',
  'A$30',
  '$30.000.00',
  '$0.500',
  '30$500',
  '원',
  '월',
  '만원',
  '３０，０００원',
  '30000¹',
  '①',
  '문의',
  '없음',
  '99999999999999원',
  '1e5',
  'Infinity',
  '30%',
  '$30 €30',
  '€30 GBP',
  'B$30',
  'MAX 30',
  '★★★★★',
];

for (const cell of asText)
  test(`a price of ${JSON.stringify(cell)} stays as text`, () => {
    const read = planWith('요금', cell);
    assert.deepEqual(read.read, {});
    assert.deepEqual(read.text, [cell]);
    assert.equal(read.points?.[0]?.label, '요금');
    assert.ok(read.codes.some((it) => it.endsWith(' not-understood /rows/0/1')));
  });

for (const cell of ['', '-', '–', '?', '미정', '확인 필요', 'n/a', 'N/A', '해당 없음', '…'])
  test(`a price of ${JSON.stringify(cell)} is unknown`, () => {
    const { read, text, codes } = planWith('요금', cell);
    assert.deepEqual([read, text, codes], [{}, [], []]);
  });

for (const cell of ['무료', 'Free'])
  test(`a price of ${cell} is 0`, () => assert.deepEqual(planWith('요금', cell).read, price(0)));

test('one point before three digits parts thousands, but where the currency has so many', () => {
  assert.deepEqual(planWith('요금', '30.000원').codes, []);
  assert.deepEqual(planWith('Price', '$30.000').read, price(30000));
  const dinars = (cell: string) => planWith('Price', cell, { currency: 'KWD' });
  assert.deepEqual(dinars('3.5 KWD').read, price(3.5));
  assert.deepEqual(dinars('3.500 KWD').text, ['3.500 KWD']);
});

test('cells are read as if they said what their heading says in brackets', () => {
  assert.deepEqual(planWith('요금(원)', '30,000').read, price(30000));
  assert.deepEqual(planWith('요금(원)', '월 30,000원').read, price(30000));
  assert.deepEqual(planWith('요금(원/월)', '30,000원').read, price(30000));
  assert.deepEqual(planWith('요금(천원)', '30').read, price(30000));
  assert.deepEqual(planWith('요금 (단위: 만원)', '3.5').read, price(35000));
  assert.deepEqual(planWith('요금(만원)', '3만').text, ['3만']);
  assert.deepEqual(planWith('Price (per month)', '$30/mo').read, price(30));
});

test('the heading may name the currency', () => {
  const read = planWith('Price (EUR)', '30');
  assert.deepEqual([read.currency, read.read], ['EUR', price(30)]);
});

test('$ is the dollar of the page', () => {
  assert.equal(planWith('Price', '$30', { currency: 'AUD' }).currency, 'AUD');
  assert.equal(planWith('Price', '$30', { currency: 'EUR' }).currency, 'USD');
  assert.deepEqual(planWith('Price', 'US$30', { currency: 'AUD' }).text, ['US$30']);
});

test('any currency is read that the page names', () => {
  const francs = planWith('Price', "1'299.00 CHF", { currency: 'CHF' });
  assert.deepEqual([francs.currency, francs.read], ['CHF', price(1299)]);
});
