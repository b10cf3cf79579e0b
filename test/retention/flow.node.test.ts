import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cancelDetail,
  evidenceOf,
  feedHash,
  offerDetail,
  outcome,
  resumeFlow,
  step,
  toSend,
  view,
  type FlowEvent,
  type FlowState,
} from '../../src/retention/index.js';
import {
  after,
  answer,
  at,
  begin,
  failed,
  feedOf,
  inputOf,
  pause,
  renewal,
  slow,
} from './flows.js';

const done = { status: 'done', reference: 'X-1', receivedAt: at, endDate: '2026-12-31' };
const press = { type: 'cancel' } as const;
const accept: FlowEvent = { type: 'accept', offerId: 'renew-20' };
const offersOf = (state: FlowState) => view(state).offers.map(({ offer }) => offer.id);
const sentBy = (state: FlowState, event: FlowEvent) => toSend(state, step(state, event, at));

describe('who cancels', () => {
  it('KR: presses once, and has a receipt', () => {
    const start = begin({ policy: 'KR' });
    assert.equal(view(start).final, true);
    const sent = step(start, press, at);
    assert.deepEqual(cancelDetail(sent, toSend(start, sent)!), { requestId: 'r1', policy: 'KR' });
    const end = step(sent, answer(done), at);
    assert.equal(outcome(end), 'cancelled');
    assert.deepEqual(view(end).receipt, done);
    assert.ok(view(end).survey);
    assert.equal(view(step(end, { type: 'survey-over' }, at)).survey, undefined);
  });

  it('US-CA: sees what it costs, and presses the final button', () => {
    const start = begin({ policy: 'US-CA' });
    assert.deepEqual(
      [view(start).final, view(start).costs, view(start).stepsLeft],
      [false, undefined, 2],
    );
    const confirm = step(start, press, at);
    assert.equal(toSend(start, confirm), undefined);
    assert.deepEqual([view(confirm).final, view(confirm).costs?.kind], [true, 'unknown']);
    assert.ok(view(confirm).stay?.enabled);
    assert.equal(outcome(after(confirm, press, answer(done))), 'cancelled');
  });

  it('DE: stands before the page’s own form and nothing else', () => {
    const start = begin({ policy: 'DE' });
    assert.ok(view(start).costs);
    const confirm = step(start, press, at);
    const { bare, stay, costs, offers, reasons } = view(confirm);
    assert.deepEqual([bare, stay, costs, offers, reasons], [true, undefined, undefined, [], []]);
    assert.equal(step(confirm, { type: 'keep' }, at), confirm);
  });

  it('is told “received” where nothing is cancelled yet', () => {
    const end = after(begin(), press, answer({ status: 'received' }));
    assert.equal(outcome(end), 'received');
    assert.deepEqual(
      end.problems.map(({ path }) => path),
      ['/receipt/receivedAt', '/receipt/endDate', '/receipt/reference'],
    );
  });

  it('tells the reason and the day that were chosen', () => {
    const quote = {
      currency: 'USD',
      lines: [{ label: 'Router', amount: 40 }],
      endDate: '2026-12-31',
      endDates: ['2026-12-31', '2027-01-31'],
    };
    const start = begin({ policy: 'KR EU', quote });
    const chosen = after(
      start,
      { type: 'reason', id: 'r-unused' },
      { type: 'end-date', endDate: '2027-01-31' },
    );
    assert.equal(step(chosen, { type: 'end-date', endDate: '1999-01-01' }, at), chosen);
    const sent = step(chosen, press, at);
    assert.deepEqual(cancelDetail(sent, sent.request!), {
      requestId: 'r1',
      reason: 'r-unused',
      policy: 'KR EU',
      endDate: '2027-01-31',
    });
  });

  it('tries again with the same request when it did not go through', () => {
    const failedOnce = after(begin(), press, failed(1, 'r1', 'Our billing is down.'));
    const { request, offers, stay, wayOut } = view(failedOnce);
    assert.deepEqual([request?.status, request?.message], ['failed', 'Our billing is down.']);
    assert.deepEqual([offers, stay?.enabled, wayOut?.enabled], [[], true, true]);
    const again = sentBy(failedOnce, press);
    assert.deepEqual([again?.requestId, again?.attempt, again?.message], ['r1', 2, undefined]);
    assert.equal(outcome(after(failedOnce, press, answer(done, 2))), 'cancelled');
  });

  const nonsense = [
    undefined,
    null,
    'ok',
    200,
    {},
    [],
    { status: 'cancelled' },
    { ok: true },
    () => done,
  ];
  for (const value of nonsense)
    it(`is not told that it is done when the page answers ${JSON.stringify(value) ?? String(value)}`, () => {
      const state = after(begin(), press, answer(value));
      assert.deepEqual([state.request?.status, state.request?.failure], ['failed', 'unreadable']);
      assert.equal(outcome(state), undefined);
    });

  it('waits for an answer that is late, and asks once more only by hand', () => {
    const late = after(begin(), press, slow());
    const { request, wayOut, stay } = view(late);
    assert.equal(request?.status, 'slow');
    assert.deepEqual(wayOut, { event: 'retry', enabled: true });
    assert.equal(stay?.enabled, false, 'what was sent cannot be unsent');
    assert.equal(outcome(after(late, answer(done))), 'cancelled');
    const twice = after(late, { type: 'retry' }, failed(2));
    assert.equal(twice.request?.status, 'slow', 'the first may still have gone through');
    assert.equal(outcome(after(twice, answer(done))), 'cancelled');
    assert.equal(after(twice, failed(1)).request?.status, 'failed');
  });

  it('makes one request however often the button is pressed', () => {
    const sent = after(begin(), press);
    for (const event of [press, { type: 'retry' }, accept, { type: 'keep' }] as const)
      assert.equal(step(sent, event, at), sent);
  });

  it('comes back to the same request when the page was loaded anew', () => {
    const state = resumeFlow(inputOf(), { attempt: 1, endDate: '2026-12-31' }, at);
    assert.deepEqual(
      [state.screen, state.request?.status, offersOf(state)],
      ['confirm', 'slow', []],
    );
    const again = sentBy(state, { type: 'retry' });
    assert.deepEqual([again?.requestId, again?.attempt, again?.endDate], ['r1', 2, '2026-12-31']);
  });

  it('who escapes has neither kept nor cancelled, and an answer still counts', () => {
    const left = after(begin(), { type: 'leave' });
    assert.equal(outcome(left), 'left');
    assert.deepEqual(offersOf(after(left, { type: 'return' })), ['renew-20', 'pause']);
    const gone = after(begin(), press, { type: 'leave' });
    assert.equal(outcome(gone), 'left');
    assert.equal(outcome(after(gone, answer(done))), 'cancelled');
    assert.deepEqual(
      offersOf(after(begin({ policy: 'US-CA' }), press, { type: 'leave' }, { type: 'return' })),
      [],
    );
  });
});

