/** Puts the element on the page, with small feeds to show, and clears up after each test. */
import '../../../src/elements/plan-compare-table/define.js';
import type { PlanCompareTable } from '../../../src/elements/plan-compare-table/plan-compare-table.js';
import type { FeedInput, PlanInput } from '../../../src/feed/index.js';
import { aTimeout, expect } from '../../support.js';
import { ComparePage } from './plan-compare-table.page.js';

export interface Place {
  feed?: unknown;
  lang?: string;
  dir?: string;
  /** CSS of what stands around it. */
  around?: string;
  /** CSS width of what stands around it. */
  width?: string;
}

const holders: Element[] = [];

/** Puts markup on the page and gives its table, before anything is awaited. */
export function place(markup: string, { feed, lang, dir, width, around }: Place = {}): ComparePage {
  const holder = document.createElement('div');
  holder.lang = lang ?? 'en';
  if (dir) holder.dir = dir;
  holder.style.cssText = around ?? '';
  holder.style.width = width ?? '1000px';
  holder.innerHTML = markup;
  document.body.append(holder);
  holders.push(holder);
  const el = holder.querySelector('plan-compare-table') as PlanCompareTable;
  if (feed !== undefined) el.feed = feed;
  return new ComparePage(el);
}

/** The same, shown: `attributes` are those of the element, written out. */
export async function show(attributes: string, at: Place): Promise<ComparePage> {
  return place(`<plan-compare-table ${attributes}></plan-compare-table>`, at).settled();
}

export async function fixtureFeed(name: string): Promise<FeedInput> {
  const answer = await fetch(`/test/fixtures/${name}.json`);
  return (await answer.json()) as FeedInput;
}

/** The smallest feed around some plans. */
export const feedOf = (plans: unknown[], more: Partial<FeedInput> = {}): FeedInput => ({
  version: 1,
  currency: 'USD',
  plans: plans as PlanInput[],
  ...more,
});

/** Plans of no special kind: Plan 1 at $10 and 100 Mbps, Plan 2 at $20 and 200 Mbps … */
export const plain = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `p${i + 1}`,
    name: `Plan ${i + 1}`,
    provider: i % 2 ? 'Even' : 'Odd',
    price: (i + 1) * 10,
    fees: [],
    speed: (i + 1) * 100,
    contract: i % 3 ? 12 : 0,
    exit: 0,
  }));

/** In a suite: the page is cleared after each test, which fails where the console was written to. */
export function watchPage(): { warnings: string[] } {
  const { warn, error } = console;
  const complaints: unknown[] = [];
  const seen = { warnings: [] as string[] };
  const onError = (event: ErrorEvent | PromiseRejectionEvent) =>
    complaints.push('message' in event ? event.message : event.reason);
  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    console.warn = (line: unknown) => seen.warnings.push(String(line));
    console.error = (...args: unknown[]) => complaints.push(args);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    Object.assign(console, { warn, error });
  });
  afterEach(async () => {
    for (const holder of holders.splice(0)) holder.remove();
    await aTimeout(0);
    // a test that expects a warning takes it away
    expect([...complaints.splice(0), ...seen.warnings.splice(0)]).to.eql([]);
  });
  return seen;
}
