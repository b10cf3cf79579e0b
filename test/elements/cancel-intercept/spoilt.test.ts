import { aTimeout, expect, waitUntil } from '../../support.js';
import { watchPage } from '../flow.page.js';
import {
  acceptForm,
  feeds,
  loadFeeds,
  pages,
  show,
  type CancelPage,
} from './cancel-intercept.page.js';

const ours = (page: CancelPage) => page.has('button', 'Cancel service');

describe('cancel-intercept: styles of a page that are against the way out', () => {
  const warnings = watchPage();
  before(loadFeeds);
  afterEach(() => {
    for (const sheet of document.querySelectorAll('style.spoil')) sheet.remove();
  });
  const spoil = (css: string) => {
    const sheet = document.createElement('style');
    sheet.className = 'spoil';
    sheet.textContent = css;
    document.head.append(sheet);
  };

  const taking: Record<string, string> = {
    'hidden buttons': 'cancel-intercept::part(button) { display: none }',
    'an invisible card': 'cancel-intercept::part(frame) { visibility: hidden }',
    'buttons of a few pixels':
      'cancel-intercept::part(button) { min-block-size: 0; block-size: 12px; padding: 0 }',
    'words that nobody can read':
      'cancel-intercept::part(button) { color: #333; background: #222 }',
  };
  for (const [name, css] of Object.entries(taking))
    it(`${name}: the page’s own form is there, and works`, async () => {
      spoil(css);
      const page = await show({ policy: 'KR' });
      await waitUntil(() => page.of('policy-violation').length, 'nothing was told');
      await waitUntil(() => !page.el.shadowRoot?.querySelector('.pair'));
      expect(page.find('button', 'Send it').checkVisibility({ visibilityProperty: true })).to.equal(
        true,
      );
      await page.click('button', 'Send it');
      expect(await page.sent()).to.have.property('request_id');
      expect(warnings.splice(0).join()).to.match(/breaks its policy/);
    });

  it('with offers that go first, too, and for good', async () => {
    spoil('cancel-intercept::part(button) { display: none }');
    const feed = { ...feeds.us, rules: [{ when: {}, offers: ['three-off', 'two-free'] }] };
    const page = await show({ policy: 'KR', values: { feed } });
    expect(page.of('offer-show')).not.to.eql([]);
    await waitUntil(() => page.of('policy-violation').length === 2, 'it was not told twice');
    await aTimeout(1500);
    expect(page.el.shadowRoot?.querySelector('.pair')).to.equal(null);
    expect(page.find('button', 'Send it').checkVisibility()).to.equal(true);
    warnings.splice(0);
  });

  it('a card that fades in is measured once it is there, and stays', async () => {
    spoil('@keyframes in { from { opacity: 0 } } cancel-intercept { animation: in 0.5s steps(1) }');
    const page = await show({ policy: 'KR' });
    await waitUntil(() => page.of('policy-violation').length, 'nothing was told');
    await aTimeout(1500);
    expect(ours(page)).to.equal(true);
    warnings.splice(0);
  });

  it('with no form of the page ours stays, whatever it looks like', async () => {
    spoil('cancel-intercept::part(button) { min-block-size: 0; block-size: 12px; padding: 0 }');
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    await waitUntil(() => page.of('policy-violation').length, 'nothing was told');
    expect(ours(page)).to.equal(true);
    warnings.splice(0);
  });

  it('a mask over one half of it is no mask', async () => {
    const mask = 'mask-image: linear-gradient(90deg, #0003 50%, #000 50%)';
    spoil(`cancel-intercept { ${mask} } cancel-intercept::part(frame) { ${mask} !important }`);
    const page = await show({ policy: 'KR' });
    const masks = page.elements.concat(page.el).map((node) => getComputedStyle(node).maskImage);
    expect([...new Set(masks)]).to.eql(['none']);
  });

  it('turned round it is still first where reading starts', async () => {
    spoil('cancel-intercept, cancel-intercept::part(frame) { direction: rtl }');
    const left = (page: CancelPage, name: string) =>
      page.find('button', name).getBoundingClientRect().left;
    const page = await show({ policy: 'KR' });
    expect(left(page, 'Cancel service')).to.be.below(left(page, 'Keep my plan'));
    page.el.remove();
    const turned = await show({ policy: 'KR', dir: 'rtl' });
    expect(left(turned, 'Cancel service')).to.be.above(left(turned, 'Keep my plan'));
  });

  it('beside a pale button of the page the way to stay is as pale', async () => {
    const pale = 'color: #444; background: #ddd; border: 2px solid #999; border-radius: 3px';
    const page = await show({
      policy: 'KR',
      inside:
        pages.fields.replace('<button>', `<button style="${pale}; min-block-size: 44px">`) +
        acceptForm,
    });
    const [out, stay] = ['Send it', 'Keep my plan'].map((name) => {
      const { color, backgroundColor, borderTopColor, borderTopWidth, borderTopLeftRadius } =
        getComputedStyle(page.find('button', name));
      return { color, backgroundColor, borderTopColor, borderTopWidth, borderTopLeftRadius };
    });
    expect(stay).to.eql(out);
    await page.click('radio', 'It costs too much');
    expect(page.parts).to.include('offers');
    expect(page.of('policy-violation')).to.eql([]);
  });

  it('a last button that says what the first one has to say is told', async () => {
    const form = (label: string) => pages.fields.replace('Send it', label);
    const last = async (label: string) => {
      const page = await show({ policy: 'DE', lang: 'de', inside: form(label) });
      await page.click('button', 'Verträge hier kündigen');
      await page.settled();
      const [{ findings = [] } = {}] = page.of('policy-violation');
      page.el.remove();
      return (findings as { rule: string }[]).map(({ rule }) => rule);
    };
    expect(await last('jetzt kündigen')).to.eql([]);
    expect(await last('Verträge hier kündigen')).to.eql(['label']);
    expect(warnings.splice(0)).to.have.lengthOf(1);
  });

  it('a form with fields and no button gets ours; the browser says what is missing', async () => {
    const inside = pages.fields.replace('<button>Send it</button>', '');
    const page = await show({ policy: 'KR', inside });
    expect(page.names('button').slice(0, 2)).to.eql(['Cancel service', 'Keep my plan']);
    await page.click('button', 'Cancel service');
    expect(await page.sentNothing()).to.equal(true);
    expect(page.alerts).to.eql([]);
    page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
    await page.click('button', 'Cancel service');
    expect(await page.sent()).to.include({ name: 'Kim', policy: 'KR' });
    expect(page.of('policy-violation')).to.eql([]);
  });
});
