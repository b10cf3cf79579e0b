import { expect } from '../support.js';
import { feedsOf, head, HostilePage, tail } from './page.js';
import { intruders, use } from './watch.js';

describe('hostile strings in plans side by side', function () {
  // a busy machine takes its time over so many tables
  this.timeout(60_000);
  let page: HostilePage;

  before(() => {
    // what would not run for want of a click, or fail quietly, is reported as a violation
    const policy = document.createElement('meta');
    policy.httpEquiv = 'content-security-policy';
    policy.content =
      "object-src 'none'; frame-src 'none'; form-action 'none'; script-src-attr 'none'; media-src 'none'";
    document.head.append(policy);
  });
  beforeEach(async function () {
    const opened = await HostilePage.open();
    if (!opened) this.skip();
    else page = opened;
  });
  afterEach(() => page?.el.remove());

  it('are all there: 515 that break software, 149 that run script', () => {
    const { blns, h5sc, urls } = page.strings;
    expect([blns.length, h5sc.length]).to.eql([515, 149]);
    expect(urls.length).to.be.above(900);
    expect(h5sc.join()).not.to.match(/%(js|svg|css|xxe|htc|event|html)_\w+%/);
  });

  it('would be seen to run and to ask, if they did', async () => {
    const { watch, counted } = page;
    const box = document.createElement('div');
    box.innerHTML = `<img src="${counted}"><a href="javascript:window.__pwned(1)">x</a>`;
    document.body.append(box);
    box.querySelector('a')?.click();
    expect(intruders(box)).to.eql(['href="javascript:window.__pwned(1)"']);
    const seen = (await watch.end(500)).join('\n');
    box.remove();
    expect(seen)
      .to.include('__pwned(1)')
      .and.to.include(`request ${location.origin}/__faults__/ok`);
  });

  const parts = 4;
  for (let part = 0; part < parts; part++)
    it(`stand as characters in every field (${part + 1} of ${parts})`, async () => {
      const { el, root, strings } = page;
      el.layout = 'columns';
      let used = 0;
      const feeds = feedsOf([...strings.blns, ...strings.h5sc], strings.urls, 5);
      for (const [i, { feed, texts }] of feeds.entries()) {
        if (i % parts !== part) continue;
        el.feed = feed;
        await page.drawn();
        expect(root.querySelectorAll('thead th[part~=plan]')).to.have.lengthOf(texts.length);
        const all = page.text;
        for (const text of texts)
          expect(all).to.include(head(text)).and.to.include(tail(text)).and.to.include(text);
        if (i % 8 === part) used += await use(el);
        expect(intruders(root)).to.eql([]);
      }
      expect(used).to.be.above(100);
      await page.nothingHappened();
    });
});
