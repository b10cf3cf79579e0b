/** The outbox with the browser's own database, network and locks, over a reload and in two tabs. */
import type { Outbox } from '../../src/retention/outbox.js';
import { indexedStore } from '../../src/ui/outbox-store.js';
import { randomId } from '../../src/ui/random-id.js';
import { expect, waitUntil } from '../support.js';

type Page = Window & { ready?: Outbox };
const frames: HTMLIFrameElement[] = [];

async function loaded(frame: HTMLIFrameElement): Promise<Outbox> {
  const page = () => frame.contentWindow as Page | null;
  await waitUntil(() => page()?.ready, 'the page is ready', { timeout: 10_000 });
  return page()?.ready as Outbox;
}

/** Opens a page in a tab of its own, as far as storage and locks can tell. */
async function openPage(): Promise<{ frame: HTMLIFrameElement; outbox: Outbox }> {
  const frame = document.createElement('iframe');
  frame.src = '/test/ui/outbox-page.html';
  document.body.append(frame);
  frames.push(frame);
  return { frame, outbox: await loaded(frame) };
}

const reload = async (frame: HTMLIFrameElement) => {
  const old = frame.contentWindow as Page;
  delete old.ready;
  const done = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  old.location.reload();
  await done;
  return loaded(frame);
};

const arrived = async () => {
  const answer = await fetch('/account/records');
  return ((await answer.json()) as { survey: number }).survey;
};
const kept = async () => (await indexedStore().keys()).length;

const parcel = (endpoint: string, body: Record<string, unknown>) => ({
  key: randomId(),
  endpoint,
  body,
});

describe('what is sent from a page', () => {
  let before: number;
  beforeEach(async () => {
    before = await arrived();
    expect(await kept()).to.equal(0);
  });
  afterEach(async () => {
    for (const frame of frames.splice(0)) frame.remove();
    for (const key of await indexedStore().keys()) await indexedStore().delete(key);
  });

  it('arrives, and nothing of it stays on the device', async () => {
    const { outbox } = await openPage();
    expect(await outbox.post(parcel('/survey', { why: '느려요' }))).to.equal('sent');
    expect(await kept()).to.equal(0);
    expect(await arrived()).to.equal(before + 1);
  });

  for (const mood of ['500', 'drop', 'drop-after', 'garbage'])
    it(`to a server in the mood ${mood} is kept, survives a reload, and arrives once`, async () => {
      const { frame, outbox } = await openPage();
      const url = `/survey?mood=${mood}`;
      expect(await outbox.post(parcel(url, { mood }))).to.equal('later');
      const [key = ''] = await indexedStore().keys();
      const stored = await indexedStore().get(key);
      expect(stored?.body).to.eql({ mood });
      // the server is well again, under the same address
      if (stored) await indexedStore().put({ ...stored, endpoint: '/survey' });
      await reload(frame);
      await waitUntil(async () => (await kept()) === 0, 'it is no longer kept', { timeout: 8_000 });
      expect(await arrived()).to.equal(before + 1);
    });

  it('is sent by a page that loads while the first is still waiting, and arrives once', async () => {
    const { frame, outbox } = await openPage();
    void outbox.post(parcel('/survey?mood=delay-after:1', { slow: true }));
    await waitUntil(async () => (await kept()) === 1);
    await reload(frame);
    await waitUntil(async () => (await kept()) === 0, 'delivered', { timeout: 8_000 });
    expect(await arrived()).to.equal(before + 1);
  });

  it('is tried again when the network is back', async () => {
    const { frame, outbox } = await openPage();
    await outbox.post(parcel('/survey?mood=503', { again: true }));
    const [key = ''] = await indexedStore().keys();
    const stored = await indexedStore().get(key);
    if (stored) await indexedStore().put({ ...stored, endpoint: '/survey' });
    frame.contentWindow?.dispatchEvent(new Event('online'));
    await waitUntil(async () => (await kept()) === 0, 'delivered', { timeout: 1_900 });
    expect(await arrived()).to.equal(before + 1);
  });

  it('two tabs that load at once send it once', async () => {
    const store = indexedStore();
    const key = randomId();
    await store.put({ key, endpoint: '/survey', body: { two: true }, at: Date.now() });
    await Promise.all([openPage(), openPage()]);
    await waitUntil(async () => (await kept()) === 0, 'delivered', { timeout: 8_000 });
    expect(await arrived()).to.equal(before + 1);
  });

  it('refused for good is not kept', async () => {
    const { outbox } = await openPage();
    expect(await outbox.post(parcel('/survey?mood=409', {}))).to.equal('failed');
    expect(await kept()).to.equal(0);
  });

  it('where storage is denied is tried once, and said to have failed', async () => {
    const { frame, outbox } = await openPage();
    const page = frame.contentWindow as Page & { IDBFactory: typeof IDBFactory };
    page.IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await outbox.post(parcel('/survey', { once: true }))).to.equal('sent');
    expect(await outbox.post(parcel('/survey?mood=500', {}))).to.equal('failed');
    expect(await arrived()).to.equal(before + 1);
  });
});