describe('who is offered something', () => {
  it('sees at most as many offers as the profile allows, and no other for one declined', () => {
    const start = begin();
    assert.deepEqual(offersOf(start), ['renew-20', 'pause']);
    const declined = step(start, { type: 'decline', offerId: 'pause' }, at);
    assert.deepEqual(offersOf(declined), ['renew-20']);
    assert.deepEqual(offersOf(after(declined, { type: 'reason', id: 'r-price' })), ['renew-20']);
  });

  it('accepts one, with its own request', () => {
    const start = begin();
    const sent = step(start, { type: 'accept', offerId: 'pause', choice: 3 }, at);
    assert.deepEqual(offerDetail(sent, toSend(start, sent)!), {
      requestId: 'r1:pause:3',
      offer: 'pause',
      choice: 3,
    });
    const end = step(sent, answer({ status: 'done' }, 1, 'r1:pause:3'), at);
    assert.equal(outcome(end), 'kept-with-offer');
    assert.equal(evidenceOf(end).chosen.offer, 'pause');
  });

  for (const choice of [undefined, 2, NaN])
    it(`cannot take a pause of ${choice} months where there are 1 and 3`, () => {
      const start = begin();
      assert.equal(step(start, { type: 'accept', offerId: 'pause', choice }, at), start);
    });

  it('can cancel while an offer is not confirmed, and is told if it was accepted after all', () => {
    const start = after(begin({ policy: 'US-CA' }), accept);
    assert.equal(view(start).wayOut?.enabled, false, 'for ten seconds at most');
    const confirm = after(start, slow(1, 'r1:renew-20'), press);
    const accepted = after(confirm, answer({ status: 'done' }, 1, 'r1:renew-20'));
    assert.equal(view(accepted).acceptedOffer, 'renew-20');
    assert.equal(outcome(after(accepted, press, answer(done))), 'cancelled');
    assert.equal(outcome(after(accepted, { type: 'keep' })), 'kept-with-offer');
  });

  it('can take another or the same again when it failed', () => {
    const lost = after(begin(), accept, failed(1, 'r1:renew-20'));
    assert.deepEqual(offersOf(lost), ['renew-20', 'pause']);
    assert.equal(sentBy(lost, accept)?.attempt, 2);
    assert.equal(
      sentBy(lost, { type: 'accept', offerId: 'pause', choice: 1 })?.requestId,
      'r1:pause:1',
    );
  });

  it('US-MN: is asked for permission once', () => {
    const start = begin({ policy: 'US-MN' });
    assert.deepEqual([view(start).askPermission, offersOf(start)], [true, []]);
    assert.deepEqual(offersOf(after(start, { type: 'permission', given: true })), [
      'renew-20',
      'pause',
    ]);
    const no = after(start, { type: 'permission', given: false });
    assert.deepEqual([view(no).askPermission, offersOf(no)], [false, []]);
    assert.equal(step(no, { type: 'permission', given: true }, at), no);
    assert.equal(view(begin({ policy: 'US-MN', feed: { rules: [] } })).askPermission, false);
  });

  it('is offered nothing by a page that could not take a yes', () => {
    assert.deepEqual(offersOf(begin({ canAccept: false })), []);
  });

  it('is offered nothing where a policy forbids it, or when the audit found a violation', () => {
    assert.deepEqual(offersOf(begin({ overrides: { offerPlacement: ['none'] } })), []);
    assert.deepEqual(offersOf(begin({ overrides: { maxOffers: 0 } })), []);
    assert.deepEqual(offersOf(after(begin(), { type: 'drop-offers' })), []);
  });

  it('is offered nothing again before the days of the policy are over', () => {
    const offered = (lastOfferedOn: unknown, policy = 'KR') =>
      offersOf(begin({ policy, customer: { facts: { lastOfferedOn } } })).length;
    assert.equal(offered('2026-10-25'), 0, '29 days');
    assert.equal(offered('2026-10-24'), 2, '30 days');
    assert.equal(offered('2026-12-01'), 0, 'a day to come');
    assert.equal(offered('last week'), 0, 'a day that cannot be read');
    const strict = (lastOfferedOn: string) =>
      view(begin({ policy: 'STRICT', customer: { facts: { lastOfferedOn } } })).askPermission;
    assert.deepEqual([strict('2026-08-26'), strict('2026-08-25')], [false, true], '90 days');
  });

  it('is told which offer could not be shown, and why', () => {
    const offers = [{ ...renewal, termsUrl: undefined }, pause];
    const state = begin({ feed: { offers, rules: [{ offers: ['renew-20', 'pause'] }] } });
    assert.deepEqual(offersOf(state), ['pause']);
    assert.deepEqual(
      state.problems.map(({ path }) => path),
      ['/offers/0/termsUrl'],
    );
    const more = after(state, { type: 'reason', id: 'r-price' }, { type: 'reason' });
    assert.equal(more.problems.length, 1, 'once');
  });
});

