/** A thousand bad days, against the demo's own server over HTTP: nothing is lost, nothing is doubled. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { Outbox, type Delivery } from '../../src/retention/outbox.js';
import { open } from '../demo/visitor.js';
import { Device, post } from './world.js';

const moods = [
  ...['ok', 'drop', 'drop-after', '500', '500-after', '503', '503-after'],
  ...['delay:0.004', 'delay-after:0.004', 'garbage', 'garbage-after', 'never', 'never-after'],
];
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('post' as const), tab: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pause' as const), ms: fc.nat(12) }) },
  // a reload: the tab is gone in the middle of whatever it did, and a new one takes the store over
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('offline' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('online' as const), tab: fc.nat(1) }) },
);
const schedule = fc.record({
  steps: fc.array(step, { minLength: 6, maxLength: 18 }),
  /** The moods of the server, a request at a time; then it is well. */
  faults: fc.array(fc.constantFrom(...moods), { minLength: 6, maxLength: 16 }),
  locks: fc.boolean(),
});

let schedules = 0;
let faulty = 0;
let sent = 0;
/** How often each mood of the server was met. */
const met: Record<string, number> = {};

test('1,000 schedules of faults: none lost, none doubled', async () => {
  const site = await open();
  const some = () =>
    fc.assert(
      fc.asyncProperty(schedule, async ({ steps, faults, locks }) => {
        schedules++;
        const run = `schedule-${schedules}`;
        const left = [...faults];
        let patience = 40;
        const device = new Device((endpoint, json) => {
          const mood = left.shift() ?? 'ok';
          if (mood !== 'ok') faulty++;
          met[mood] = (met[mood] ?? 0) + 1;
          return post(`${site.origin}${endpoint}?mood=${mood}`, json, patience);
        });
        const tabs = [device.tab(Outbox, { locks }), device.tab(Outbox, { locks })];
        /** Every letter that the store has ever had. */
        const everKept = new Set<unknown>();
        const keep = device.kept.set.bind(device.kept);
        device.kept.set = (key, parcel) => {
          everKept.add(parcel.body['letter']);
          return keep(key, parcel);
        };
        const told = new Map<string, Delivery>();
        let letters = 0;
        for (const it of steps) {
          const at = 'tab' in it ? it.tab : 0;
          if (it.do === 'post') {
            const letter = `${run}-${++letters}`;
            const tell = (delivery: Delivery) => void told.set(letter, delivery);
            const parcel = { key: letter, endpoint: '/survey', body: { letter } };
            void tabs[at]?.outbox.post(parcel, tell).then(tell);
          } else if (it.do === 'tick') device.tick();
          else if (it.do === 'pause') await pause(it.ms);
          else if (it.do === 'offline') device.offline = true;
          else if (it.do === 'online') {
            device.offline = false;
            void tabs[at]?.outbox.flush();
          } else {
            tabs[at]?.close();
            if (it.do === 'close') continue;
            const tab = (tabs[at] = device.tab(Outbox, { locks }));
            void tab.outbox.flush();
          }
        }
        // the bad days are over: the customer opens the page once more
        device.offline = false;
        left.length = 0;
        patience = 5000;
        await pause(2);
        tabs.push(device.tab(Outbox, { locks }));
        void tabs.at(-1)?.outbox.flush();
        const end = Date.now() + 30_000;
        for (let i = 0; i < 3 || (device.kept.size && Date.now() < end); i++) {
          await pause(3);
          device.tick();
        }
        const arrived = site.account.records
          .posts('survey')
          .map(({ body }) => String(body['letter']))
          .filter((letter) => letter.startsWith(`${run}-`));
        sent += arrived.length;
        assert.equal(device.kept.size, 0, 'all is delivered in the end');
        assert.deepEqual(arrived, [...new Set(arrived)], 'none doubled');
        for (const letter of everKept)
          assert.ok(arrived.includes(String(letter)), `lost ${letter}`);
        for (const [letter, delivery] of told) {
          assert.notEqual(delivery, 'failed', 'nothing was refused');
          if (delivery === 'sent') assert.ok(arrived.includes(letter), `${letter} said to be sent`);
        }
        for (const tab of tabs) tab.close();
      }),
      { numRuns: 250, includeErrorInReport: true },
    );
  try {
    // a schedule waits for most of its time
    await Promise.all([some(), some(), some(), some()]);
  } finally {
    await site.close();
  }
  const moodsMet = Object.entries(met).map(([mood, times]) => `${mood} ${times}`);
  console.log(
    `${schedules} schedules, ${faulty} faults; ${sent} letters arrived, each once (${moodsMet.join(', ')})`,
  );
  assert.equal(schedules, 1000);
  assert.ok(faulty > 1000, `${faulty} faults`);
});
