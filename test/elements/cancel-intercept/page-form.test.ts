import { aTimeout, expect, waitUntil } from '../../support.js';
import { catchErrors, watchPage } from '../flow.page.js';
import {
  acceptForm,
  customers,
  feeds,
  loadFeeds,
  pages,
  put,
  show,
} from './cancel-intercept.page.js';

describe('cancel-intercept: the page’s own form is the last step', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('a form with nothing to fill in goes by the element’s own button, with what the flow adds', async () => {
    const page = await show();
    await page.click('radio', 'Support');
    await page.click('button', 'Click to cancel');
    expect(page.heading).to.equal('Cancel Internet 500');
    expect(await page.sentNothing()).to.equal(true);
    await page.click('button', 'Click to cancel');
    const { request_id, ...sent } = await page.sent();
    expect(sent).to.eql({ reason: 'support', policy: 'US-CA' });
    expect(request_id).to.match(/^[\da-f]{32}$/);
  });

  it('goes by its own button, whose name and value are sent too', async () => {
    const inside =
      '<form action="/account/me" target="answer"><button name="by" value="hand">Send it</button></form>';
    const page = await show({ policy: 'KR', inside });
    await page.click('button', 'Cancel service');
    expect((await page.sent())['by']).to.equal('hand');
  });

  it('a form without a button goes as well', async () => {
    const inside =
      '<form action="/account/me" target="answer"><input type="hidden" name="own" value="1"></form>';
    const page = await show({ policy: 'KR', inside });
    await page.click('button', 'Cancel service');
    expect((await page.sent())['own']).to.equal('1');
  });

  it('a form with fields is shown in its place, its own button being the way out', async () => {
    const page = await show({ policy: 'KR', inside: pages.fields });
    expect(page.names('button').slice(0, 2)).to.eql(['Send it', 'Keep my plan']);
    expect(page.has('button', 'Cancel service')).to.equal(false);
    page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
    await page.click('button', 'Send it');
    const sent = await page.sent();
    expect(sent).to.include({ name: 'Kim', policy: 'KR' });
    expect(sent).to.have.property('request_id');
  });

  it('a required field that is empty is the browser’s to say: nothing goes, and nothing is lost', async () => {
    const page = await show({ policy: 'KR', inside: pages.fields });
    await page.click('radio', 'Support');
    await page.click('button', 'Send it');
    expect(await page.sentNothing()).to.equal(true);
    expect(page.find<HTMLInputElement>('radio', 'Support').checked).to.equal(true);
    page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
    await page.click('button', 'Send it');
    expect(await page.sent()).to.include({ name: 'Kim', reason: 'support' });
  });

  describe('beside an offer', () => {
    const high = (px: number) =>
      pages.fields.replace('>', `><p style="block-size: ${px}px; margin: 0">Terms</p>`);
    /** How far the pair reaches into the window when the last offer is at its end. */
    const scrolled = async (inside: string) => {
      const page = await show({ policy: 'KR', inside: inside + acceptForm });
      await page.click('radio', 'It costs too much');
      page.part('offers')?.scrollIntoView({ block: 'end' });
      await aTimeout(50);
      const pair = page.pair as HTMLElement;
      return {
        page,
        pair,
        button: page.find('button', 'Send it'),
        reach: () => pair.getBoundingClientRect(),
      };
    };
    const inSight = (node: HTMLElement) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top > -1 && bottom < innerHeight + 1;
    };

    it('a form that fits stays in sight as a whole', async () => {
      const { reach, button } = await scrolled(pages.fields);
      expect(reach().height).to.be.below(innerHeight / 3);
      expect(reach().top).to.equal(0);
      expect(inSight(button)).to.equal(true);
    });

    it('of a high one the fields scroll away; its button and the way to stay are in sight', async () => {
      const { page, reach, button } = await scrolled(high(innerHeight));
      expect(reach().bottom).to.be.below(innerHeight / 3);
      expect(inSight(button)).to.equal(true);
      expect(inSight(page.find('button', 'Keep my plan'))).to.equal(true);
      expect(page.names('button').slice(0, 2)).to.eql(['Send it', 'Keep my plan']);
      expect(page.parts.indexOf('pair')).to.be.below(page.parts.indexOf('reasons'));
      expect(page.of('policy-violation')).to.eql([]);
    });

    it('a field that is filled in is where it belongs', async () => {
      const { page, pair } = await scrolled(high(innerHeight));
      const field = page.find<HTMLInputElement>('textbox', 'Name');
      field.focus();
      await waitUntil(() => getComputedStyle(pair).position === 'static');
      await waitUntil(() => inSight(field));
      field.blur();
      await waitUntil(() => getComputedStyle(pair).position === 'sticky');
    });

    it('a form whose button comes first covers nothing', async () => {
      const inside = pages.fields.replace(
        '</form>',
        `<p style="block-size: ${innerHeight}px">Terms</p></form>`,
      );
      const { pair } = await scrolled(inside);
      expect(getComputedStyle(pair).position).to.equal('static');
      warnings.splice(0);
    });
  });

  it('a link is followed unchanged', async () => {
    const page = await show({ policy: 'KR', inside: pages.link });
    expect(page.has('button', 'Cancel service')).to.equal(false);
    await page.click('link', 'Leave us');
    expect(await page.sent()).to.eql({ link: '' });
  });

  it('a link has the colours of the way to stay, whatever colour the page’s links have', async () => {
    const page = await show({
      policy: 'KR',
      inside: `<style>cancel-intercept > a:any-link { color: blue; background: none }</style>${pages.link}`,
    });
    const [link, stay] = [page.find('link', 'Leave us'), page.find('button', 'Keep my plan')];
    for (const name of ['color', 'backgroundColor'] as const)
      expect(getComputedStyle(link)[name], name).to.equal(getComputedStyle(stay)[name]);
    await page.click('radio', 'It costs too much');
    expect(page.of('policy-violation')).to.eql([]);
  });

  it('a link that a narrow page made high is low again on a wide one', async () => {
    const words = 'Leave us for good, for ever and for all that is to come';
    const inside = pages.link.replace('Leave us', words);
    const page = await show({ policy: 'KR', inside, width: '260px' });
    const link = page.find('link', words);
    await waitUntil(() => link.offsetHeight > 70);
    const holder = page.el.parentElement as HTMLElement;
    holder.style.width = '640px';
    await waitUntil(() => link.offsetHeight < 70, 'it stays high');
    expect(page.find('button', 'Keep my plan').offsetHeight).to.equal(link.offsetHeight);
  });

  it('our way to stay is as large as the page’s own button', async () => {
    const page = await show({
      policy: 'KR',
      inside: `<style>form button{min-inline-size:0;inline-size:180px;block-size:70px;font-size:22px}</style>${pages.fields}`,
    });
    const stay = page.find('button', 'Keep my plan');
    await waitUntil(() => stay.offsetHeight === 70);
    expect(stay.offsetWidth).to.equal(180);
    expect(getComputedStyle(stay).fontSize).to.equal('22px');
  });

  it('two presses send one form', async () => {
    const page = await show({ policy: 'KR' });
    let sent = 0;
    page.el.addEventListener('submit', (event) => (sent += event.defaultPrevented ? 0 : 1));
    const button = page.find('button', 'Cancel service');
    button.click();
    button.click();
    await page.settled();
    button.click();
    await page.sent();
    expect(sent).to.equal(1);
    expect(page.text).to.include('Sending…');
  });

  it('a page’s own listener may keep the form, and it can go the next time', async () => {
    const page = await show({ policy: 'KR' });
    let stops = 0;
    page.el.querySelector('form')?.addEventListener('submit', (event) => {
      if (!stops++) event.preventDefault();
    });
    await page.click('button', 'Cancel service');
    expect(await page.sentNothing()).to.equal(true);
    expect(page.text).not.to.include('Sending');
    await page.click('button', 'Cancel service');
    await page.sent();
  });

  it('an offer’s form that the page keeps from going did not go through', async () => {
    const page = await show();
    page.el.querySelector('[slot=accept]')?.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Keep my plan with this discount');
    expect(page.alerts.join()).to.include('The offer did not go through.');
    expect(page.find('button', 'Click to cancel').ariaDisabled).to.equal(null);
  });

  it('fields of the page’s own by the same names stay as they are', async () => {
    const inside =
      '<form action="/account/me" target="answer"><input type="hidden" name="request_id" value="mine"><button>x</button></form>';
    const page = await show({ policy: 'KR', inside });
    await page.click('button', 'Cancel service');
    expect((await page.sent())['request_id']).to.equal('mine');
    expect(page.el.querySelectorAll('input')).to.have.lengthOf(1);
  });

  it('another form in a slot of the page’s own goes as it is', async () => {
    const inside = `${pages.ready}<div slot="notice"><form action="/account/me" target="answer"><button>Subscribe</button></form></div>`;
    const page = await show({ policy: 'KR', inside });
    await page.click('button', 'Subscribe');
    expect(await page.sent()).to.eql({});
  });

  it('taking an offer sends the form for that, and never the one that cancels', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Keep my plan with this discount');
    const { request_id, ...sent } = await page.sent();
    expect(sent).to.eql({ form: 'accept', offer: 'three-off', reason: 'price' });
    expect(request_id).to.match(/^[\da-f]{32}:three-off$/);
    expect(page.has('button', 'Click to cancel')).to.equal(true);
  });

  it('the form for offers bears nothing of a cancelling that is on its way', async () => {
    const page = await show({ policy: 'KR' });
    await page.click('button', 'Cancel service');
    const accept = page.el.querySelector<HTMLFormElement>('[slot=accept]');
    expect([...new FormData(accept ?? undefined).keys()]).to.eql(['form']);
  });

  it('a page without a form for offers, and without script, gets no offers', async () => {
    const page = await show({ inside: pages.ready });
    await page.click('radio', 'It costs too much');
    expect(page.parts).not.to.include('offers');
    expect(page.of('offer-show')).to.eql([]);
  });

  it('a form for offers that asks for something nobody can see says that it did not go through', async () => {
    const page = await show({
      inside: `${pages.ready}<form slot="accept" action="/account/me" target="answer"><input name="agree" required></form>`,
    });
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Keep my plan with this discount');
    expect(page.alerts.join()).to.include('The offer did not go through.');
    expect(await page.sentNothing()).to.equal(true);
  });

  describe('where the feed is no good, cancelling goes on', () => {
    const broken: Record<string, string> = {
      'without a feed': '',
      'a feed that is not there': 'src="/__faults__/404"',
      garbage: 'src="/__faults__/html"',
      'an empty answer': 'src="/__faults__/empty"',
    };
    for (const [name, attributes] of Object.entries(broken))
      for (const [kind, inside] of Object.entries(pages).slice(0, 3))
        it(`${name}, ${kind}`, async () => {
          const page = put({ policy: 'KR', attributes, inside });
          await page.settled();
          await waitUntil(() => page.el.shadowRoot?.querySelector('#title'));
          await page.settled();
          if (kind === 'fields') page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
          if (kind === 'link') await page.click('link', 'Leave us');
          else await page.click('button', kind === 'ready' ? 'Cancel service' : 'Send it');
          await page.sent();
          if (attributes) expect(warnings.splice(0)).to.have.lengthOf.at.least(1);
        });

    it('as long as a feed is on its way, the page’s own form is there', async () => {
      const page = put({ policy: 'KR', attributes: 'src="/__faults__/never"' });
      await page.settled();
      expect(page.names('button')).to.eql(['Send it']);
      await page.click('button', 'Send it');
      expect(await page.sent()).to.eql({});
    });
  });

  it('listeners that throw at every event keep nobody from cancelling', async () => {
    const caught = catchErrors();
    try {
      const page = put({ inside: pages.ready + acceptForm });
      for (const name of ['flow-open', 'flow-step', 'reason-select', 'offer-show', 'offer-decline'])
        page.el.addEventListener(name, () => {
          throw new Error(name);
        });
      Object.assign(page.el, { feed: feeds.us, customer: customers.us });
      await page.settled();
      await page.click('radio', 'It costs too much');
      await page.click('button', 'Click to cancel');
      await page.click('button', 'Click to cancel');
      await page.sent();
      expect(caught.errors).to.have.lengthOf(5);
    } finally {
      // the runner may write them down
      warnings.splice(0);
      caught.stop();
    }
  });

  describe('on the provider’s own server', () => {
    const account = async (customer: string) =>
      (await (await fetch(`/account/me?customer=${customer}`)).json()) as {
        token: string;
        state: string;
        receiptId: string;
      };
    const form = (action: string, customer: string, token: string, slot = '') =>
      `<form ${slot} action="${action}" method="post" target="answer"><input type="hidden" name="token" value="${token}"><input type="hidden" name="customer" value="${customer}"><input type="hidden" name="return_to" value="/account/records">${slot ? '' : '<button>Send it</button>'}</form>`;
    const undo = async (customer: string) => {
      const { token, receiptId } = await account(customer);
      const body = JSON.stringify({ token, customer, receipt: receiptId });
      await fetch('/account/undo', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    };

    it('it is cancelled once, however often it is asked', async () => {
      const { token } = await account('kr');
      const page = await show({
        policy: 'KR',
        inside: form('/account/cancel', 'kr', token),
        values: { feed: feeds.kr, customer: customers.kr, requestId: `kr-${token}` },
      });
      await page.click('button', 'Cancel service');
      await waitUntil(async () => (await account('kr')).state === 'cancelled');
      page.el.querySelector('form')?.requestSubmit();
      await aTimeout(300);
      const answer = (await (await fetch('/account/records')).json()) as {
        decisions: { customer: string; outcome: string }[];
      };
      const own = answer.decisions.filter(({ customer }) => customer === 'kr');
      expect(own.map(({ outcome }) => outcome)).to.eql(['cancelled']);
      await undo('kr');
    });

    it('an offer is taken by the form for it', async () => {
      const { token } = await account('us');
      const page = await show({
        inside:
          form('/account/cancel', 'us', token) +
          form('/account/accept-offer', 'us', token, 'slot="accept"'),
      });
      await page.click('radio', 'It costs too much');
      await page.click('button', 'Keep my plan with this discount');
      await waitUntil(async () => (await account('us')).state === 'kept-with-offer');
    });

    it('an expired form is told by the server’s own page, and nothing is cancelled', async () => {
      const page = await show({ policy: 'DE', inside: form('/account/cancel', 'de', 'old') });
      await page.click('button', 'Cancel service');
      await page.click('button', 'Cancel service');
      // a document that is only coming has no body yet
      const shown = () => page.frame.contentDocument?.querySelector('body')?.textContent ?? '';
      await waitUntil(() => shown().length > 20);
      expect((await account('de')).state).to.equal('active');
      expect(page.heading).to.equal('Confirm the cancellation');
    });
  });
});
