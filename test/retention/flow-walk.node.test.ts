import assert from 'node:assert/strict';
import { after as afterAll, describe, it } from 'node:test';
import {
  outcome,
  startFlow,
  step,
  stepsToCancel,
  toSend,
  view,
  type FlowEvent,
  type FlowState,
} from '../../src/retention/index.js';
import {
  answer,
  at,
  failed,
  inputOf,
  pause,
  profileIds,
  reasonTypes,
  renewal,
  slow,
} from './flows.js';

/** Attempts are walked up to here; a further one differs in its number alone. */
const mostAttempts = 2;
const answers = [
  { status: 'done', undoUrl: '/undo' },
  { status: 'received' },
  'thanks!',
  { status: 'cancelled' },
];

/** Everything that could happen to a flow, whether it may or not. */
function eventsFor(state: FlowState): FlowEvent[] {
  const { retention } = state.input;
  const ids = retention.offers.map(({ id }) => id);
  const requests: [requestId: string, attempts: number][] = [
    ['r1', 2],
    ['other', 1],
    ...ids.map((id): [string, number] => (id === 'pause' ? ['r1:pause:1', 1] : [`r1:${id}`, 2])),
  ];
  const { request } = state;
  return [
    { type: 'reason' },
    ...retention.reasons.map(({ id }) => ({ type: 'reason', id }) as const),
    { type: 'reason', id: 'no such' },
    { type: 'permission', given: true },
    { type: 'permission', given: false },
    ...ids.flatMap((offerId): FlowEvent[] => [
      { type: 'decline', offerId },
      { type: 'accept', offerId },
      { type: 'accept', offerId, choice: 1 },
      { type: 'accept', offerId, choice: 2 },
    ]),
    { type: 'cancel' },
    ...((request?.attempt ?? 0) < mostAttempts ? [{ type: 'retry' } as const] : []),
    { type: 'keep' },
    { type: 'leave' },
    { type: 'return' },
    { type: 'drop-offers' },
    { type: 'survey-over' },
    ...requests.flatMap(([requestId, attempts]) =>
      Array.from({ length: attempts }, (_, i): FlowEvent[] => [
        ...answers.map((value) => answer(value, i + 1, requestId)),
        failed(i + 1, requestId),
        slow(i + 1, requestId),
      ]).flat(),
    ),
  ];
}

/** What tells two states apart. */
const keyOf = ({ input: _, log: __, problems: ___, offers, ...rest }: FlowState) =>
  JSON.stringify({ ...rest, offers: offers.length });

const isOpen = ({ screen }: FlowState) => screen === 'choice' || screen === 'confirm';
const ends = ['cancelled', 'received', 'kept', 'kept-with-offer'];

/** How often the way out is pressed, as it stands on the screen, until cancelling is asked for. */
function pressesToCancel(start: FlowState): number {
  let state = start;
  for (let presses = 1; presses <= 3; presses++) {
    const { wayOut } = view(state);
    assert.ok(wayOut?.enabled, 'the way out can be pressed');
    state = step(state, { type: wayOut.event }, at);
    if (state.request?.kind === 'cancel' && state.request.status === 'pending') return presses;
  }
  return Infinity;
}

