import assert from 'node:assert/strict';
import { after as afterAll, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  graphs,
  outcome,
  startFlow,
  step,
  toSend,
  view,
  type FlowEvent,
  type FlowRequest,
  type FlowState,
} from '../../src/retention/index.js';
import { answer, at, failed, inputOf, pause, profileIds, renewal, slow } from './flows.js';

/** A server that decides once a request id, whatever it is asked again. */
interface Server {
  decided: Map<string, FlowRequest['kind']>;
}
/** A page, and what it has sent and has no answer to. */
interface Page {
  state: FlowState;
  flights: FlowRequest[];
}

let ran = 0;
const reached = new Set<string>();

function tell(page: Page, event: FlowEvent) {
  const next = step(page.state, event, at);
  const sent = toSend(page.state, next);
  page.state = next;
  if (sent) page.flights.push(sent);
}

/** What the page says must be what the server did. */
function check(server: Server, { state }: Page) {
  ran++;
  const end = outcome(state);
  reached.add(`${end ?? state.screen} ${state.request?.status ?? ''}`);
  const cancelled = server.decided.get('r1') === 'cancel';
  if (end === 'cancelled') assert.ok(cancelled, 'said to be cancelled, and is not');
  if (end === 'kept' || end === 'kept-with-offer')
    assert.ok(!cancelled, 'said to be kept, and is cancelled');
  if (end === 'kept-with-offer')
    assert.ok(server.decided.get(`r1:${state.acceptedOffer ?? ''}`) === 'accept');
  const cancellings = [...server.decided.values()].filter((kind) => kind === 'cancel').length;
  assert.ok(cancellings <= 1, 'decided once');
}

/** The customer does something, whether it is possible or not. */
class Do implements fc.Command<Server, Page> {
  constructor(readonly event: FlowEvent) {}
  check = () => true;
  run(server: Server, page: Page) {
    tell(page, this.event);
    check(server, page);
  }
  toString = () => this.event.type;
}

/** The customer presses what stands first on the screen: the way out. */
class PressWayOut implements fc.Command<Server, Page> {
  check = () => true;
  run(server: Server, page: Page) {
    const { wayOut } = view(page.state);
    if (wayOut?.enabled) tell(page, { type: wayOut.event });
    check(server, page);
  }
  toString = () => 'press the way out';
}

type Fate = 'done' | 'lost' | 'refused' | 'nonsense' | 'late' | 'twice';

/** Something becomes of a request that was sent. */
class Settle implements fc.Command<Server, Page> {
  constructor(
    readonly which: number,
    readonly fate: Fate,
  ) {}
  check = () => true;
  run(server: Server, page: Page) {
    const index = this.which % (page.flights.length || 1);
    const flight = page.flights[index];
    if (!flight) return;
    const { requestId, attempt, kind } = flight;
    if (this.fate === 'late') tell(page, slow(attempt, requestId));
    else {
      page.flights.splice(index, 1);
      const before = server.decided.get(requestId);
      const acts = this.fate === 'done' || this.fate === 'twice' || this.fate === 'lost';
      if (acts && !before) server.decided.set(requestId, kind);
      const isDone = acts || before;
      const event = isDone ? answer({ status: 'done' }, attempt, requestId) : undefined;
      if (this.fate !== 'lost')
        tell(
          page,
          event ??
            (this.fate === 'nonsense'
              ? answer('?', attempt, requestId)
              : failed(attempt, requestId)),
        );
      if (this.fate === 'twice' && event) tell(page, event);
    }
    check(server, page);
  }
  toString = () => `settle ${this.which}: ${this.fate}`;
}

const events: FlowEvent[] = [
  { type: 'keep' },
  { type: 'retry' },
  { type: 'leave' },
  { type: 'return' },
  { type: 'reason', id: 'r-price' },
  { type: 'permission', given: true },
  { type: 'accept', offerId: 'renew-20' },
  { type: 'decline', offerId: 'renew-20' },
];
const fates: Fate[] = ['done', 'lost', 'refused', 'nonsense', 'late', 'twice'];
const commands = [
  fc.constant(new PressWayOut()),
  fc.constant(new PressWayOut()),
  fc.constantFrom(...events).map((event) => new Do(event)),
  fc
    .record({ which: fc.nat(3), fate: fc.constantFrom(...fates) })
    .map(({ which, fate }) => new Settle(which, fate)),
];

describe('what the page says', () => {
  it('is what the server did, however answers come, get lost or come late', () => {
    const feed = { offers: [renewal, pause] };
    const inputs = profileIds.map((policy) => inputOf({ policy, feed }));
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs),
        fc.commands(commands, { maxCommands: 25, size: '+2' }),
        (input, run) => {
          fc.modelRun(
            () => ({
              model: { decided: new Map() },
              real: { state: startFlow(input, at), flights: [] },
            }),
            run,
          );
        },
      ),
      { numRuns: Number(process.env['FAIRSTAY_RUNS'] ?? 5000) },
    );
    for (const end of ['cancelled ', 'kept ', 'kept-with-offer ', 'left slow', 'confirm failed'])
      assert.ok(reached.has(end), `${end} was never reached: ${[...reached].join(', ')}`);
  });
  afterAll(() => {
    console.log(`checked ${ran} moments of ${reached.size} kinds`);
  });
});

describe('the ways between the screens', () => {
  for (const [shape, graph] of Object.entries(graphs))
    it(`${shape}: none leads back to an offer, and none out of an end`, () => {
      const edges = Object.values(graph).flatMap((ways) => Object.values(ways));
      assert.ok(!edges.includes('choice'));
      assert.equal(graph.receipt ?? graph.kept, undefined);
      assert.equal(graph.confirm?.keep, shape === 'before-entry' ? undefined : 'kept');
      assert.ok(graph.choice?.cancel === 'confirm' && graph.confirm?.cancelled === 'receipt');
    });
});
