import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../../demo/builder/read/file.js';
import type { Reading } from '../../../demo/builder/read/found.js';
import { readText } from '../../../demo/builder/read/text.js';
import { tabbed } from './clipboards.js';

function lines(reading: Reading): string[][] {
  assert.ok('table' in reading, JSON.stringify(reading));
  const { header, rows } = reading.table;
  return [header, ...rows.map((row) => row.map(({ text }) => text))];
}

test('tab-separated cells, one of them with a line break in quotes', () => {
  const [header, first, ...others] = lines(readText(tabbed));
  assert.equal(header?.join(), '서비스,요금,속도,고객 지원,부가 서비스');
  assert.equal(first?.join(), 'A 서비스,30.000원,100Mbps,전화/ 온라인 지원,스트리밍 서비스 포함');
  assert.equal(others.length, 2);
});

test('CSV with quotes, commas and line breaks in cells', () => {
  const csv =
    '\uFEFF이름,요금,혜택\r\nA,"35,000원","넷플릭스,\n""디즈니"""\r\n\r\nB,"1,000원",없음\r\n';
  assert.deepEqual(lines(readText(csv)), [
    ['이름', '요금', '혜택'],
    ['A', '35,000원', '넷플릭스, "디즈니"'],
    ['B', '1,000원', '없음'],
  ]);
});

test('CSV of where the comma is for decimals', () => {
  assert.deepEqual(lines(readText('Plan;Price\nA;29,99 €\nB;39,99 €')), [
    ['Plan', 'Price'],
    ['A', '29,99 €'],
    ['B', '39,99 €'],
  ]);
});

test('a title above, and empty rows and columns, are left out', () => {
  const reading = readText('요금 비교\t\t\t\n\t\t\t\n\t이름\t요금\t\n\tA\t1원\t\n');
  assert.deepEqual(lines(reading), [
    ['이름', '요금'],
    ['A', '1원'],
  ]);
  assert.deepEqual('notes' in reading && reading.notes, ['요금 비교']);
});

test('what is no table says what it is', () => {
  assert.deepEqual(readText(' \n'), { seen: 'empty' });
  assert.deepEqual(readText('안녕하세요'), { seen: 'text', lines: 1 });
  assert.deepEqual(readText('안녕하세요.\n인터넷을 바꿨어요.\n싸요.'), { seen: 'text', lines: 3 });
  assert.deepEqual(readText('이름,요금\nA,35,000원\nB,9,000원,무약정'), {
    seen: 'uneven',
    lines: 3,
  });
  assert.deepEqual(readText('이름\t요금'), { seen: 'thin', rows: 1, columns: 2 });
});

test('rows beyond what a feed holds are counted, not lost without a word', () => {
  const reading = readText(
    ['이름\t요금', ...Array.from({ length: 50_003 }, () => 'A\t1')].join('\n'),
  );
  assert.ok('table' in reading);
  assert.deepEqual([reading.table.rows.length, reading.left], [50_000, 3]);
});

const file = (...bytes: number[]) => readFile(new Blob([new Uint8Array(bytes)]));
const expected = [
  ['이름', '요금'],
  ['가', '1원'],
];

test('files in the encodings of spreadsheets', async () => {
  const utf8 = new TextEncoder().encode('이름,요금\n가,1원');
  assert.deepEqual(lines(await file(...utf8)), expected);
  // 이름,요금⏎가,1원 as Excel in Korea writes it
  const korean = [
    0xc0, 0xcc, 0xb8, 0xa7, 0x2c, 0xbf, 0xe4, 0xb1, 0xdd, 0x0a, 0xb0, 0xa1, 0x2c, 0x31, 0xbf, 0xf8,
  ];
  assert.deepEqual(lines(await file(...korean)), expected);
  const wide = Buffer.from('\uFEFF이름\t요금\n가\t1원', 'utf16le');
  assert.deepEqual(lines(await file(...wide)), expected);
});

test('files that are no tables, by what is in them', async () => {
  assert.deepEqual(await file(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { seen: 'old-excel' });
  assert.deepEqual(await file(...Buffer.from('%PDF-1.7')), { seen: 'pdf' });
  assert.deepEqual(await file(0x89, 0x50, 0x4e, 0x47, 0x0d), { seen: 'picture' });
  assert.deepEqual(await file(0x7f, 0x45, 0x00, 0x01), { seen: 'unknown' });
  assert.deepEqual(await file(), { seen: 'empty' });
});
