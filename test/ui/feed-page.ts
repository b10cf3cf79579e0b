/** What the tests of loading share: URLs of the faults, small feeds, and an eye on the console. */
import { aTimeout, expect, waitUntil } from '../support.js';
import { FeedBox } from './feed-box.js';

customElements.define('feed-box', FeedBox);

let key = 0;

/** A URL of the test server that no other test asks for. */
export function fault(path: string): string {
  return `/__faults__/${path}${path.includes('?') ? '&' : '?'}key=${Date.now()}-${++key}`;
}

/** How many requests a URL of `fault` got, or how many of them the browser ended early. */
export async function requests(url: string, which: 'count' | 'aborted' = 'count'): Promise<number> {
  const { searchParams } = new URL(url, location.href);
  const answer = await fetch(`/__faults__/${which}?key=${searchParams.get('key')}`);
  return Number(await answer.text());
}

/** Puts a body there for `url` to answer with. */
export async function put(url: string, body: string): Promise<void> {
  const { searchParams } = new URL(url, location.href);
  await fetch(`/__faults__/put?key=${searchParams.get('key')}`, { method: 'POST', body });
}

export const feedOf = (...names: string[]) => ({
  version: 1,
  currency: 'KRW',
  plans: names.map((name, i) => ({ id: `p${i}`, name, price: 30000 })),
});

export const json = (...names: string[]) => JSON.stringify(feedOf(...names));

export const jsonScript = (...names: string[]) =>
  `<script type="application/json">${json(...names)}</script>`;

const holders: HTMLElement[] = [];

/** Puts markup in the document and gives its first element. */
export function place(markup: string): FeedBox {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  holders.push(holder);
  return holder.firstElementChild as FeedBox;
}

/** Resolves when the element is neither waiting nor loading. */
export async function settled(el: FeedBox): Promise<FeedBox> {
  await waitUntil(() => el.drawn.length && !el.feeds.loading, 'still loading');
  await el.updateComplete;
  return el;
}

/** What it shows now. */
export const shown = (el: FeedBox) => el.drawn.at(-1);

/** The events that an element dispatched, by name. */
export function eventsOf(el: FeedBox): string[] {
  const names: string[] = [];
  for (const name of ['feed-load', 'feed-error'] as const)
    el.addEventListener(name, () => names.push(name));
  return names;
}

/** In a suite: warnings are caught, and a test that leaves an error behind fails. */
export function watchConsole(): string[] {
  const { warn, error } = console;
  const warnings: string[] = [];
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    console.warn = (line: unknown) => warnings.push(String(line));
    console.error = (...args: unknown[]) => errors.push(args);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    Object.assign(console, { warn, error });
  });
  beforeEach(() => {
    warnings.length = 0;
  });
  afterEach(async () => {
    for (const holder of holders.splice(0)) holder.remove();
    // rejections nobody handles are told a task later
    await aTimeout(0);
    expect(errors.splice(0)).to.be.empty;
  });
  return warnings;
}
