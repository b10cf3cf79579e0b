import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../../src/feed/index.js';
import { codesOf, price, tableOf } from './table-of.js';

test('links', () => {
  const linked = (text: string, href?: string) => ({ text, ...(href ? { href } : {}) });
  const result = readTable({
    header: ['요금제', '요금', '링크'],
    rows: [
      [linked('A', '#note'), linked('1원'), linked('가입하기', '/a')],
      [linked('B', '/b'), linked('1원', '/c'), linked('-')],
      [linked('C', 'javascript:alert(1)'), linked('1원'), linked('https://example.com/c')],
    ],
  });
  const plans = result.feed?.plans ?? [];
  assert.deepEqual(
    plans.map((plan) => [plan.url, plan.cta]),
    [
      ['/a', '가입하기'],
      ['/b', undefined],
      ['https://example.com/c', undefined],
    ],
  );
  assert.deepEqual(codesOf(result), [
    'note not-understood /rows/1/1',
    'note not-understood /rows/2/0',
  ]);
});

test('an unsafe link is not kept', () => {
  const result = readTable({
    header: ['요금제', '요금'],
    rows: [[{ text: 'A', href: 'javascript:alert(1)' }, { text: '1원' }]],
  });
  assert.equal(result.feed?.plans[0]?.url, undefined);
  assert.deepEqual(codesOf(result), ['field wrong-url /plans/0/url']);
});

test('long names and texts are cut, and names kept whole as text', () => {
  const name = '가'.repeat(300);
  const result = readTable(tableOf('요금제 | 색', `${name} | ${'나'.repeat(3000)}`));
  const plan = result.feed?.plans[0];
  assert.equal(plan?.name.length, 200);
  assert.equal(plan.values?.['column-요금제'], name);
  assert.equal(String(plan.values['column-색']).length, 2000);
  assert.ok(codesOf(result).includes('field too-long /rows/0/1'));
});

test('a long heading is kept as the hint', () => {
  const heading = '다'.repeat(300);
  const point = readTable(tableOf(`요금제 | ${heading}`, 'A | b')).feed?.points[0];
  assert.equal(point?.label.length, 200);
  assert.equal(point.hint, heading);
});

test('brackets in a heading that are no unit are told', () => {
  const result = readTable(tableOf('요금제 | 요금(3년 약정, 부가세 포함)', 'A | 1원'));
  assert.deepEqual(result.feed?.plans[0]?.price, price(1));
  assert.deepEqual(codesOf(result), ['note not-understood /header/1']);
  assert.match(result.problems[0]?.message ?? '', /3년 약정, 부가세 포함/);
});

test('more than 200 columns of text lose only what is beyond', () => {
  const names = Array.from({ length: 250 }, (_, i) => `x${i}`);
  const result = readTable(
    tableOf(`요금제 | 요금 | ${names.join(' | ')}`, `A | 1원 | ${names.join(' | ')}`),
  );
  assert.equal(result.feed?.points.length, 200);
  assert.ok(codesOf(result).includes('field too-long /header'));
});

test('5,000 rows are read fast', () => {
  const table = tableOf(
    '요금제 | 요금 | 속도 | 고객 지원 | 부가 서비스 | 색',
    ...Array.from(
      { length: 5000 },
      (_, i) => `A${i % 50} | ${i + 1},000원 | 100Mbps | 전화 지원 | 넷플릭스 포함 | 문의`,
    ),
  );
  const start = performance.now();
  const result = readTable(table);
  const took = performance.now() - start;
  assert.equal(result.feed?.plans.length, 5000);
  assert.ok(took < 2000, `took ${took} ms`);
});
