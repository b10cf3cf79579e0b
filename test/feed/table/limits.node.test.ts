import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../../src/feed/index.js';
import { codesOf, tableOf } from './table-of.js';

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
  assert.deepEqual(codesOf(result), []);
});

test('an unsafe link is not kept', () => {
  const result = readTable({
    header: ['요금제', '요금'],
    rows: [[{ text: 'A', href: 'javascript:alert(1)' }, { text: '1원' }]],
  });
  assert.equal(result.feed?.plans[0]?.url, undefined);
  assert.deepEqual(codesOf(result), ['field wrong-url /plans/0/url']);
});

test('long names are cut, and kept whole as text; a text that no feed holds is told', () => {
  const name = '가'.repeat(300);
  const result = readTable(tableOf('요금제 | 색', `${name} | ${'나'.repeat(3000)}`));
  const plan = result.feed?.plans[0];
  assert.equal(plan?.name.length, 200);
  assert.equal(plan.values?.['column-1'], name);
  assert.ok(codesOf(result).includes('field too-long /plans/0/values/column-2'));
});

test('a long heading is cut', () => {
  const point = readTable(tableOf(`요금제 | ${'다'.repeat(300)}`, 'A | b')).feed?.points[0];
  assert.equal(point?.label.length, 200);
});

test('more than 200 columns of text lose only what is beyond, and it is told', () => {
  const names = Array.from({ length: 250 }, (_, i) => `x${i}`);
  const result = readTable(
    tableOf(`요금제 | 요금 | ${names.join(' | ')}`, `A | 1원 | ${names.join(' | ')}`),
  );
  assert.equal(result.feed?.points.length, 200);
  assert.equal(codesOf(result).filter((it) => /^note unknown-field/.test(it)).length, 50);
});

test('5,000 rows are read fast', () => {
  const table = tableOf(
    '요금제 | 요금 | 속도 | 고객 지원 | 부가 서비스 | 색',
    ...Array.from(
      { length: 5000 },
      (_, i) => `A${i % 50} | ${i + 1},000원 | 100Mbps | 전화 지원 | 넷플릭스 포함 | 문의`,
    ),
  );
  // the processor's time: other tests run beside this one
  const start = process.cpuUsage();
  const result = readTable(table);
  const took = process.cpuUsage(start).user / 1000;
  assert.equal(result.feed?.plans.length, 5000);
  assert.ok(took < 2000, `took ${took} ms`);
});
