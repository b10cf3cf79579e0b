import { auditCancelFlow } from '../../../src/retention/audit/index.js';
import { rules } from '../../../src/retention/audit/rules.js';
import { expect } from '../../support.js';
import { breaks } from './breaks.js';
import { builds, fairPage, type Page } from './page.js';

describe('an unfair page', () => {
  let page: Page | undefined;
  const caught: Record<string, number> = {};
  afterEach(() => page?.close());
  after(() => {
    const told = Object.entries(caught).map(([rule, times]) => `${rule} ${times}`);
    const sum = Object.values(caught).reduce((all, times) => all + times, 0);
    console.log(`${sum} breaks caught, each by its own rule alone: ${told.join(', ')}`);
  });

  it('is there for every rule', () => {
    const broken = new Set(breaks.map(({ rule }) => rule));
    // a page that cannot be measured is no unfair page: see robust.test.ts
    expect(Object.keys(rules).filter((rule) => !broken.has(rule as never))).to.eql(['failed']);
  });

  for (const build of builds) {
    describe(build, () => {
      for (const { rule, by, make, options } of breaks) {
        it(`${rule}: ${by}`, async () => {
          page = await fairPage(build);
          make(page);
          const found = auditCancelFlow(page.root, options);
          const rules = [...new Set(found.map((it) => it.rule))];
          expect(rules, JSON.stringify(found)).to.eql([rule]);
          caught[rule] = (caught[rule] ?? 0) + 1;
        });
      }
    });
  }
});