function checkState(state: FlowState, type: (typeof reasonTypes)[number]) {
  const { policy } = state.input;
  const shown = view(state);
  const { request } = state;
  const pending = request?.status === 'pending';

  if (isOpen(state)) {
    assert.ok(shown.wayOut, 'there is a way out');
    assert.equal(shown.wayOut.enabled, !pending, 'which waits only for an answer');
    const presses = pressesToCancel(
      request && pending ? step(state, slow(request.attempt, request.requestId), at) : state,
    );
    assert.ok(presses <= stepsToCancel[policy.shape], `${presses} presses`);
    assert.ok(presses <= shown.stepsLeft);
  }
  if (state.screen === 'left') {
    const back = step(state, { type: 'return' }, at);
    assert.ok(isOpen(back) && view(back).wayOut, 'who left can come back to it');
  }
  assert.equal(
    shown.stay?.enabled ?? false,
    isOpen(state) && step(state, { type: 'keep' }, at) !== state,
    'the way to stay is there when it leads somewhere',
  );

  const offers = shown.offers.length;
  assert.ok(offers <= policy.maxOffers);
  if (offers) {
    assert.equal(state.screen, 'choice');
    assert.ok(!state.offersOver, 'no offer after cancelling was chosen');
    assert.ok(!policy.offerPlacement.includes('after-permission') || state.permission === true);
    const isReason = state.reasonId !== undefined;
    assert.ok(!isReason || !['moving', 'switching', 'bereavement'].includes(type));
    if (isReason && type === 'quality')
      assert.deepEqual(
        shown.rights?.ids,
        policy.penaltyFreeCheck.length ? policy.penaltyFreeCheck : undefined,
      );
  }
  if (shown.askPermission) assert.ok(!offers && state.permission === undefined);
  if (policy.shape === 'before-entry' && state.screen === 'confirm')
    assert.deepEqual(
      [shown.bare, shown.stay, shown.costs, shown.reasons, shown.survey],
      [true, undefined, undefined, [], undefined],
    );
  if (shown.survey) assert.equal(state.screen, 'receipt', 'asked after, never before');

  if (outcome(state) === 'cancelled') assert.equal(state.receipt?.status, 'done');
  if (state.screen === 'kept')
    assert.ok(
      request?.kind !== 'cancel' || !request.waiting.length,
      'nothing that was sent can still cancel',
    );
  if (request) assert.equal(request.requestId === 'r1', request.kind === 'cancel');
  // cancelled for good means asked for: no other way leads here
  if (state.screen === 'receipt') assert.ok(state.offersOver);
}

function checkStep(before: FlowState, event: FlowEvent, next: FlowState) {
  const was = outcome(before);
  const now = outcome(next);
  if (was && ends.includes(was)) {
    const learned = was === 'kept' && now === 'kept-with-offer';
    assert.ok(now === was || learned, `decided once: ${was}, then ${String(now)}`);
    assert.equal(toSend(before, next), undefined, 'nothing is asked once it is decided');
  }
  if (before.offersOver) assert.ok(next.offersOver, 'offers do not come back');
  if (before.permission !== undefined) assert.equal(next.permission, before.permission);
  for (const id of before.declined) assert.ok(next.declined.includes(id));
  const sent = toSend(before, next);
  if (sent) {
    assert.ok(['cancel', 'accept', 'retry'].includes(event.type), 'only a person sends');
    assert.notEqual(before.request?.status, 'pending', 'one is in flight at a time');
    if (before.request?.requestId === sent.requestId)
      assert.equal(sent.attempt, before.request.attempt + 1);
  }
  if (before.screen === 'confirm') assert.notEqual(next.screen, 'choice');
  if (event.type === 'leave' || event.type === 'return')
    assert.deepEqual(next.receipt, before.receipt);
}

let states = 0;
let steps = 0;
/** Of each profile: what was walked, for people to read. */
const table: Record<string, object> = {};

/** Every state that can be reached, whatever happens in whatever order. */
function walk(start: FlowState, type: (typeof reasonTypes)[number]) {
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  for (let state = queue.pop(); state; state = queue.pop()) {
    states++;
    checkState(state, type);
    for (const event of eventsFor(state)) {
      steps++;
      const next = step(state, event, at);
      if (next === state) continue;
      checkStep(state, event, next);
      if ((next.request?.attempt ?? 0) > mostAttempts) continue;
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return seen.size;
}

describe('a flow, walked to its last state', () => {
  for (const policy of [...profileIds, 'KR EU', 'US-CA US-MN', 'DE US-MN'])
    it(`${policy}: whatever the reason and the page`, () => {
      const [statesBefore, stepsBefore] = [states, steps];
      let flows = 0;
      const { shape } = inputOf({ policy }).policy;
      for (const type of reasonTypes)
        for (const offers of [[], [renewal], ...(type === 'price' ? [[renewal, pause]] : [])])
          for (const canAccept of offers.length ? [true, false] : [true]) {
            const feed = {
              reasons: [{ id: 'why', type, label: type }],
              offers,
              rules: [{ offers: offers.map(({ id }) => id) }],
            };
            const reached = walk(startFlow(inputOf({ policy, feed, canAccept }), at), type);
            assert.ok(reached > 20, `only ${reached} states`);
            flows++;
          }
      table[policy] = {
        ...{ shape, presses: stepsToCancel[shape], flows },
        ...{ states: states - statesBefore, steps: steps - stepsBefore },
      };
    });
  afterAll(() => {
    console.table(table);
    console.log(
      `walked ${states} states, ${steps} steps; ${reasonTypes.length} reasons; answers: done, received, nonsense, refused, none, late`,
    );
  });
});
