/** The builder, from a paste to a post that works, as `npm start` serves it; in one real browser. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import writeExcelFile from 'write-excel-file/node';
import { excel, googleSheets, libreOffice, markdown, tabbed } from '../demo/builder/clipboards.js';
import { Author, beside, comparisonText, servePost, skip } from './builder.page.js';

/** What every form of the blog's table comes to. */
const compared = /A 서비스.*B 서비스.*C 서비스.*30,000원.*35,000원.*25,000원/;
const kinds = ['요금제 이름', '월 요금', '속도(다운로드)', '고객 지원', '부가 서비스'];
const byHeading = kinds.map((name) => `자동 · ${name}`);

describe('the builder', { skip }, () => {
  const demo = beside();
  const { visit } = demo;

  /** Opens a post with the snippet in it, and tells what its reader sees. */
  async function posted(snippet: string, files?: Record<string, string>) {
    const { server, origin } = await servePost(snippet, files);
    const page = await demo.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => {
      errors.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(origin, { waitUntil: 'networkidle0' });
    const seen = {
      element: await comparisonText(page),
      plain: await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')),
      images: await page.$$eval('img', (all) => all.length),
      errors,
    };
    await page.close();
    server.close();
    server.closeAllConnections();
    return seen;
  }

  describe('takes', () => {
    const clipboards: Record<string, Record<string, string>> = {
      'cells of Google Sheets': { 'text/html': googleSheets, 'text/plain': tabbed },
      'cells of Excel': { 'text/html': excel, 'text/plain': tabbed },
      'cells of LibreOffice': { 'text/html': libreOffice, 'text/plain': tabbed },
      'tab-separated text': { 'text/plain': tabbed },
      Markdown: { 'text/plain': markdown },
      'Markdown from an editor that gives HTML without a table': {
        'text/html': '<pre>| 서비스 |</pre>',
        'text/plain': markdown,
      },
    };
    for (const [name, data] of Object.entries(clipboards))
      it(name, async () => {
        const author = await visit();
        await author.paste(data);
        assert.deepEqual((await author.grid()).fields, byHeading);
        assert.match(await author.preview('wide'), compared);
        assert.match(await author.preview('phone'), /A 서비스.*30,000원/);
        assert.equal(await author.focused(), 'check-title');
        assert.deepEqual(author.errors, []);
        await author.leave();
      });

    it('a real Ctrl+V', async () => {
      const author = await visit();
      await author.page.evaluate(
        (html) =>
          navigator.clipboard.write([
            new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
          ]),
        googleSheets,
      );
      await author.page.focus('#paste');
      await author.page.keyboard.down('Control');
      await author.page.keyboard.press('V', { commands: ['Paste'] });
      await author.page.keyboard.up('Control');
      await author.settled();
      assert.match(await author.preview(), compared);
      assert.equal(await author.value('.grid .link'), 'https://example.com/a');
      await author.leave();
    });

    it('a CSV file that is dropped', async () => {
      const author = await visit();
      const csv =
        '서비스,요금\r\nA 서비스,"30,000원"\r\nB 서비스,"35,000원"\r\nC 서비스,"25,000원"\r\n';
      await author.drop('요금.csv', Buffer.from(csv));
      assert.match(await author.preview(), compared);
      await author.leave();
    });

    it('an xlsx file that is dropped, and asks which money it is', async () => {
      const author = await visit();
      const rows = [
        ['Plan', 'Price', 'Speed'],
        ['Home', 29.9, '100 Mbps'],
        ['Office', 39.9, '1 Gbps'],
      ];
      const cells = rows.map((row) => row.map((value) => ({ value })));
      await author.drop('plans.xlsx', await writeExcelFile(cells).toBuffer());
      assert.match(await author.text('.currency'), /어떤 통화예요/);
      assert.match(await author.text('.wide'), /통화를 고르면/);
      await author.choose('#currency', 'EUR');
      assert.match(await author.preview(), /Home.*Office.*€29\.90.*€39\.90/);
      assert.doesNotMatch(await author.text('.currency'), /어떤 통화예요/);
      assert.deepEqual(author.errors, []);
      await author.leave();
    });

    it('what is typed, and the sample', async () => {
      const author = await visit();
      await author.type('#paste', 'a');
      await author.press(/입력한 글 읽기/);
      assert.match(
        await author.text('#paste-problem'),
        /표를 찾지 못했어요.*1줄.*탭이나 쉼표가 없어요/,
      );
      assert.equal(await author.focused(), 'paste');
      await author.press(/예시로 시작/);
      assert.match(await author.preview(), compared);
      await author.leave();
    });

    it('nothing that is no table, and keeps the one that is there', async () => {
      const author = await visit();
      await author.paste({ 'text/plain': tabbed });
      await author.paste({ 'text/plain': '안녕하세요' });
      assert.match(await author.text('#paste-problem'), /표를 찾지 못했어요/);
      assert.match(await author.preview(), compared);
      await author.leave();
    });
  });

  it('corrects how a column was understood, and says what is not', async () => {
    const author = await visit();
    await author.paste({ 'text/plain': '이름\t값\t메모\nA\t30.000원\t빠름\nB\t문의\t' });
    assert.match(await author.text('#check'), /요금제 2개를 읽었어요/);
    await author.choose('#field-1', 'price');
    assert.match(await author.text('.grid thead'), /30\.000원 → 월 30,000원/);
    assert.match(await author.text('#check'), /알아보지 못한 칸이 1개/);
    await author.press(/다음 칸으로 가기/);
    assert.equal(await author.focused(), 'cell-1-1');
    await author.type('#cell-1-1', '2만원');
    assert.match(await author.preview(), /A.*B.*30,000원.*20,000원/);
    assert.match(await author.text('#check'), /모두 알아봤어요/);
    await author.leave();
  });

  it('shows in the chooser what a column was made, and what it is read as again', async () => {
    const author = await visit();
    await author.paste({ 'text/plain': '이름\t요금\t속도\nA\t1만원\t100Mbps' });
    const chosen = () =>
      author.page.$eval('#field-2', (it) => {
        const select = it as HTMLSelectElement;
        return [select.value, select.selectedOptions[0]?.text];
      });
    const read = await chosen();
    const first = await author.page.$eval('#field-2', (it) => {
      const [one] = [...(it as HTMLSelectElement).options].filter(({ value }) => value);
      return one?.value ?? '';
    });
    await author.choose('#field-2', first);
    await author.preview();
    assert.equal((await chosen())[0], first);
    await author.press(/^되돌리기/);
    await author.preview();
    assert.deepEqual(await chosen(), read);
    await author.leave();
  });

  it('tells of two columns with one heading, and of a table on its side', async () => {
    const author = await visit();
    await author.paste({ 'text/plain': '이름\t요금\t요금\nA\t1만원\t2만원' });
    assert.match(await author.text('.grid thead'), /다른 열이 먼저 있어요/);
    await author.choose('#field-2', 'price');
    assert.match(await author.preview(), /20,000원/);

    await author.paste({
      'text/plain': '구분\tA\tB\n요금\t1만원\t2만원\n속도\t100Mbps\t50Mbps\n약정\t12개월\t없음',
    });
    assert.match(await author.text('#check'), /제목이 첫 번째 열에/);
    await author.page.click('.help');
    assert.match(await author.preview(), /A.*B.*10,000원.*20,000원/);
    await author.leave();
  });

  it('edits rows and columns, and undoes each step, by the keyboard too', async () => {
    const author = await visit();
    await author.paste({ 'text/plain': tabbed });
    const first = await author.grid();
    await author.type('#cell-0-1', '29.000원');
    assert.match(await author.preview(), /29,000원/);
    assert.equal(await author.focused(), 'cell-0-1');
    await author.page.keyboard.press('ArrowDown');
    assert.equal(await author.focused(), 'cell-1-1');
    await author.page.keyboard.press('Enter');
    assert.equal(await author.focused(), 'cell-2-1');
    await author.press(/^C 서비스 빼기$/);
    await author.press(/^속도 열 빼기$/);
    await author.press(/^행 더하기$/);
    assert.equal(await author.focused(), 'cell-2-0');
    assert.deepEqual(
      (await author.grid()).cells.map((row) => row.length),
      [4, 4, 4],
    );
    // as one: typing was one step
    for (const key of ['z', 'z', 'z', 'z']) {
      await author.page.keyboard.down('Control');
      await author.page.keyboard.press(key as 'z');
      await author.page.keyboard.up('Control');
    }
    assert.deepEqual(await author.grid(), first);
    await author.press(/^다시 하기$/);
    assert.match(await author.preview(), /29,000원/);
    await author.leave();
  });

  it('keeps the work over a reload, clears it when asked, and speaks both languages', async () => {
    const author = await visit();
    await author.paste({ 'text/plain': tabbed });
    await author.type('#cell-0-0', '가 서비스');
    await author.tick('#own-accent');
    await author.open();
    assert.equal(await author.value('#cell-0-0'), '가 서비스');
    assert.equal(await author.value('#accent'), '#0a7d5a');
    assert.match(await author.preview(), /가 서비스/);
    await author.choose('.lang select', 'en');
    assert.match(await author.text('h1'), /Plan table builder/);
    await author.open();
    assert.match(await author.text('#check'), /3 plans\. Every cell/);
    const korean = await author.text('.builder > :is(.intro, .step, .private)');
    assert.doesNotMatch(korean.replaceAll(/한국어/g, ''), /[가-힣]+(해요|어요|하기)/);
    await author.press(/^Clear all$/);
    assert.equal(await author.focused(), 'clear-no');
    await author.press(/^Yes, clear$/);
    await author.open();
    assert.equal(await author.page.$('#check'), null);
    await author.leave();
  });

  it('speaks English where the browser does', async () => {
    const author = await visit({ lang: 'de-DE' });
    await author.press(/^Start from an example$/);
    assert.match(await author.preview(), /Service A.*\$30/);
    assert.equal(await author.page.evaluate(() => document.documentElement.lang), 'en');
    await author.leave();
  });

  it('works where nothing can be kept, and says so', async () => {
    const denied = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
    const full = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
    for (const [before, words] of [
      [denied, /저장할 수 없어요/],
      [full, /저장할 자리가 없어요/],
    ] as const) {
      const author = await visit({ before });
      await author.paste({ 'text/plain': tabbed });
      assert.match(await author.preview(), compared);
      await author.page.waitForSelector('.intro [role=alert]');
      assert.match(await author.text('.intro [role=alert]'), words);
      assert.deepEqual(author.errors, []);
      await author.leave();
    }
  });

  it('in two tabs at once asks which work goes on', async () => {
    const one = await visit();
    await one.paste({ 'text/plain': tabbed });
    await one.page.waitForFunction(() => localStorage.getItem('fairstay-builder'));
    const two = await Author.openIn(one.context, demo.origin);
    await two.type('#cell-0-0', '둘째 탭');
    await one.page.waitForSelector('.intro .ask');
    await one.page.bringToFront();
    await one.type('#cell-0-0', '첫째 탭');
    await one.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    assert.match(
      await one.page.evaluate(() => localStorage.getItem('fairstay-builder') ?? ''),
      /둘째 탭/,
    );
    await one.press(/다른 탭의 내용 가져오기/);
    assert.equal(await one.value('#cell-0-0'), '둘째 탭');
    assert.equal(await one.page.$('.intro .ask'), null);
    // what was here is not lost
    await one.press(/^되돌리기$/);
    assert.equal(await one.value('#cell-0-0'), '첫째 탭');
    await one.leave();
  });

  describe('gives a snippet', () => {
    it('with all of it inside, which a fresh page shows', async () => {
      const author = await visit();
      await author.paste({ 'text/html': googleSheets, 'text/plain': tabbed });
      await author.choose('#lead', 'total');
      await author.type('#disclosure', '원고료를 받았어요.');
      const { element, errors } = await posted(await author.copied());
      assert.match(element, /A 서비스.*B 서비스.*C 서비스.*720,000원.*840,000원.*600,000원/);
      assert.match(element, /스트리밍 서비스/);
      assert.deepEqual(errors, []);
      assert.match(await author.text('#take .said'), /복사했어요/);
      await author.leave();
    });

    it('with a file beside it, which is downloaded', async () => {
      const author = await visit();
      await author.paste({ 'text/plain': tabbed });
      await author.tick('[name=kind][value=file]');
      await author.tick('#with-table');
      const feed = await author.downloaded('plans.json');
      const snippet = await author.copied();
      assert.ok(!snippet.includes('30.000원'));
      const { element } = await posted(snippet, { '/plans.json': feed });
      assert.match(element, compared);
      await author.leave();
    });

    it('of a plain table, as code and as a table', async () => {
      const author = await visit();
      await author.paste({ 'text/plain': tabbed });
      await author.tick('[name=kind][value=plain]');
      await author.page.waitForSelector('.wide .plain-table >>> table');
      const code = await author.copied();
      assert.ok(!code.includes('<script'));
      assert.match((await posted(code)).plain, compared);
      const table = await author.copied('text/html', /^표로 복사하기$/);
      assert.match((await posted(table)).plain, compared);
      // the same paste where the HTML is edited is the code
      assert.equal(await author.copied('text/plain', /^표로 복사하기$/), code);
      assert.match(
        await author.text('#copy-table-help'),
        /글쓰기 화면.*표가 되고, HTML 편집 화면.*코드/,
      );
      assert.deepEqual(author.errors, []);
      await author.leave();
    });

    it('of a plain table, which the preview shows as its readers see it', async () => {
      const author = await visit();
      await author.paste({ 'text/html': googleSheets, 'text/plain': tabbed });
      await author.tick('[name=kind][value=plain]');
      // what draws it is loaded when it is first asked for
      await author.page.waitForSelector('.wide .plain-table >>> table');
      // what a page's own rules would change, of all that is in the table and around it
      const styles = async (page: Page, place: string) => {
        const table = await page.waitForSelector(`${place} >>> table`);
        return table?.evaluate((it) => {
          const root = it.closest('[lang]:not(html)');
          return Array.from(root?.querySelectorAll('*') ?? [], (one) => {
            const { wordBreak, overflowWrap, boxSizing, color, ...more } = getComputedStyle(one);
            const link = one.matches('a') && [color, more.textUnderlineOffset];
            return [one.localName, wordBreak, overflowWrap, boxSizing, more.overflowX, link].join();
          });
        });
      };
      const { server, origin } = await servePost(await author.copied());
      const post = await demo.newPage();
      await post.goto(origin);
      const seen = await styles(post, 'body');
      await post.close();
      server.close();
      server.closeAllConnections();
      assert.ok(seen && seen.length > 50);
      for (const place of ['.wide', '.phone'])
        assert.deepEqual(await styles(author.page, `${place} .plain-table`), seen, place);
      const phone = await author.page.$eval('.phone .plain-table >>> [role=region]', (it) => ({
        scrolls: it.scrollWidth > it.clientWidth,
        within: it.clientWidth <= 390,
      }));
      assert.deepEqual(phone, { scrolls: true, within: true });
      await author.leave();
    });

    it('from which no cell breaks out', async () => {
      const author = await visit();
      const hostile = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)>';
      const cells = `이름\t요금\t비고\n${hostile}\t1만원\t=cmd|' /C calc'!A0\nB\t2만원\t${hostile}`;
      await author.paste({ 'text/plain': cells });
      for (const kind of ['inline', 'plain']) {
        await author.tick(`[name=kind][value=${kind}]`);
        await author.page.waitForFunction(
          () => !document.querySelector<HTMLButtonElement>('#copy')?.disabled,
        );
        const { element, plain, images, errors } = await posted(await author.copied());
        assert.deepEqual(errors, []);
        assert.equal(images, 0);
        assert.ok((kind === 'inline' ? element : plain).includes(hostile), kind);
        assert.ok((kind === 'inline' ? element : plain).includes("=cmd|' /C calc'!A0"), kind);
      }
      assert.deepEqual(author.errors, []);
      await author.leave();
    });

    it('by hand, where the clipboard is shut', async () => {
      const author = await visit({
        before: `Object.defineProperty(navigator, 'clipboard', { value: undefined });`,
      });
      await author.paste({ 'text/plain': tabbed });
      await author.press(/^코드 복사하기$/);
      await author.page.waitForFunction(() => document.querySelector('#take .said')?.textContent);
      assert.match(await author.text('#take .said'), /Ctrl\+C/);
      const selected = await author.page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      assert.match(selected, /^<script type="module"[^]*<\/plan-compare-table>$/);
      await author.leave();
    });
  });

  it('stays usable with 10,000 rows', async () => {
    const author = await visit();
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `상품 ${i}\t${20 + (i % 30)},000원\t${100 + (i % 900)}Mbps\t전화 지원`,
    );
    await author.paste({ 'text/plain': ['요금제\t요금\t속도\t고객 지원', ...rows].join('\n') });
    assert.match(await author.text('#check'), /요금제 10,000개를 읽었어요/);
    assert.equal((await author.grid()).cells.length, 50);
    await author.type('#cell-1-0', '바꾼 이름');
    assert.equal(await author.value('#cell-1-0'), '바꾼 이름');
    await author.page.waitForFunction(() =>
      document
        .querySelector('.wide plan-compare-table')
        ?.shadowRoot?.querySelector('table')
        ?.innerText.includes('바꾼 이름'),
    );
    await author.press(/^다음$/);
    assert.equal(await author.value('#cell-50-0'), '상품 50');
    assert.match(await author.text('#preview'), /처음 300개만/);
    assert.match(await author.text('#take'), /앞부분만 보여요/);
    const snippet = await author.copied();
    assert.equal(snippet.match(/"id":/g)?.length, 10_000);
    await author.leave();
  });

  it('sends nothing anywhere, and could not', async () => {
    const author = await visit();
    await author.paste({ 'text/html': excel, 'text/plain': tabbed });
    await author.type('#cell-0-0', 'secret');
    await author.tick('[name=kind][value=plain]');
    await author.page.waitForSelector('.plain-table >>> table');
    await author.copied();
    await author.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const own = ({ url, method }: { url: string; method: string }) =>
      /^data:/.test(url) ||
      (method === 'GET' && url.startsWith(`${demo.origin}/`) && !url.includes('secret'));
    assert.deepEqual(
      author.requests.filter((request) => !own(request)),
      [],
    );
    assert.deepEqual(author.errors, []);
    const tried = await author.page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    assert.equal(tried, 'refused');
    assert.match(author.errors.join(), /Content Security Policy/);
    await author.leave();
  });

  it('says nothing on the console, with the plain table drawn too', async () => {
    const author = await visit();
    await author.paste({ 'text/html': googleSheets, 'text/plain': tabbed });
    await author.tick('[name=kind][value=plain]');
    await author.page.waitForSelector('.wide .plain-table >>> table');
    assert.deepEqual([...author.errors, ...author.warnings], []);
    await author.leave();
  });

  it('has nothing against it in axe: empty, full, wrong, narrow, dark', async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const author = await visit();
    const { page } = author;
    await page.setBypassCSP(true);
    const look = async (state: string) => {
      await page.addScriptTag({ path: axe });
      const { violations } = (await page.evaluate(
        `axe.run('#builder', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
      )) as AxeResults;
      const found = violations.map(
        ({ id, nodes }) =>
          `${state}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      assert.deepEqual(found, []);
    };
    await author.open();
    await look('empty');
    await author.paste({ 'text/plain': '안녕하세요' });
    await look('wrong');
    await author.paste({ 'text/plain': 'Plan\tPrice\tLink\nA\t30\tx\nB\tcall\ty' });
    await look('no currency');
    await author.paste({ 'text/html': googleSheets, 'text/plain': tabbed });
    await author.type('#cell-1-1', '문의');
    await look('full');
    await page.setViewport({ width: 390, height: 800 });
    await look('narrow');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await look('dark');
    await author.leave();
  });
});