describe('the reason', () => {
  for (const type of ['moving', 'switching', 'bereavement'])
    it(`${type}: help, and no offers`, () => {
      const state = after(begin({ policy: 'KR' }), { type: 'reason', id: `r-${type}` });
      assert.deepEqual(offersOf(state), []);
      const { help } = view(state);
      if (type === 'switching') assert.deepEqual(help, { switchInfo: ['KR-onestop'] });
    });
  it('its own help is shown beside', () => {
    const help = { text: 'Ask us to move your line.', url: '/move' };
    const feed = { reasons: [{ id: 'm', type: 'moving', label: 'I move', help }] };
    const state = after(begin({ policy: 'EU', feed }), { type: 'reason', id: 'm' });
    assert.deepEqual(view(state).help, { ...help, switchInfo: [] });
  });
  it('quality: the rights to leave free of charge come with what the page knows of them', () => {
    const quote = { currency: 'USD', lines: [], endDate: '2026-12-31', penaltyFree: true };
    const state = after(begin({ policy: 'KR EU', quote }), { type: 'reason', id: 'r-quality' });
    assert.deepEqual(view(state).rights, { ids: ['KR-SLA', 'EU-105'], penaltyFree: true });
    assert.equal(view(after(state, { type: 'reason', id: 'r-price' })).rights, undefined);
  });
  it('is not asked where the policy says so', () => {
    const start = begin({ overrides: { reasonMode: { intercept: 'none' } } });
    assert.deepEqual(view(start).reasons, []);
    assert.equal(step(start, { type: 'reason', id: 'r-price' }, at), start);
  });
  it('nothing is chosen until somebody chooses', () => {
    const { reason, endDate, request } = view(begin());
    assert.deepEqual([reason, endDate, request], [undefined, undefined, undefined]);
  });
});

describe('the evidence', () => {
  it('holds policy, screens with times, offers and what was chosen, and nothing of the person', () => {
    const start = begin({
      policy: 'KR EU',
      customer: { facts: { name: 'Kim' }, tenureMonths: 31 },
    });
    const later = '2026-11-23T09:05:00Z';
    const sent = step(after(start, { type: 'reason', id: 'r-bereavement' }), press, later);
    const evidence = evidenceOf(step(sent, answer(done), later), 'abc');
    assert.deepEqual(evidence, {
      policy: { ids: ['KR', 'EU'], version: '2026-11-23' },
      feedHash: 'abc',
      screens: [
        { at, screen: 'choice' },
        { at, shown: ['renew-20', 'pause'] },
        { at: later, screen: 'confirm' },
        { at: later, screen: 'receipt' },
      ],
      offered: ['renew-20', 'pause'],
      chosen: { outcome: 'cancelled' },
    });
    assert.doesNotMatch(JSON.stringify(evidence), /Kim|31|bereavement|r1|X-1/);
  });
  it('knows a feed by its hash', async () => {
    const one = await feedHash(feedOf());
    assert.match(one ?? '', /^[\da-f]{64}$/);
    assert.equal(await feedHash(feedOf()), one);
    assert.notEqual(await feedHash(feedOf({}, { price: 31 })), one);
  });
});
