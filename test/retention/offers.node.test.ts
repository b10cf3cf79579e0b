import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { priceOffer, readRetention, type OfferFigures } from '../../src/retention/index.js';
import { begin, feedOf, renewal, today } from './flows.js';

type Fields = Record<string, unknown>;

interface Situation {
  plan?: Fields;
  customer?: Fields;
  currency?: string;
}

/** What comes of one offer for a customer of plan `a`, 12 months into it, whose next bill is on 1 December. */
function priced(offer: Fields, { plan, customer, currency }: Situation = {}) {
  const feed = feedOf({ offers: [{ ...renewal, percent: undefined, ...offer }] }, plan, currency);
  const { offers, problems: read } = readRetention(feed);
  assert.deepEqual(read, []);
  const result = priceOffer(offers[0]!, {
    plans: feed.plans,
    horizon: feed.horizon,
    today,
    customer: { planId: 'a', monthsPassed: 12, nextBillOn: '2026-12-01', ...customer },
  });
  return 'figures' in result
    ? { figures: result.figures, problems: [] }
    : { figures: [] as OfferFigures[], problems: result.problems };
}

function figuresOf(offer: Fields, situation?: Situation): OfferFigures {
  const { figures, problems } = priced(offer, situation);
  assert.deepEqual(problems, []);
  assert.equal(figures.length, 1);
  return figures[0]!;
}

const whyNot = (offer: Fields, situation?: Situation) =>
  priced(offer, situation).problems.map(({ code, path }) => `${code} ${path}`);

