/** The builder's table: what it charges, cells that are pasted into it, and what is asked about it; in one real browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tabbed } from '../demo/builder/clipboards.js';
import { beside, skip } from './builder.page.js';

const sheet = (...lines: string[]) => ({
  'text/plain': lines.map((line) => line.replaceAll('|', '\t')).join('\n'),
});

describe('the table of the builder', { skip }, () => {
  const demo = beside();

  it('counts what is charged besides the price, and says where nobody knows', async () => {
    const author = await demo.visit();
    await author.paste(
      sheet(
        '요금제|월 요금|약정|설치비|위약금',
        'A|30,000원|36개월|33,000원|120,000원',
        'B|30,000원|36개월||',
      ),
    );
    assert.match(await author.preview(), /24개월 총비용.*753,000원/);
    assert.match(await author.text('#check'), /요금제 1개는 총비용을 알 수 없어요/);
    await author.type('#cell-1-3', '없음');
    await author.page.waitForFunction(
      () => !/총비용을 알 수 없어요/.test(document.querySelector('#check')?.textContent ?? ''),
    );
    assert.match(await author.preview(), /753,000원.*720,000원/);
    assert.match(await author.copied(), /"fees":\[\{"label":"설치비","amount":0,"when":"once"\}\]/);
    assert.deepEqual(author.errors, []);
    await author.leave();
  });

  it('says of each column of money what it was read as, or that it counts nowhere', async () => {
    for (const [lang, each, money, unclear] of [
      ['ko-KR', /→ 남은 달마다 10,000원/, /총비용에 들어가지 않아요/, /제목에서 그 말을 빼 주세요/],
      ['en-US', /→ ₩10,000 for each month left/, /Not counted in the total/, /out of the heading/],
    ] as const) {
      const author = await demo.visit({ lang });
      await author.paste(
        sheet(
          '요금제|월 요금|약정|위약금(남은 달마다)|설치|개통비(VAT 별도)',
          'A|30,000원|36개월|1만원|33,000원|5천원',
          'B|20,000원|36개월|1만원|33,000원|5천원',
        ),
      );
      const caption = (at: number) => author.text(`.grid th:nth-child(${at}) small`);
      assert.match(await caption(4), each);
      assert.match(await author.text('.grid th:nth-child(5) small .unread'), money);
      assert.match(await author.text('.grid th:nth-child(6) small .unread'), unclear);
      await author.choose('#field-4', 'text');
      assert.doesNotMatch(await caption(5), money);
      assert.deepEqual(author.errors, []);
      await author.leave();
    }
  });

  it('adds up two columns of what leaving costs that the author chose', async () => {
    const author = await demo.visit();
    await author.paste(
      sheet('요금제|월 요금|약정|위약금|돌려줄 돈', 'A|30,000원|36개월|12만원|5만원'),
    );
    await author.choose('#field-4', 'exit');
    assert.match(await author.text('.grid th:nth-child(5) small'), /120,000원 \+ 50,000원/);
    assert.match(await author.preview(), /170,000원/);
    await author.type('#cell-0-4', '');
    assert.match(await author.text('.grid th:nth-child(4) small'), /해지 비용을 알 수 없어요/);
    await author.leave();
  });

  it('is copied as a table first where scripts are stripped', async () => {
    const author = await demo.visit();
    await author.paste({ 'text/plain': tabbed });
    assert.equal(await author.text('#take button.main'), '코드 복사하기');
    await author.tick('[name=kind][value=plain]');
    assert.equal(await author.text('#take button.main'), '표로 복사하기');
    assert.match(await author.text('#take .buttons'), /^표로 복사하기.*코드 복사하기/);
    await author.leave();
  });

  it('takes several cells from the one on into which they are pasted, and gives them back', async () => {
    const author = await demo.visit();
    await author.paste(sheet('요금제|월 요금', 'A|30,000원', 'B|35,000원'));
    await author.paste(
      sheet('31,000원|100Mbps', '36,000원|200Mbps', '41,000원|300Mbps'),
      '#cell-0-1',
    );
    const { cells } = await author.grid();
    assert.deepEqual(cells, [
      ['A', '31,000원', '100Mbps'],
      ['B', '36,000원', '200Mbps'],
      ['', '41,000원', '300Mbps'],
    ]);
    assert.match(await author.text('#check .said'), /3행/);
    await author.press(/되돌리기/);
    assert.deepEqual((await author.grid()).cells, [
      ['A', '30,000원'],
      ['B', '35,000원'],
    ]);
    await author.leave();
  });

  it('can be kept when another one was asked for', async () => {
    const author = await demo.visit();
    await author.paste({ 'text/plain': tabbed });
    await author.press(/다른 표 넣기/);
    await author.paste({ 'text/plain': '그냥 글이에요' }, '#paste');
    assert.match(await author.text('#bring'), /표를 찾지 못했어요/);
    await author.press(/지금 표 그대로 두기/);
    assert.doesNotMatch(await author.text('#bring'), /표를 찾지 못했어요/);
    assert.equal(await author.focused(), 'again');
    assert.equal((await author.grid()).cells.length, 3);
    await author.leave();
  });

  it('speaks the language of its cells, whatever the browser does', async () => {
    const author = await demo.visit({ lang: 'en-US' });
    await author.paste({ 'text/plain': tabbed });
    assert.equal(await author.value('#lang'), 'ko');
    await author.leave();
  });

  it('says of a colour that it cannot be seen', async () => {
    const author = await demo.visit();
    await author.paste({ 'text/plain': tabbed });
    await author.tick('#own-accent');
    const say = async (colour: string) => {
      await author.page.$eval(
        '#accent',
        (it, value) => {
          (it as HTMLInputElement).value = value;
          it.dispatchEvent(new Event('input', { bubbles: true }));
        },
        colour,
      );
      await author.page.evaluate(() => new Promise(requestAnimationFrame));
      return author.text('.accent');
    };
    assert.match(await say('#ffd400'), /흰 바탕에서 잘 안 보여요. 명암비가 1\.4:1/);
    assert.match(await say('#101820'), /어두운 바탕에서/);
    assert.doesNotMatch(await say('#0a7d5a'), /바탕/);
    await author.leave();
  });

  it('is not wider than a phone, in either language, and no focus goes under the bar', async () => {
    const author = await demo.visit({ lang: 'en-US', width: 390 });
    await author.paste({ 'text/plain': tabbed });
    assert.equal(await author.page.evaluate(() => document.documentElement.scrollWidth), 390);
    // from the end back to the beginning, which is where a bar at the top is in the way
    await author.page.focus('#clear');
    const hidden: string[] = [];
    for (let at = ''; at !== 'again';) {
      await author.page.keyboard.down('Shift');
      await author.page.keyboard.press('Tab');
      await author.page.keyboard.up('Shift');
      const seen = await author.page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        const bar = document.querySelector('.bar');
        const { top = 0, height = 0 } = focused?.getBoundingClientRect() ?? {};
        const inBar = !focused || !!bar?.contains(focused) || focused === document.body;
        // what is higher than the window can only begin above it
        const under = !inBar && height < 500 && top < (bar?.getBoundingClientRect().bottom ?? 0);
        return { id: focused?.id ?? '', inBar, under: under && focused?.outerHTML.slice(0, 200) };
      });
      assert.ok(!seen.inBar, 'there was no way back to the first step');
      if (seen.under) hidden.push(seen.under);
      at = seen.id;
    }
    assert.deepEqual(hidden, []);
    await author.leave();
  });

  it('can be cleared by the mouse, whatever stays in view beside it', async () => {
    for (const width of [1280, 1000]) {
      const author = await demo.visit({ width });
      await author.paste({ 'text/plain': tabbed });
      await author.page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
      await author.press(/모두 지우기/);
      assert.deepEqual(await author.covered('.private button'), []);
      await author.press(/네, 지울게요/);
      assert.match(await author.text('.said'), /지웠어요/);
      await author.leave();
    }
  });
});
