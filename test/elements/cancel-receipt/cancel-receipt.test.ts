import '../../../src/elements/cancel-receipt/define.js';
import type { CancelReceipt } from '../../../src/elements/cancel-receipt/cancel-receipt.js';
import { expect, waitUntil } from '../../support.js';
import { expectAccessible } from '../axe.js';
import { requestId } from '../../../src/ui/request-id.js';
import { FlowPage, place, watchPage, type Place } from '../flow.page.js';
import { press, tabTo } from '../hands.js';

const receipt = {
  status: 'done',
  reference: '2031-0501-0481',
  receivedAt: '2031-05-01T09:30:00Z',
  endDate: '2031-05-31',
  lines: [
    { label: 'This month', amount: 79.99 },
    { label: 'Refund', amount: -18.67 },
  ],
  lastBillOn: '2031-06-12',
  equipment: ['Gateway', 'Remote'],
  returnBy: '2031-06-14',
  undoUrl: '/account/undo?receipt=1',
  message: 'A copy is on its way.',
};

async function show(
  inside: unknown,
  values: Partial<CancelReceipt> = {},
  at: Place = {},
): Promise<FlowPage<CancelReceipt>> {
  const markup = typeof inside === 'string' ? inside : '';
  const holder = place(`<cancel-receipt>${markup}</cancel-receipt>`, at);
  const el = holder.querySelector('cancel-receipt') as CancelReceipt;
  Object.assign(el, values, typeof inside === 'string' ? {} : { receipt: inside });
  return new FlowPage(el).settled();
}
const script = (value: unknown) =>
  `<script type="application/json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const about = { plan: 'Internet 500', currency: 'USD', policy: 'US-CA' };

describe('cancel-receipt', () => {
  const warnings = watchPage();

  it('shows what was asked, when, how it ends and what is left to do', async () => {
    const page = await show(receipt, about);
    expect(page.heading).to.equal('Your cancellation is complete');
    const { Received, ...facts } = page.facts();
    expect(facts).to.eql({
      'You asked for': 'Cancellation of Internet 500',
      Reference: '2031-0501-0481',
      'Service ends': 'May 31, 2031',
      'This month': '$79.99',
      Refund: '-$18.67',
      'Last bill': '$61.32 · June 12, 2031',
      'To be returned': 'Gateway, Remote · by June 14, 2031',
      Rules: 'US-CA',
    });
    expect(Received).to.match(/May 1, 2031 at \d+:30/);
    expect(page.text).to.include('A copy is on its way.');
  });

  it('received is not cancelled, and has no tick', async () => {
    const page = await show({ status: 'received', reference: '1' });
    expect(page.heading).to.equal('Your request to cancel was received');
    expect(page.text).to.include('It is not cancelled before that.');
    expect(page.elements.some((node) => node.matches('.tick'))).to.equal(false);
  });

  it('without a reference says so, and what to do', async () => {
    const page = await show({ status: 'done' });
    expect(page.facts()).to.include({ Reference: 'Not given', 'Service ends': 'Not given' });
    expect(page.text).to.include('There is no reference number yet. Keep this page, or print it.');
    expect(warnings.splice(0)).to.have.lengthOf(1);
  });

  it('reads JSON inside it, and follows a change of that', async () => {
    const page = await show(script(receipt), about);
    expect(page.heading).to.equal('Your cancellation is complete');
    page.el.innerHTML = script({ ...receipt, status: 'received' });
    await waitUntil(() => page.heading === 'Your request to cancel was received');
  });

  it('reads JSON that comes after it', async () => {
    const page = await show('');
    expect(page.text).to.include('There is nothing to show here yet.');
    page.el.innerHTML = script(receipt);
    await waitUntil(() => page.heading === 'Your cancellation is complete');
  });

  it('without a receipt shows what is inside', async () => {
    const page = await show('<p>Your request is in. Reference 12.</p>');
    expect(page.text).to.equal('Your request is in. Reference 12.');
  });

  for (const [name, inside] of Object.entries({
    'JSON that is none': script('{"status":'),
    'no status': script({ reference: '1' }),
    'another status': script({ status: 'cancelled' }),
    'a list': script([]),
  }))
    it(`${name}: never says that it is cancelled, and warns the page’s author once`, async () => {
      const page = await show(`${inside}<p>Call us.</p>`);
      await page.settled();
      expect(page.text).to.equal('Call us.');
      expect(warnings.splice(0)).to.have.lengthOf(1);
    });

  it('is a page’s to undo, where there is a way', async () => {
    const page = await show(receipt);
    expect(page.find('link', 'Take it back').getAttribute('href')).to.equal(receipt.undoUrl);
    const other = await show({ ...receipt, undoUrl: undefined });
    expect(other.all('link')).to.eql([]);
    const bad = await show({ ...receipt, undoUrl: 'javascript:alert(1)' });
    expect(bad.all('link')).to.eql([]);
  });

  it('prints', async () => {
    const { print } = window;
    let printed = 0;
    window.print = () => void printed++;
    const page = await show(receipt);
    await page.click('button', 'Print');
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('copies all that it shows', async () => {
    let copied = '';
    const { clipboard } = navigator;
    const put = (value: unknown) => {
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    };
    try {
      put({ writeText: (text: string) => void (copied = text) });
      const page = await show(receipt, about);
      await page.click('button', 'Copy');
      expect(page.names('status')).to.eql(['Copied.']);
      for (const [label, value] of Object.entries(page.facts()))
        expect(copied).to.include(`${label}: ${value}`);
      put({ writeText: () => Promise.reject(new Error('denied')) });
      await page.click('button', 'Copy');
      expect(page.names('status')).to.eql(['Copying did not work here.']);
    } finally {
      put(clipboard);
    }
  });

  it('downloads a page that says the same, with nothing in it but text', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    let name = '';
    let text: Promise<string> = Promise.resolve('');
    const { createObjectURL } = URL;
    const onClick = (event: Event) => {
      const link = event.target as HTMLAnchorElement;
      if (!link.download) return;
      event.preventDefault();
      name = link.download;
    };
    URL.createObjectURL = (blob) => {
      text = (blob as Blob).text();
      return 'blob:none';
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      onClick({ target: this, preventDefault: () => undefined } as unknown as Event);
    };
    try {
      const page = await show({ ...receipt, message: bad }, about);
      await page.click('button', 'Download');
      expect(name).to.equal('cancellation-2031-0501-0481.html');
      const parsed = new DOMParser().parseFromString(await text, 'text/html');
      expect(parsed.documentElement.lang).to.equal('en');
      expect(parsed.querySelector('h1')?.textContent).to.equal('Your cancellation is complete');
      expect([...parsed.querySelectorAll('dd')].map((dd) => dd.textContent)).to.eql(
        Object.values(page.facts()),
      );
      expect(parsed.querySelector('img, script')).to.equal(null);
      expect(parsed.body.textContent).to.include(bad);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('ends the attempt: the next cancelling is another one', async () => {
    const before = requestId('cancel:x');
    expect(requestId('cancel:x')).to.equal(before);
    await show(receipt);
    expect(requestId('cancel:x')).not.to.equal(before);
  });

  it('HTML in every text is text', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const page = await show(
      {
        ...receipt,
        reference: bad,
        message: bad,
        equipment: [bad],
        lines: [{ label: bad, amount: 1 }],
      },
      { plan: bad, policy: bad },
    );
    expect(page.facts()['Reference']).to.equal(bad);
    expect(page.elements.some((node) => node.localName === 'img')).to.equal(false);
  });

  it('is used with the keyboard alone', async () => {
    const page = await show(receipt);
    let copied = 0;
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => void copied++ },
      configurable: true,
    });
    await tabTo(page.find('button', 'Copy'));
    await press('Enter');
    await waitUntil(() => copied === 1);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  for (const around of ['', 'color-scheme: dark; background: #111; color: #eee'])
    for (const lang of ['en', 'ko', 'de', 'fr'])
      it(`axe finds nothing ${around ? 'in the dark' : 'in the light'}, ${lang}`, async () => {
        const page = await show(receipt, about, { around, lang, width: '320px' });
        await expectAccessible(page.el);
        expect(page.el.scrollWidth).to.be.at.most(page.el.clientWidth);
      });
});