describe('what is said of an offer', () => {
  it('a percentage off: now, during, after and from when, and what it saves', () => {
    assert.deepEqual(figuresOf({ percent: 20 }), {
      choice: undefined,
      now: 30,
      startsOn: '2026-12-01',
      during: [{ amount: 24, from: '2026-12-01', months: 6 }],
      durationMonths: 6,
      after: [{ amount: 30, from: '2027-06-01' }],
      commitMonths: 0,
      mostExit: 0,
      oldExit: 0,
      difference: -36,
      over: 24,
    });
  });

  it('comes off the price step less the discounts that are there; fees stay', () => {
    const plan = {
      fees: [{ label: 'Box', amount: 4, when: 'monthly' }],
      discounts: [{ label: 'Bundle', amount: 10 }],
    };
    const { now, during } = figuresOf({ percent: 50 }, { plan });
    assert.equal(now, 24);
    assert.equal(during[0]?.amount, 14);
  });

  it('rounds every month by itself, halves up', () => {
    const { during, difference } = figuresOf({ percent: 33.3 }, { plan: { price: 29.99 } });
    // 29.99 × 33.3 % = 9.98667
    assert.equal(during[0]?.amount, 20);
    assert.equal(difference, -59.94);
    const won = figuresOf({ percent: 2.5 }, { plan: { price: 33020 }, currency: 'KRW' });
    // 825.5 won
    assert.equal(won.during[0]?.amount, 33020 - 826);
  });

  it('an amount off is never more than there is to take it from', () => {
    const plan = { price: 10, fees: [{ label: 'Box', amount: 4, when: 'monthly' }] };
    const { during, difference } = figuresOf({ amount: 25, durationMonths: 2 }, { plan });
    assert.equal(during[0]?.amount, 4);
    assert.equal(difference, -20);
  });

  it('free months cost their fees', () => {
    const plan = { fees: [{ label: 'Box', amount: 4, when: 'monthly' }] };
    const { during, after } = figuresOf({ type: 'free-months', durationMonths: 2 }, { plan });
    assert.deepEqual(during, [{ amount: 4, from: '2026-12-01', months: 2 }]);
    assert.deepEqual(after, [{ amount: 34, from: '2027-02-01' }]);
  });

  it('follows the price steps of the contract while it holds, and after', () => {
    const plan = {
      price: {
        steps: [
          { from: 1, amount: 20 },
          { from: 16, amount: 40 },
        ],
      },
    };
    const { during, after, now } = figuresOf({ percent: 50 }, { plan });
    assert.equal(now, 20);
    assert.deepEqual(during, [
      { amount: 10, from: '2026-12-01', months: 3 },
      { amount: 20, from: '2027-03-01', months: 3 },
    ]);
    assert.deepEqual(after, [{ amount: 40, from: '2027-06-01' }]);
  });

  it('a plan change is priced for an existing customer, once fees and all, for good', () => {
    const feed = feedOf({
      plans: [
        { id: 'a', name: 'A', price: 30 },
        {
          id: 'b',
          name: 'B',
          price: 20,
          fees: [{ label: 'Setup', amount: 15, when: 'once' }],
          discounts: [
            { label: 'Welcome', amount: 9, for: 'new' },
            { label: 'Loyal', amount: 2, for: 'existing' },
          ],
        },
      ],
      offers: [
        {
          ...renewal,
          type: 'plan-change',
          planId: 'b',
          percent: undefined,
          durationMonths: undefined,
        },
      ],
    });
    const { offers } = readRetention(feed);
    const customer = { planId: 'a', monthsPassed: 12, nextBillOn: '2026-12-01' };
    const result = priceOffer(offers[0]!, { plans: feed.plans, horizon: 24, today, customer });
    assert.ok('figures' in result);
    const [figures] = result.figures;
    assert.deepEqual(figures?.during, [{ amount: 18, from: '2026-12-01' }]);
    assert.deepEqual(figures.after, []);
    assert.equal(figures.difference, 15 + 18 * 24 - 30 * 24);
  });

  describe('a plan change while the present contract runs', () => {
    const exit = { type: 'perRemainingMonth', amount: 3 };
    const change = { type: 'plan-change', planId: 'b', durationMonths: undefined };
    const left = (offer: Fields, plan: Fields, customer?: Fields) => {
      const { oldExit, difference } = figuresOf(offer, { plan, customer });
      return [oldExit, difference];
    };
    const saved = (20 - 30) * 24;

    it('says what ending it costs, and counts that in', () => {
      assert.deepEqual(left(change, { contract: 24, exit }), [36, saved + 36]);
      assert.deepEqual(left({ ...change, type: 'upgrade' }, { contract: 24, exit }), [
        36,
        saved + 36,
      ]);
    });
    it('that begins later says what it costs by then', () => {
      const later = { ...change, startsOn: '2027-03-01' };
      const [oldExit] = left(later, { contract: 24, exit });
      assert.equal(oldExit, 27);
    });
    it('leaves it to the provider where the feed does not say', () => {
      assert.deepEqual(left(change, { contract: 24 }), [undefined, saved]);
      assert.deepEqual(left(change, {}), [undefined, saved]);
    });
    it('has nothing to say of a contract that is over, free to leave, or goes on behind the offer', () => {
      const passed = { monthsPassed: 24 };
      assert.deepEqual(left(change, { contract: 24 }, passed), [0, saved]);
      assert.deepEqual(left(change, { contract: 24, exit }, passed), [0, saved]);
      assert.deepEqual(left(change, { contract: 24, exit: 'none' }), [0, saved]);
      assert.equal(left({ ...change, durationMonths: 6 }, { contract: 24, exit })[0], 0);
      assert.equal(left({ percent: 20 }, { contract: 24, exit })[0], 0);
    });
    it('costs nothing where the page’s quote says that leaving is free', () => {
      const offer = { ...renewal, ...change, percent: undefined, id: 'go', commitMonths: 0 };
      const feed = { offers: [offer], rules: [{ offers: ['go'] }] };
      const quote = { currency: 'USD', lines: [], endDate: '2026-12-31' };
      const of = (penaltyFree: boolean) =>
        begin({ feed, plan: { contract: 24, exit }, quote: { ...quote, penaltyFree } }).offers[0]
          ?.figures[0]?.oldExit;
      assert.deepEqual([of(true), of(false)], [0, 36]);
    });
  });

  it('a pause is told once for each length there is to choose', () => {
    const { figures } = priced({
      type: 'pause',
      amount: 5,
      choices: [1, 3],
      durationMonths: undefined,
    });
    assert.deepEqual(
      figures.map(({ choice, during, after, difference }) => [choice, during, after, difference]),
      [
        [
          1,
          [{ amount: 5, from: '2026-12-01', months: 1 }],
          [{ amount: 30, from: '2027-01-01' }],
          -25,
        ],
        [
          3,
          [{ amount: 5, from: '2026-12-01', months: 3 }],
          [{ amount: 30, from: '2027-03-01' }],
          -75,
        ],
      ],
    );
  });

  for (const type of ['fix', 'support', 'extra'])
    it(`${type} leaves the price as it is`, () => {
      const { now, during, after, difference } = figuresOf({ type });
      assert.deepEqual([now, during[0]?.amount, after[0]?.amount, difference], [30, 30, 30, 0]);
    });

  it('a new commitment: the most that leaving it could cost, and the difference over all of it', () => {
    const exit = {
      type: 'clawback',
      base: 10,
      bands: [
        { from: 1, to: 18, rate: 1 },
        { from: 19, to: 36, rate: -1 },
      ],
    };
    const figures = figuresOf({ percent: 10, durationMonths: 36, commitMonths: 36, exit });
    assert.equal(figures.mostExit, 180, 'in the middle, neither at the beginning nor at the end');
    assert.equal(figures.over, 36);
    assert.equal(figures.difference, -108);
  });

  it('on a later date it is dearer until then', () => {
    const { difference, during, after } = figuresOf({ percent: 50, startsOn: '2027-02-01' });
    assert.deepEqual(during, [{ amount: 15, from: '2027-02-01', months: 6 }]);
    assert.deepEqual(after, [{ amount: 30, from: '2027-08-01' }]);
    assert.equal(difference, -90);
    const beyond = figuresOf({ percent: 50, durationMonths: 12, startsOn: '2028-06-01' });
    assert.equal(beyond.difference, -15 * 6, 'only 6 of its months lie within the 24');
  });

  it('a month that has no 31st ends on its last day', () => {
    const { after } = figuresOf(
      { percent: 20, durationMonths: 3 },
      { customer: { nextBillOn: '2026-11-30' } },
    );
    assert.equal(after[0]?.from, '2027-02-28');
  });
});

