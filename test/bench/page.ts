/** What the benchmark runs inside the page; bundled from source, beside the built file of the element. */
import { compare } from '../../src/comparison/index.js';
import type { PlanCompareTable } from '../../src/elements/plan-compare-table/plan-compare-table.js';
import { readFeed, type Feed } from '../../src/feed/index.js';
import { manyPlans } from '../fixtures/many.js';
import { drawByHand } from './by-hand.js';

/** Milliseconds: until it is laid out, and until the frame after that is drawn. */
export interface Drawn {
  laid: number;
  frame: number;
}
/** Samples of two ways of doing the same, taken in turn. */
export interface Pair<T> {
  ours: T[];
  other: T[];
}

const stage = document.body.appendChild(document.createElement('main'));
const texts = new Map<number, string>();
const read = new Map<number, Feed>();

function textOf(plans: number): string {
  let text = texts.get(plans);
  if (!text) texts.set(plans, (text = JSON.stringify(manyPlans(plans))));
  return text;
}

const tag = 'plan-compare-table';
const sheets = () => {
  const { elementStyles } = customElements.get(tag) as unknown as typeof PlanCompareTable;
  return elementStyles.map((style) => (style as { styleSheet: CSSStyleSheet }).styleSheet);
};

/** After what is scheduled now has been drawn. */
function nextFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done(performance.now());
      };
      port2.postMessage('');
    });
  });
}

const pause = (ms = 0) => new Promise((done) => setTimeout(done, ms));

/** Nothing of the last run is left to be done in the next one. */
async function clean(): Promise<void> {
  stage.replaceChildren();
  await pause(5);
  await nextFrame();
  (globalThis as { gc?: () => void }).gc?.();
  stage.getBoundingClientRect();
}

async function time(draw: () => HTMLElement | Promise<HTMLElement>): Promise<Drawn> {
  await clean();
  const start = performance.now();
  const host = await draw();
  host.getBoundingClientRect();
  const laid = performance.now() - start;
  return { laid, frame: (await nextFrame()) - start };
}

async function element(
  feed: PlanCompareTable['feed'],
  pageSize?: number,
): Promise<PlanCompareTable> {
  const host = document.createElement(tag);
  if (pageSize) host.pageSize = pageSize;
  host.feed = feed;
  stage.append(host);
  await host.updateComplete;
  return host;
}

function hand(text: string, styles: CSSStyleSheet[], pageSize?: number): HTMLElement {
  const host = stage.appendChild(document.createElement('div'));
  drawByHand(host, text, { styles, ...(pageSize ? { pageSize } : {}) });
  return host;
}

/** The first runs warm both up and are not counted; which one goes first changes each time. */
async function inTurn<T>(
  runs: number,
  warm: number,
  ours: () => T | Promise<T>,
  other: () => T | Promise<T>,
): Promise<Pair<T>> {
  const pair: Pair<T> = { ours: [], other: [] };
  for (let i = -warm; i < runs; i++) {
    const first = i % 2 ? await ours() : undefined;
    const second = await other();
    const own = first ?? (await ours());
    if (i < 0) continue;
    pair.ours.push(own);
    pair.other.push(second);
  }
  return pair;
}

/** From JSON text to the drawn table, beside the code written by hand. */
function first(plans: number, pageSize: number | undefined, runs: number, warm = 5) {
  const text = textOf(plans);
  const styles = sheets();
  return inTurn(
    runs,
    warm,
    () => time(() => element(text, pageSize)),
    () => time(() => hand(text, styles, pageSize)),
  );
}

/** Only the first drawing of a page, by either. */
function once(plans: number, own: boolean): Promise<Drawn> {
  const text = textOf(plans);
  const styles = sheets();
  return time(() => (own ? element(text) : hand(text, styles)));
}

/** A feed as the element's own file has read it: handed to another element, it is not read again. */
async function feedOf(plans: number): Promise<Feed> {
  let feed = read.get(plans);
  if (feed) return feed;
  const host = document.createElement(tag);
  const told = new Promise<Feed>((done) => {
    host.addEventListener('feed-load', ({ detail }) => done(detail.feed));
  });
  host.feed = textOf(plans);
  stage.append(host);
  read.set(plans, (feed = await told));
  return feed;
}

/** The element with a feed that is read already: many plans beside few. */
async function drawing(many: number, few: number, runs: number): Promise<Pair<Drawn>> {
  const [large, small] = [await feedOf(many), await feedOf(few)];
  return inTurn(
    runs,
    5,
    () => time(() => element(large)),
    () => time(() => element(small)),
  );
}

