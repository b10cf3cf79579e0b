/** Elements that move from one document to another and back: a portal, a frame, a window of its own. */
import type { CancelIntercept, FeedLike, PlanCompareTable } from '../../src/index.js';
import '../../src/define.js';
import { aTimeout, expect, waitUntil } from '../support.js';

const feed = (await (await fetch('/test/fixtures/flow/kr.json')).json()) as FeedLike;
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

  it('is a flow there, with its styles', async () => {
    const flow = document.createElement('cancel-intercept') as CancelIntercept;
    flow.feed = feed;
    flow.policy = 'KR';
    flow.customer = { planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 };
    frame().body.append(flow);
    await flow.updateComplete;
    const way = flow.renderRoot.querySelector('[data-audit=cancel]') as Element;
    const { height } = way.getBoundingClientRect();
    expect(height).to.be.at.least(44);
  });
});

describe('a frame that goes with an element in it', () => {
  it('leaves nothing behind that is reported', async () => {
    const reported: string[] = [];
    const hear = (event: ErrorEvent) => {
      reported.push(event.message);
      event.preventDefault();
    };
    const told = window.onerror;
    window.onerror = null;
    addEventListener('error', hear);
    const table = document.createElement('plan-compare-table') as PlanCompareTable;
    table.feed = feed;
    frame().body.append(table);
    await table.updateComplete;
    const flow = document.createElement('cancel-intercept') as CancelIntercept;
    flow.feed = feed;
    flow.customer = { planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 };
    flow.innerHTML = '<form action="/cancel" method="post"><button>해지</button></form>';
    frame().body.append(flow);
    await flow.updateComplete;
    await aTimeout(100);
    for (const one of frames.splice(0)) one.remove();
    await aTimeout(100);
    removeEventListener('error', hear);
    window.onerror = told;
    expect(reported).to.deep.equal([]);
  });
});

describe('a feed that is frozen', () => {
  const freeze = <T>(value: T): T => {
    if (value && typeof value === 'object') Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  afterEach(() => {
    for (const one of made.splice(0)) one.remove();
  });

  /** A shadow root on the page. */
  function shadow(): ShadowRoot {
    const host = document.createElement('div');
    made.push(host);
    document.body.append(host);
    return host.attachShadow({ mode: 'open' });
  }

  it('is compared, and ordered anew, in a shadow root', async () => {
    const table = document.createElement('plan-compare-table') as PlanCompareTable;
    table.feed = freeze(structuredClone(feed));
    shadow().append(table);
    await table.updateComplete;
    const said = table.renderRoot.textContent;
    table.sort = '-total';
    await table.updateComplete;
    expect(table.renderRoot.querySelectorAll('td').length).to.be.greaterThan(3);
    expect(table.renderRoot.textContent).not.to.equal(said);
  });

  it('begins a flow, in a shadow root', async () => {
    const flow = document.createElement('cancel-intercept') as CancelIntercept;
    flow.feed = freeze(structuredClone(feed));
    flow.customer = freeze({ planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 });
    flow.policy = 'KR';
    shadow().append(flow);
    await flow.updateComplete;
    expect(flow.renderRoot.querySelectorAll('[part=reason]').length).to.be.greaterThan(3);
  });
});
