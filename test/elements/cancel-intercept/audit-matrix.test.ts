import { auditCancelFlow } from '../../../src/retention/audit/index.js';
import { resolvePolicy } from '../../../src/retention/index.js';
import { stepsToCancel } from '../../../src/retention/graph.js';
import { profiles } from '../../../src/retention/policies.js';
import { expect } from '../../support.js';
import { FlowPage, langs, viewports, type Lang, type Way } from './matrix.page.js';

const price = '[part=reason] input';
const out = '[data-audit=cancel]';

interface State {
  name: string;
  way: Way;
  answer?: () => Promise<unknown>;
  /** What is pressed to get there. */
  presses: readonly string[];
  /** What has to be on the screen then, lest something else is measured. */
  shows: string;
  /** A rule that does not hold here, and why is said where it stands. */
  declared?: string;
}

/** Every state of a profile in which there is a choice. */
function statesOf(policy: string): State[] {
  const { shape, offerPlacement } = resolvePolicy(policy).policy;
  const asks = offerPlacement.includes('after-permission');
  const one = shape === 'single-screen';
  const bare = shape === 'before-entry';
  const yes = '[part=permission] button:last-child';
  const on = one ? [] : [out];
  return [
    { name: 'choice', way: 'form', presses: [], shows: '[part=reason]' },
    ...(asks
      ? [{ name: 'permission', way: 'form', presses: [price], shows: '[part=permission]' } as const]
      : []),
    {
      name: 'offers',
      way: 'form',
      presses: asks ? [price, yes] : [price],
      shows: 'retention-offer',
    },
    {
      name: one ? 'offers and the page’s fields' : 'confirm, the page’s fields',
      way: 'fields',
      presses: one ? [price, ...(asks ? [yes] : [])] : on,
      shows: one ? '.pair slot' : 'slot:not([name])',
    },
    {
      name: one ? 'offers and the page’s link' : 'confirm, the page’s link',
      way: 'link',
      presses: one ? [price, ...(asks ? [yes] : [])] : on,
      shows: 'slot:not([name])',
    },
    ...(bare || one
      ? []
      : [{ name: 'confirm', way: 'form', presses: on, shows: '[part=costs]' } as const]),
    {
      name: 'sending',
      way: 'script',
      answer: () => new Promise(() => {}),
      presses: [...on, out],
      shows: '[part=request][role=status]',
      // for ten seconds at most, so that nothing is sent twice
      declared: 'enabled',
    },
    {
      name: 'failed',
      way: 'script',
      answer: () => Promise.reject(new Error('503')),
      presses: [...on, out],
      shows: '[part=request][role=alert]',
    },
  ];
}

describe('what a flow promises, measured', function () {
  this.timeout(60_000);
  /** Several at once: a page waits for frames of the screen most of the time. */
  let pages: FlowPage[];
  const table: Record<string, Record<string, { done: number; wrong: number }>> = {};
  let audits = 0;
  let screens = 0;

  before(async () => {
    pages = await Promise.all(Array.from({ length: 4 }, () => FlowPage.open()));
  });
  after(() => pages.forEach((page) => page.close()));

  async function findingsOf(
    page: FlowPage,
    policy: string,
    lang: Lang,
    state: State,
  ): Promise<string[]> {
    const { policy: limits } = resolvePolicy(policy);
    const flow = await page.show(policy, lang, state.way, state.answer);
    for (const selector of state.presses) await page.press(selector);
    await page.there(state.shows);
    const found: string[] = [];
    screens++;
    for (const viewport of viewports) {
      const counts = ((table[policy] ??= {})[viewport.name] ??= { done: 0, wrong: 0 });
      await page.see(viewport, state.way, () => {
        const findings = auditCancelFlow(flow, { limits, steps: stepsToCancel[limits.shape] });
        const undeclared = findings.filter(({ rule }) => rule !== state.declared);
        if (state.declared && !findings.length) found.push(`${state.name}: nothing was declared`);
        for (const { rule, measure, limit } of undeclared)
          found.push(`${lang} ${state.name} at ${viewport.name}: ${rule} ${measure}, not ${limit}`);
        audits++;
        counts.done++;
        counts.wrong += undeclared.length;
      });
    }
    return found;
  }

  for (const policy of Object.keys(profiles)) {
    const states = statesOf(policy);
    it(`${policy} keeps it on ${states.length} screens, in ${langs.length} languages, at ${viewports.length} sizes`, async () => {
      const found: string[] = [];
      const all = langs.flatMap((lang) => states.map((state) => ({ lang, state }))).values();
      const walk = async (page: FlowPage) => {
        for (const { lang, state } of all)
          found.push(...(await findingsOf(page, policy, lang, state)));
      };
      await Promise.all(pages.map(walk));
      expect([...new Set(found)]).to.eql([]);
    });
  }

  it('is told, audits and findings of each size', () => {
    const rows = Object.entries(table).map(([policy, row]) => {
      const cells = Object.entries(row).map(
        ([size, { done, wrong }]) => `${size} ${done},${wrong}`,
      );
      return `${policy}: ${cells.join('; ')}`;
    });
    console.log([`${audits} audits of ${screens} screens`, ...rows].join('\n'));
    expect(rows).to.have.length(Object.keys(profiles).length);
    expect(audits).to.be.greaterThan(screens * viewports.length);
  });
});