/** Without a forced collection of garbage, which throws away what the engine has learnt of the code that runs. */
async function timed(work: () => unknown): Promise<number> {
  await pause(5);
  const start = performance.now();
  work();
  return performance.now() - start;
}

function reading(plans: number, runs: number): Promise<Pair<number>> {
  const text = textOf(plans);
  return inTurn(
    runs,
    5,
    () => timed(() => readFeed(text)),
    () => timed(() => JSON.parse(text)),
  );
}

/** Everything that a comparison can be asked of all its rows. */
export function askAll(feed: Feed): number {
  const { groups, entries } = compare(feed, { sort: 'total', locale: 'en' });
  let asked = 0;
  for (const { rows } of groups)
    for (const row of rows) {
      const { best } = row.cell(entries[0] as (typeof entries)[0]);
      asked += Number(best) + Number(row.differs) + row.scale;
    }
  return asked;
}

function modelling(plans: number, runs: number): Promise<Pair<number>> {
  const text = textOf(plans);
  const { feed } = readFeed(text);
  return inTurn(
    runs,
    5,
    () => timed(() => askAll(feed as Feed)),
    () => timed(() => JSON.parse(text)),
  );
}

/** From the click on a header to the end of the next frame, for each header in turn, both ways round. */
async function sorting(plans: number, rounds: number): Promise<Record<string, number[]>> {
  await clean();
  const host = await element(await feedOf(plans));
  await pause(500);
  const found: Record<string, number[]> = {};
  const count = host.renderRoot.querySelectorAll('thead button').length;
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < count; i++) {
      const button = host.renderRoot.querySelectorAll<HTMLElement>('thead button')[i];
      const name = (button?.textContent ?? '').replace(/[↑↓↕]/, '').trim();
      for (const way of ['', ', turned']) {
        await pause(60);
        const start = performance.now();
        button?.click();
        (found[name + way] ??= []).push((await nextFrame()) - start);
      }
    }
  return found;
}

/** The sum of the shifts after the frame in which the element was first seen. */
async function shift(plans: number): Promise<number> {
  await clean();
  const around = () =>
    Object.assign(document.createElement('p'), { textContent: 'Text. '.repeat(99) });
  stage.append(around());
  const text = textOf(plans);
  const host = document.createElement(tag);
  host.feed = text;
  stage.append(host, around());
  await nextFrame();
  const seen = performance.now();
  await pause(1000);
  const entries = await new Promise<PerformanceEntryList>((done) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      done(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([]), 500);
  });
  return entries
    .filter(({ startTime }) => startTime > seen)
    .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
}

/**
 * What differs between the two drawings, so that the one is a measure of the other: as many cells and controls, the
 * same figures in the table, as much text and as high. Words may be others.
 */
async function alike(plans: number, pageSize?: number): Promise<string[]> {
  await clean();
  const ours = await element(textOf(plans), pageSize);
  const other = hand(textOf(plans), sheets(), pageSize);
  await pause(200);
  await ours.updateComplete;
  const counted = 'table tr th td button input select details svg rect small label'.split(' ');
  const look = (host: HTMLElement) => {
    const root = host.shadowRoot as ShadowRoot;
    const text = [...root.children].map((node) => node.textContent ?? '').join('');
    return {
      counts: counted.map((name) => `${root.querySelectorAll(name).length} ${name}`),
      figures: root.querySelector('table')?.textContent?.replace(/\D/g, '') ?? '',
      sizes: {
        options: root.querySelectorAll('option').length,
        letters: text.replace(/\s+/g, '').length,
        pixels: host.getBoundingClientRect().height,
      },
    };
  };
  const [a, b] = [look(ours), look(other)];
  const faults = a.counts.flatMap((count, i) =>
    count === b.counts[i] ? [] : [`${count}, by hand ${b.counts[i]}`],
  );
  if (a.figures !== b.figures) faults.push('other figures in the table');
  for (const key of ['options', 'letters', 'pixels'] as const)
    if (Math.abs(a.sizes[key] - b.sizes[key]) > 0.05 * b.sizes[key])
      faults.push(`${a.sizes[key]} ${key}, by hand ${b.sizes[key]}`);
  return faults;
}

export const bench = { first, once, drawing, reading, modelling, sorting, shift, alike, textOf };
Object.assign(globalThis, { bench });
