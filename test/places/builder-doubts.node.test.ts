/** What the builder says of a table that is not what it takes it for, and what helps; in one real browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beside, skip } from './builder.page.js';

const sheet = (...lines: string[]) => ({
  'text/plain': lines.map((line) => line.replaceAll('|', '\t')).join('\n'),
});
const reassured = /모두 알아봤어요/;

describe('the doubts of the builder', { skip }, () => {
  const demo = beside();

  const doubted: Record<string, [Record<string, string>, why: RegExp, help: string]> = {
    'a table on its side': [
      sheet('구분|A 서비스|B 서비스', '요금|30,000원|25,000원', '속도|100Mbps|50Mbps'),
      /제목이 첫 번째 열에/,
      '행과 열 바꾸기',
    ],
    'a table on its side with one row that is known': [
      sheet('구분|A 서비스|B 서비스', '요금|30,000원|25,000원', '색|빨강|파랑'),
      /제목이 첫 번째 열에/,
      '행과 열 바꾸기',
    ],
    'a table without headings': [
      sheet('A|30000원|100Mbps', 'B|25000원|50Mbps'),
      /제목이 아니라 요금제 같아요/,
      '첫 줄도 요금제예요',
    ],
    'headings in two rows': [
      {
        'text/html': `<table>
          <tr><th rowspan="2">요금제</th><th colspan="2">비용</th><th rowspan="2">속도</th></tr>
          <tr><th>월 요금</th><th>설치비</th></tr>
          <tr><td>A</td><td>30,000원</td><td>33,000원</td><td>100Mbps</td></tr>
          <tr><td>B</td><td>25,000원</td><td>없음</td><td>50Mbps</td></tr>
        </table>`,
      },
      /제목이 두 줄/,
      '첫 행을 제목으로 쓰기',
    ],
  };
  for (const [name, [data, why, help]] of Object.entries(doubted))
    it(`are told of ${name}, with what helps`, async () => {
      const author = await demo.visit();
      await author.paste(data);
      assert.match(await author.text('.ask'), why);
      assert.equal(await author.text('.ask .help'), help);
      assert.doesNotMatch(await author.text('#check'), reassured);
      await author.page.click('.ask .help');
      assert.equal(await author.text('.ask'), '');
      assert.equal(await author.focused(), 'check-title');
      await author.press(/되돌리기/);
      assert.match(await author.text('.ask'), why);
      assert.deepEqual(author.errors, []);
      await author.leave();
    });

  it('can be put aside where the table is right, for good, and asked again by undoing', async () => {
    const author = await demo.visit();
    await author.paste(
      sheet('구분|A 서비스|B 서비스', '요금|30,000원|25,000원', '속도|100Mbps|50Mbps', '합계|1|'),
    );
    const before = await author.grid();
    await author.press(/그대로 둘게요/);
    assert.doesNotMatch(await author.text('.ask'), /제목이 첫 번째 열에/);
    assert.match(await author.text('.ask'), /‘합계’ 행도/);
    assert.equal(await author.focused(), 'check-title');
    await author.press(/그대로 둘게요/);
    assert.equal(await author.text('.ask'), '');
    assert.deepEqual(await author.grid(), before);
    // nothing is the price all the same, and it is the same table after a reload
    assert.match(await author.text('#check'), /월 요금으로 읽은 열이 없어요/);
    await author.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await author.open();
    assert.equal(await author.text('.ask'), '');
    await author.paste(sheet('구분|A|B', '요금|30,000원|25,000원', '속도|100Mbps|50Mbps'));
    assert.match(await author.text('.ask'), /제목이 첫 번째 열에/);
    await author.press(/그대로 둘게요/);
    assert.equal(await author.text('.ask'), '');
    await author.press(/되돌리기/);
    assert.match(await author.text('.ask'), /제목이 첫 번째 열에/);
    assert.deepEqual(author.errors, []);
    await author.leave();
  });

  it('are told where no column is the price, until one is', async () => {
    const author = await demo.visit();
    await author.paste(sheet('요금제|할인가', 'A|30,000원', 'B|25,000원'));
    assert.match(await author.text('#check'), /월 요금으로 읽은 열이 없어요/);
    assert.doesNotMatch(await author.text('#check'), reassured);
    await author.choose('#field-1', 'price');
    assert.doesNotMatch(await author.text('#check'), /월 요금으로 읽은 열이 없어요/);
    assert.match(await author.text('#check'), reassured);
    await author.leave();
  });

  it('are told of a total, which goes', async () => {
    const author = await demo.visit();
    await author.paste(
      sheet('요금제|월 요금|속도', 'A|3만원|100Mbps', 'B|2만원|50Mbps', '합계|5만원|'),
    );
    assert.match(await author.text('.ask'), /‘합계’ 행도 요금제로 읽었어요/);
    await author.page.click('.ask .help');
    assert.equal((await author.grid()).cells.length, 2);
    assert.equal(await author.text('.ask'), '');
    await author.leave();
  });

  it('are told of a currency that cells overrule', async () => {
    for (const [lang, told] of [
      ['ko-KR', /칸에 적힌 통화가 먼저예요.*원\(KRW\)/],
      ['en-US', /What the cells name counts.*\(KRW\)/],
    ] as const) {
      const author = await demo.visit({ lang });
      await author.paste(sheet('요금제|월 요금', 'A|1만원', 'B|2만원'));
      await author.choose('#currency', 'USD');
      assert.match(await author.text('.currency [role=status]'), told);
      assert.match(await author.preview(), /10,000원/);
      await author.choose('#currency', 'KRW');
      assert.equal(await author.text('.currency [role=status]'), '');
      await author.leave();
    }
  });

  it('are told of a link that may not be followed, which is in nothing that is copied', async () => {
    for (const [lang, beside, above] of [
      ['ko-KR', /쓸 수 없는 주소라서 뺐어요/, /1행의 주소는 쓸 수 없어서/],
      ['en-US', /This address cannot be used/, /cannot be used in 1 row \(1\)/],
    ] as const) {
      const author = await demo.visit({ lang });
      await author.paste({
        'text/html': `<table><tr><th>요금제<th>월 요금</tr>
          <tr><td><a href="javascript:alert(1)">A</a><td>1만원</tr>
          <tr><td><a href="https://b.example/">B</a><td>2만원</tr></table>`,
      });
      const code = await author.copied();
      assert.doesNotMatch(code, /javascript:/);
      assert.match(code, /https:\/\/b\.example\//);
      assert.doesNotMatch(await author.downloaded('plans.json'), /javascript:/);
      assert.match(await author.text('.grid tbody tr:nth-child(1) .problem'), beside);
      assert.match(await author.text('#check > .problem'), above);
      // corrected, it is taken, and nothing is said any more
      await author.type('#cell-0-0 + .link', 'https://a.example/');
      assert.equal(await author.text('#check .problem'), '');
      assert.match(await author.copied(), /"url":"https:\/\/a\.example\/"/);
      await author.leave();
    }
  });

  it('tell where the text of a cell is seen that is not understood', async () => {
    const author = await demo.visit();
    const plans = Array.from(
      { length: 12 },
      (_, i) => `P${i}|${i % 2 ? '22,000원~' : '2만원'}|빨강`,
    );
    await author.paste(sheet('요금제|월 요금|색', ...plans));
    const check = await author.text('#check');
    assert.match(check, /6개 있어요.*나란히 놓은 배치에서만 보여요/);
    assert.match(check, /나란히 놓은 배치에서 글자로 보여요/);
    assert.doesNotMatch(await author.preview(), /22,000원~|빨강/);
    await author.choose('#layout', 'columns');
    await author.page.evaluate(() => new Promise(requestAnimationFrame));
    assert.match(await author.preview(), /22,000원~.*빨강/);
    await author.leave();
  });
});
