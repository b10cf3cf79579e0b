import { expect, waitUntil } from '../support.js';
import { requests } from '../ui/feed-page.js';
import { HostilePage } from './page.js';

describe('hostile addresses as logos', function () {
  this.timeout(60_000);
  let page: HostilePage;
  const base = document.createElement('base');

  beforeEach(async function () {
    const opened = await HostilePage.open();
    if (!opened) this.skip();
    else page = opened;
    // relative addresses are another origin's from here on: the page's own would rightly be asked for
    base.href = 'https://elsewhere.test/';
    document.head.append(base);
  });
  afterEach(() => {
    base.remove();
    page?.el.remove();
  });

  /** Draws a plan for each logo; what was drawn of them. */
  async function pictures(logos: string[]): Promise<HTMLImageElement[]> {
    const { el, root } = page;
    el.layout = 'rows';
    el.pageSize = 5000;
    el.points = ['rating'];
    const plans = logos.map((logo, i) => ({ id: `${i}`, name: `P${i}`, price: 1, logo }));
    el.feed = { version: 1, currency: 'USD', plans };
    await page.drawn();
    expect(root.querySelectorAll('tbody > tr')).to.have.lengthOf(logos.length);
    return [...root.querySelectorAll('img')];
  }

  it('are not asked for', async () => {
    for (const { src } of await pictures(page.strings.urls)) expect(src).to.match(/^data:image\//);
    const seen = await page.watch.end();
    expect(seen.filter((line) => !line.startsWith('request data:'))).to.eql([]);
    base.remove();
    expect(await requests(page.counted)).to.equal(0);
  });

  it('run no script and ask for nothing where they are drawings themselves', async () => {
    const address = location.origin + page.counted;
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="parent.__pwned(7)">
      <script>parent.__pwned(8)</script><script href="${address}"/><image href="${address}"/>
      <style>@import "${address}";</style><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${address}"/></foreignObject></svg>`;
    const drawn = await pictures([
      `data:image/svg+xml,${encodeURIComponent(drawing)}`,
      `data:image/svg+xml;base64,${btoa(drawing)}`,
    ]);
    expect(drawn).to.have.lengthOf(2);
    drawn[0]?.scrollIntoView();
    await waitUntil(() =>
      drawn.every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
    const seen = await page.watch.end(500);
    expect(seen.filter((line) => !line.startsWith('request data:'))).to.eql([]);
    base.remove();
    expect(await requests(page.counted)).to.equal(0);
  });
});
