import { auditCancelFlow } from '../../../src/retention/audit/index.js';
import { expect } from '../../support.js';
import { breaks } from './breaks.js';
import { builds, fairPage, type Page } from './page.js';

describe('an unfair page', () => {
  let page: Page | undefined;
  let caught = 0;
  afterEach(() => page?.close());
  after(() => console.log(`${caught} breaks caught, each by its own rule alone`));

  for (const build of builds) {
    describe(build, () => {
      for (const { rule, by, make, options } of breaks) {
        it(`${rule}: ${by}`, async () => {
          page = await fairPage(build);
          make(page);
          const found = auditCancelFlow(page.root, options);
          const rules = [...new Set(found.map((it) => it.rule))];
          expect(rules, JSON.stringify(found)).to.eql([rule]);
          caught++;
        });
      }
    });
  }
});
