import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readFeed,
  readTable,
  tableFields,
  understandTable,
  type TableField,
} from '../../../src/feed/index.js';
import { tableOf } from './table-of.js';

const fieldsOf = (...args: Parameters<typeof understandTable>) =>
  understandTable(...args).columns.map(({ field }) => field);

test('each field is called by its name', () => {
  const headings: Record<TableField, string> = {
    name: '요금제',
    provider: '통신사',
    price: '월 요금',
    down: '다운로드',
    up: '업로드',
    data: '데이터',
    support: '고객 지원',
    extras: '부가 서비스',
    contract: '약정',
    link: '링크',
    setup: '설치비',
    fee: '공유기 임대료',
    exit: '위약금',
  };
  const all = tableOf(Object.values(headings).join('|'), 'A');
  assert.deepEqual(fieldsOf(all), Object.keys(headings));
  assert.deepEqual(Object.keys(headings), [...tableFields]);
});

test('what a table is understood as is what readTable reads', () => {
  const table = tableOf(
    '통신사 | 요금 | 색 | 가격',
    'KT | 3만원 | 빨강 | 1원',
    ' | | | ',
    'SK | 문의 | | ',
  );
  const { feed, columns, problems } = understandTable(table);
  const read = readFeed(feed);
  assert.deepEqual(
    { feed: read.feed, problems: [...problems, ...read.problems] },
    readTable(table),
  );
  assert.deepEqual(columns, [
    { heading: '통신사', field: 'provider', point: 'column-1' },
    { heading: '요금', field: 'price', point: 'column-2' },
    { heading: '색', field: undefined, point: 'column-3' },
    { heading: '가격', field: undefined, point: 'column-4' },
  ]);
});

test('without a column for the name, the first one is', () => {
  assert.deepEqual(fieldsOf(tableOf('구분 | 요금', 'A | 1원')), ['name', 'price']);
  const fields = ['text', undefined] as const;
  assert.deepEqual(fieldsOf(tableOf('요금제 | 요금', 'A | 1원'), { fields }), ['name', 'price']);
});

test('an author says what a column is', () => {
  const table = tableOf('이름 | 값 | 비고', 'A | 3만원 | 100Mbps');
  const { feed } = understandTable(table, { fields: [undefined, 'price', 'down'] });
  assert.deepEqual(feed.plans, [
    { id: 'a', name: 'A', price: 30_000, speed: { down: 100 }, values: {} },
  ]);
});

test('what is said comes before what a heading says', () => {
  const table = tableOf('이름 | 요금 | 할인가', 'A | 3만원 | 2만원');
  const { feed, columns } = understandTable(table, { fields: [undefined, undefined, 'price'] });
  assert.deepEqual(
    columns.map(({ field }) => field),
    ['name', undefined, 'price'],
  );
  assert.equal(feed.plans[0]?.price, 20_000);
  assert.deepEqual(feed.plans[0]?.values, { 'column-2': '3만원' });
});

test('of two columns that are said to be one field the second stays as text', () => {
  const table = tableOf('이름 | a | b', 'A | 3만원 | 2만원');
  assert.deepEqual(fieldsOf(table, { fields: [undefined, 'price', 'price'] }), [
    'name',
    'price',
    undefined,
  ]);
});

test('another column may be the name', () => {
  const table = tableOf('번호 | 상품 정보 | 요금', '1 | A | 3만원');
  const { feed } = understandTable(table, { fields: ['text', 'name'] });
  assert.equal(feed.plans[0]?.name, 'A');
  assert.deepEqual(feed.plans[0]?.values, { 'column-1': '1' });
});

test('a column can be left as text', () => {
  const table = tableOf('이름 | 요금', 'A | 3만원');
  const { feed } = understandTable(table, { fields: [undefined, 'text'] });
  assert.equal(feed.plans[0]?.price, undefined);
  assert.deepEqual(feed.plans[0]?.values, { 'column-2': '3만원' });
});

test('a column that is left as text takes no other one along', () => {
  const table = tableOf(
    '이름 | 요금 | 비고 | 설치비 | 임대료 | 위약금',
    'A | 3만원 | 1 | 2원 | 3원 | 4원',
  );
  const { columns, feed } = understandTable(table, { fields: [undefined, undefined, 'text'] });
  assert.deepEqual(
    columns.map(({ field }) => field),
    ['name', 'price', undefined, 'setup', 'fee', 'exit'],
  );
  assert.deepEqual(feed.plans[0]?.exit, { type: 'flat', amount: 4 });
  assert.equal(
    fieldsOf(table, { fields: [undefined, undefined, undefined, 'text'] })[3],
    undefined,
  );
});

test('a unit in brackets counts, and any other word there does not stop an author', () => {
  const table = tableOf('이름 | 월 요금(만원) | 요금(첫 달)', 'A | 3 | 2만원');
  const price = (...fields: (TableField | undefined)[]) =>
    understandTable(table, { fields }).feed.plans[0]?.price;
  assert.equal(price(undefined, 'price'), 30_000);
  assert.equal(price(undefined, undefined, 'price'), 20_000);
});

test('columns beyond the header are told too', () => {
  assert.deepEqual(fieldsOf(tableOf('요금제 | 요금', 'A | 1원 | 더')), [
    'name',
    'price',
    undefined,
  ]);
});

test('what cannot be read is said, not thrown', () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const { feed, problems } = understandTable({ header: ['a'], rows: proxy });
  assert.deepEqual(feed.plans, []);
  assert.equal(problems[0]?.code, 'unreadable');
});
