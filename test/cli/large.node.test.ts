import assert from 'node:assert/strict';
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { test } from 'node:test';
import { fairstay, folder, measured, readable, type ImportReport } from './command.js';

const here = folder();

/** 60,000 by default; FAIRSTAY_ROWS=1000000 shows the whole. */
const rows = Number(process.env['FAIRSTAY_ROWS'] ?? 60_000);

async function table(name: string) {
  const file = here.file(name);
  const stream = createWriteStream(file);
  stream.write('Plan,Provider,Monthly price,Speed,Data,Contract,Remarks\n');
  for (let i = 0; i < rows; i++) {
    const contract = i % 2 ? '12 months' : 'no contract';
    const row = `Home ${i},"Provider ${i % 977}, LLC",$${(i % 300) + 10}.99,${(i % 5000) + 1} Mbps,unlimited,${contract},row ${i}\n`;
    if (!stream.write(row)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return file;
}

test('a long table streams into feeds of at most 50,000 plans, in under 250 MB', async () => {
  const file = await table('long.csv');
  const { status, stderr, megabytes } = measured([
    'import',
    file,
    '--out',
    here.file('plans.json'),
    '--report',
    here.file('report.json'),
    '--progress',
  ]);
  assert.equal(status, 0, stderr);
  assert.ok(megabytes < 250, `${megabytes} MB`);
  console.log(`${rows} rows: at most ${Math.round(megabytes)} MB`);
  if (rows >= 100_000) assert.match(stderr, /^100,000 rows …$/m);

  const report = here.json('report.json') as ImportReport;
  assert.deepEqual([report.rows, report.plans, report.reported], [rows, rows, 0]);
  const files = readdirSync(here.path).filter((name) => name.startsWith('plans'));
  assert.equal(files.length, Math.ceil(rows / 50_000), files.join());
  let at = 0;
  for (let i = 1; i <= files.length; i++) {
    const path = here.file(`plans-${i}.json`);
    assert.ok(statSync(path).size <= 20_000_000);
    const { plans } = readable(readFileSync(path, 'utf8'));
    assert.ok(plans.length <= 50_000);
    for (const { name, price, values } of plans) {
      assert.equal(name, `Home ${at}`);
      assert.equal(price?.steps[0]?.amount, Number(`${(at % 300) + 10}.99`));
      assert.equal(values?.['column-7'], `row ${at}`);
      at++;
    }
  }
  assert.equal(at, rows);
});

test('a feed is full at 20 MB too, and standard output holds only one', () => {
  const text = 'x'.repeat(1990);
  const csv = `Plan,Price,Remark\n${Array.from({ length: 11_000 }, (_, i) => `P${i},$1,${text}\n`).join('')}`;
  const one = fairstay(['import', '-'], csv);
  assert.deepEqual([one.status, one.stdout], [2, '']);
  assert.match(one.stderr, /More than fits in one feed.*--out plans\.json/);
  assert.equal(fairstay(['import', '-', '--out', here.file('wide.json')], csv).status, 0);
  const files = readdirSync(here.path).filter((name) => name.startsWith('wide'));
  assert.deepEqual(files.sort(), ['wide-1.json', 'wide-2.json'], 'no half feed is left');
  const plans = files.flatMap((name) => {
    assert.ok(statSync(here.file(name)).size <= 20_000_000);
    return readable(readFileSync(here.file(name), 'utf8')).plans;
  });
  assert.equal(plans.length, 11_000);
});
