import { auditCancelFlow, auditWayOut } from '../../../src/retention/audit/index.js';
import { expect } from '../../support.js';
import { blank, english, fairPage, type Page } from './page.js';

describe('an audit', () => {
  let page: Page | undefined;
  afterEach(() => page?.close());
  const rulesOf = (...args: Parameters<typeof auditCancelFlow>) =>
    auditCancelFlow(...args).map(({ rule }) => rule);

  it('finds no way out in what is not in a page', () => {
    const flow = document.createElement('div');
    flow.innerHTML = '<button data-audit="cancel">Cancel</button>';
    expect(rulesOf(flow)).to.eql(['present']);
    expect(rulesOf(document.createElement('a'))).to.eql(['present']);
    expect(rulesOf(new DOMParser().parseFromString('<p>', 'text/html'))).to.eql(['present']);
  });
  it('takes an empty page, a whole document and a shadow root', async () => {
    page = await blank('');
    expect(rulesOf(page.doc)).to.eql(['present']);
    page.close();
    page = await fairPage('shadow');
    expect(rulesOf(page.doc)).to.eql([]);
    expect(page.root.shadowRoot && rulesOf(page.root.shadowRoot)).to.eql([]);
  });
  it('starts at a control itself', async () => {
    page = await fairPage();
    expect(rulesOf(page.one('[data-audit=cancel]'))).to.eql([]);
  });
  it('reads the title of a document', async () => {
    page = await fairPage();
    page.doc.title = 'Last chance';
    expect(rulesOf(page.doc)).to.eql(['words']);
  });
  it('does not look into frames', async () => {
    page = await fairPage();
    const inner = page.doc.createElement('iframe');
    page.one('main').append(inner);
    if (inner.contentDocument) {
      inner.contentDocument.body.innerHTML =
        '<button data-audit="cancel" disabled>Last chance</button>';
    }
    expect(rulesOf(page.doc)).to.eql([]);
  });
  it('goes without the way to stay', async () => {
    page = await fairPage();
    page.one('[data-audit=keep]').remove();
    expect(rulesOf(page.root)).to.eql([]);
  });
  it('takes the first way out that can be seen, and holds every one of them to the rules', async () => {
    page = await fairPage();
    const first = page.one('[data-audit=cancel]');
    const hidden = first.cloneNode(true) as HTMLElement;
    hidden.hidden = true;
    hidden.style.display = 'none';
    first.before(hidden);
    expect(rulesOf(page.root)).to.eql([]);
    const tiny = first.cloneNode(true) as HTMLElement;
    tiny.style.cssText = 'font-size:10px';
    page.one('.pair').append(tiny);
    const [found, ...others] = auditCancelFlow(page.root);
    expect(found?.rule).to.equal('font');
    expect(found?.element).to.equal(tiny);
    expect(others).to.eql([]);
  });
  it('follows marks of the page itself, given as selectors', async () => {
    page = await fairPage('slotted');
    for (const it of page.doc.querySelectorAll('[data-audit]')) {
      it.id = it.getAttribute('data-audit') ?? '';
      it.removeAttribute('data-audit');
    }
    expect(rulesOf(page.root)).to.eql(['present']);
    const marks = { cancel: '#cancel', keep: '#keep' };
    expect(rulesOf(page.root, { marks })).to.eql([]);
    page.one('#cancel').style.fontSize = '10px';
    expect(rulesOf(page.root, { marks })).to.eql(['font']);
  });
  it('measures a button inside an element that is marked', async () => {
    page = await blank('<x-a data-audit="cancel"></x-a> <x-a data-audit="keep"></x-a>');
    for (const host of page.doc.querySelectorAll('x-a')) {
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<button style="font-size:16px;height:44px;width:120px"><slot></slot></button>';
    }
    const [cancel, keep] = page.doc.querySelectorAll('x-a');
    if (cancel) cancel.textContent = 'Cancel';
    if (keep) keep.textContent = 'Keep';
    expect(rulesOf(page.doc)).to.eql([]);
    cancel?.shadowRoot?.querySelector('button')?.setAttribute('style', 'all:unset');
    expect(rulesOf(page.doc)).to.include.members(['kind', 'target', 'area']);
  });
  it('reads what is drawn of a button, not what is said besides to a screen reader', async () => {
    page = await fairPage();
    page
      .one('[data-audit=cancel]')
      .insertAdjacentHTML(
        'beforeend',
        '<span style="position:absolute;width:1px;height:1px;overflow:hidden"> of Internet 500, at once</span>',
      );
    expect(rulesOf(page.root)).to.eql([]);
  });
  it('measures inputs as buttons', async () => {
    page = await blank(`<style>input{font-size:16px;height:44px;width:120px}</style><form>
      <input type="submit" value="Cancel" data-audit="cancel"> <input type="button" value="Keep" data-audit="keep"></form>`);
    expect(rulesOf(page.doc)).to.eql([]);
    page.doc.querySelector('input')?.setAttribute('value', 'No, I like paying more');
    expect(rulesOf(page.doc)).to.eql(['words']);
  });
  it('asks nothing of a policy that lists no limits, and all that one lists', async () => {
    page = await fairPage();
    const equalProminence = { minArea: 2, minFont: 2, minTextContrast: 21, minTargetPx: 100 };
    expect(rulesOf(page.root, { limits: { equalProminence } })).to.eql([
      ...['target', 'contrast', 'area', 'font', 'weight'],
    ]);
  });
  it('says what it measured, what it wanted and why', async () => {
    page = await fairPage();
    page.one('[data-audit=cancel]').style.fontSize = '8px';
    const [found] = auditCancelFlow(page.root);
    expect(found).to.include({ rule: 'font', measure: 0.5, limit: 1, source: 'own KR-6' });
    expect(found?.message).to.equal(
      'The way out has smaller letters than the way to stay: ratio of sizes (0.5; limit 1).',
    );
  });
  it('looks at the way out alone when a page ships it', async () => {
    page = await fairPage();
    page.one('.facts').textContent = 'Last chance';
    expect(auditWayOut(page.root)).to.eql([]);
    page.one('[data-audit=cancel]').remove();
    expect(auditWayOut(page.root)).to.eql([
      { rule: 'present', measure: 0, limit: 1, element: undefined },
    ]);
  });
  it('says so where it cannot measure, and never throws', async () => {
    page = await fairPage();
    expect(rulesOf(page.root, { marks: { cancel: '[' } })).to.eql(['failed']);
    expect(rulesOf(page.root, { words: { en: ['('] } })).to.eql(['failed']);
    expect(rulesOf(null as unknown as Element)).to.eql(['failed']);
    page.root.innerHTML =
      '<form><input name="nodeType"><input name="childNodes"><input name="matches"></form>';
    expect(rulesOf(page.root)).to.have.lengthOf(1);
  });
  it('changes nothing', async () => {
    page = await fairPage('slotted', { copy: english });
    const seen: MutationRecord[] = [];
    const watch = new MutationObserver((records) => seen.push(...records));
    watch.observe(page.doc, { subtree: true, childList: true, attributes: true });
    if (page.root.shadowRoot)
      watch.observe(page.root.shadowRoot, { subtree: true, childList: true, attributes: true });
    auditCancelFlow(page.doc);
    expect(watch.takeRecords()).to.eql([]);
    expect(seen).to.eql([]);
  });
  it('takes a large page in a moment', async () => {
    page = await fairPage();
    page.one('main').insertAdjacentHTML('beforeend', '<p>Text <b>and</b> more</p>'.repeat(2000));
    const start = performance.now();
    expect(rulesOf(page.doc)).to.eql([]);
    expect(performance.now() - start).to.be.below(2000);
  });
});
