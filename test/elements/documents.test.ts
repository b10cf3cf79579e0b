/** Elements that move from one document to another and back: a portal, a frame, a window of its own. */
import { CancelIntercept, PlanCompareTable, CancelReceipt } from '../../src/index.js';
import '../../src/define.js';
import { expect, waitUntil } from '../support.js';

const feed: unknown = await (await fetch('/test/fixtures/flow/kr.json')).json();
const frames: HTMLIFrameElement[] = [];
function frame(): Document {
  const it = document.createElement('iframe');
  it.width = '900';
  it.height = '700';
  document.body.append(it);
  frames.push(it);
  return it.contentDocument as Document;
}
const made: Element[] = [];
const styleOf = (element: Element) =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element);

describe('an element in another document', () => {
  afterEach(() => {
    for (const one of [...made.splice(0), ...frames.splice(0)]) one.remove();
  });

  it('is drawn with its styles, goes on working, and comes back', async () => {
    const table = document.createElement('plan-compare-table') as PlanCompareTable;
    made.push(table);
    table.feed = feed;
    document.body.append(table);
    await table.updateComplete;
    const look = () => {
      const part = table.renderRoot.querySelector('td, th') as Element;
      const { paddingTop, borderTopStyle, fontWeight } = styleOf(part);
      return [paddingTop, borderTopStyle, fontWeight];
    };
    const before = look();
    const other = frame();
    other.body.append(table);
    await table.updateComplete;
    expect(table.ownerDocument).to.equal(other);
    expect(look()).to.deep.equal(before);
    const said = table.renderRoot.textContent;
    table.renderRoot.querySelector<HTMLElement>('[part=lead] input:not(:checked)')?.click();
    await waitUntil(() => table.renderRoot.textContent !== said);
    document.body.append(table);
    await table.updateComplete;
    expect(look()).to.deep.equal(before);
  });

  it('may be put there first', async () => {
    const table = document.createElement('plan-compare-table') as PlanCompareTable;
    table.feed = feed;
    frame().body.append(table);
    await table.updateComplete;
    const root = table.renderRoot.querySelector('.root') as Element;
    expect(styleOf(root).fontVariantNumeric).not.to.equal('');
    expect(table.renderRoot.querySelectorAll('td').length).to.be.greaterThan(3);
  });

  it('is a whole flow there, with what it draws inside', async () => {
    const flow = document.createElement('cancel-intercept') as CancelIntercept;
    flow.feed = feed;
    flow.policy = 'KR';
    flow.scripted = true;
    flow.customer = { planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 };
    flow.addEventListener('cancel-request', (event) => {
      (event as unknown as { respondWith(answer: unknown): void }).respondWith({
        status: 'done',
        reference: '1',
        receivedAt: new Date().toISOString(),
      });
    });
    frame().body.append(flow);
    await flow.updateComplete;
    const way = () => flow.renderRoot.querySelector<HTMLElement>('[data-audit=cancel]');
    await waitUntil(way);
    expect(styleOf(way() as Element).minBlockSize).not.to.equal('auto');
    await waitUntil(() => {
      way()?.click();
      return flow.renderRoot
        .querySelector<CancelReceipt>('cancel-receipt')
        ?.renderRoot?.querySelector('dl');
    });
  });
});

describe('a feed that is frozen', () => {
  const freeze = (value: unknown): unknown => {
    if (value && typeof value === 'object') Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };

  it('is compared and walked, in a shadow root', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    made.push(host);
    document.body.append(host);
    const table = document.createElement('plan-compare-table') as PlanCompareTable;
    const flow = document.createElement('cancel-intercept') as CancelIntercept;
    table.feed = flow.feed = freeze(structuredClone(feed));
    flow.customer = freeze({ planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 });
    flow.policy = 'KR';
    root.append(table, flow);
    await Promise.all([table.updateComplete, flow.updateComplete]);
    expect(table.renderRoot.querySelectorAll('td').length).to.be.greaterThan(3);
    table.sort = 'total';
    await table.updateComplete;
    flow.renderRoot.querySelector<HTMLElement>('[part=reason] input')?.click();
    await waitUntil(() => flow.renderRoot.querySelector('[part=offers]'));
    host.remove();
  });
});