describe('an offer that cannot say all of that is not shown', () => {
  const cases: [why: string, offer: Fields, path: string, situation?: Situation][] = [
    ['neither percent nor amount', {}, '/offers/0'],
    ['both percent and amount', { percent: 10, amount: 5 }, '/offers/0'],
    ['no duration', { percent: 10, durationMonths: undefined }, '/offers/0/durationMonths'],
    ['no commitment said', { percent: 10, commitMonths: undefined }, '/offers/0/commitMonths'],
    [
      'a commitment without what leaving costs',
      { percent: 10, commitMonths: 24 },
      '/offers/0/exit',
    ],
    ['no terms', { percent: 10, termsUrl: undefined }, '/offers/0/termsUrl'],
    ['no start', { percent: 10, startsOn: undefined }, '/offers/0/startsOn'],
    ['a start in the past', { percent: 10, startsOn: '2026-11-22' }, '/offers/0/startsOn'],
    ['a plan change to nowhere', { type: 'plan-change' }, '/offers/0/planId'],
    ['a pause of no length', { type: 'pause', amount: 0 }, '/offers/0/choices'],
    ['a pause at no price', { type: 'pause', choices: [1] }, '/offers/0/amount'],
    [
      'an unknown next bill',
      { percent: 10 },
      '/offers/0/startsOn',
      { customer: { nextBillOn: undefined } },
    ],
    [
      'an unknown month of the contract',
      { percent: 10 },
      '/offers/0',
      { customer: { monthsPassed: undefined } },
    ],
    ['a plan that is not in the feed', { percent: 10 }, '/offers/0', { customer: { planId: 'z' } }],
    ['a plan whose price is unknown', { percent: 10 }, '/offers/0', { plan: { price: null } }],
    [
      'a discount of the plan that cannot be read',
      { percent: 10 },
      '/offers/0',
      { plan: { discounts: [{ label: 'x', amount: 'lots' }] } },
    ],
  ];
  for (const [why, offer, path, situation] of cases)
    it(`${why}`, () => {
      const told = whyNot(offer, situation);
      assert.ok(told.includes(`not-shown ${path}`), `${told.join()} lacks ${path}`);
    });
});
