import { expect, waitUntil } from '../support.js';
import type { FeedBox } from './feed-box.js';
import { fault, json, put } from './feed-page.js';

const start = '<!doctype html><script type="module" async src="/test/ui/parsed-page.ts"></script>';
/** Parsers wait for about a kilobyte before they begin. */
const padding = ' '.repeat(4096);
const pause = '<!--pause-->';

const frames: HTMLIFrameElement[] = [];

/** A page that the server sends in pieces; gives it with its element, when that is ready. */
async function parsed(...pieces: string[]): Promise<{ el: FeedBox; page: Document }> {
  const url = fault('pieces?ms=300');
  await put(url, start + padding + pieces.join(padding + pause));
  const frame = document.createElement('iframe');
  frame.src = url;
  document.body.append(frame);
  frames.push(frame);
  const element = () => frame.contentDocument?.querySelector<FeedBox>('feed-box[data-done]');
  await waitUntil(() => element()?.feeds?.state === 'ready', 'not ready', { timeout: 9000 });
  const el = element() as FeedBox;
  await el.updateComplete;
  return { el, page: el.ownerDocument };
}

/** Says that the parser has left the element, since a frame has no event for that. */
const end = `<script>document.querySelector('feed-box').dataset.done = ''</script>`;

describe('an element that is still being parsed', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('reads no half of a table', async () => {
    const { el } = await parsed(
      '<main>',
      '<feed-box><table><tr><th>요금제<th>요금<tr><td>A<td>30,000원',
      '<tr><td>B<td>30,000원',
      `</table></feed-box><p>${end}`,
      '<p>The end.',
    );
    expect(el.drawn).to.eql(['empty', 'ready A, B']);
  });

  it('reads no half of a JSON script', async () => {
    const text = json('A', 'B');
    const half = text.indexOf('"plans"');
    const { el } = await parsed(
      '<main>',
      `<feed-box><script type="application/json">${text.slice(0, half)}`,
      `${text.slice(half)}</script></feed-box><p>${end}`,
      '<p>The end.',
    );
    expect(el.drawn).to.eql(['empty', 'ready A, B']);
  });

  it('is read before the page is done', async () => {
    const { el, page } = await parsed(
      '<main>',
      `<feed-box><table><tr><th>요금제<th>요금<tr><td>A<td>30,000원</table></feed-box><p>${end}`,
      '<p>Later.',
      '<p>The end.',
    );
    expect(page.readyState).to.equal('loading');
    const { feed } = el.feeds;
    expect(feed?.plans).to.have.lengthOf(1);
    await waitUntil(() => page.readyState === 'complete');
    // and not read again then
    expect(el.feeds.feed).to.equal(feed);
  });
});
