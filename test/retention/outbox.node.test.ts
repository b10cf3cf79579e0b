import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Outbox, type Delivery, type PostAnswer } from '../../src/retention/outbox.js';
import { Device } from './world.js';

const ok: PostAnswer = { status: 200, text: '{}' };
const day = 86_400_000;

/** A device whose server gives these answers one after another, the last for ever. */
function device(...answers: (PostAnswer | Error)[]) {
  const sent: Record<string, unknown>[] = [];
  const found = new Device((_endpoint, json) => {
    sent.push(JSON.parse(json) as Record<string, unknown>);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? ok);
  });
  return { device: found, sent };
}
const say = (status: number, text = ''): PostAnswer => ({ status, text });

let made = 0;
const letter = (body: Record<string, unknown>) => ({
  key: `key-${++made}`,
  endpoint: '/survey',
  body,
});

describe('what a customer sends', () => {
  test('is kept while it is on its way, and no longer', async () => {
    const { device: phone, sent } = device(ok);
    const { outbox } = phone.tab(Outbox);
    const post = outbox.post(letter({ why: 'slow' }));
    await pause(0);
    const during: number[] = [];
    phone.kept.forEach(() => during.push(1));
    assert.equal(await post, 'sent');
    assert.equal(phone.kept.size, 0);
    assert.deepEqual(sent, [{ why: 'slow', idempotencyKey: `key-${made}` }]);
  });

  test('is in the store before it is on the line', async () => {
    const order: string[] = [];
    const phone: Device = new Device(() => {
      order.push(`sent with ${phone.kept.size} kept`);
      return Promise.resolve(ok);
    });
    await phone.tab(Outbox).outbox.post(letter({}));
    assert.deepEqual(order, ['sent with 1 kept']);
  });

  for (const [name, answer] of [
    ['500', say(500)],
    ['503', say(503)],
    ['408', say(408)],
    ['429', say(429)],
    ['no answer', new Error('cut')],
    ['the page of a café', say(200, ' <!doctype html>')],
  ] as const)
    test(`${name}: later, and then sent under the same key`, async () => {
      const { device: phone, sent } = device(answer, ok);
      const told: Delivery[] = [];
      const { outbox } = phone.tab(Outbox);
      assert.equal(await outbox.post(letter({ a: 1 }), (it) => told.push(it)), 'later');
      assert.equal(phone.kept.size, 1);
      assert.ok(phone.tick());
      await pause(5);
      assert.deepEqual(told, ['sent']);
      assert.deepEqual(sent[0], sent[1]);
      assert.equal(phone.kept.size, 0);
      assert.equal(phone.tick(), undefined);
    });

  for (const status of [400, 401, 403, 404, 409, 410, 413, 422])
    test(`${status}: refused, said so, and not kept`, async () => {
      const { device: phone, sent } = device(say(status));
      assert.equal(await phone.tab(Outbox).outbox.post(letter({})), 'failed');
      assert.equal(phone.kept.size, 0);
      assert.equal(sent.length, 1);
    });

  test('refused in the end: whoever waits is told', async () => {
    const { device: phone } = device(say(500), say(410));
    const told: Delivery[] = [];
    await phone.tab(Outbox).outbox.post(letter({}), (it) => told.push(it));
    phone.tick();
    await pause(5);
    assert.deepEqual(told, ['failed']);
  });
});

describe('trying again', () => {
  test('waits longer each time, up to a quarter of an hour', async () => {
    const { device: phone, sent } = device(say(500));
    await phone.tab(Outbox).outbox.post(letter({}));
    const waits: number[] = [];
    for (let i = 0; i < 14; i++) {
      waits.push(phone.tick() ?? 0);
      await pause(1);
    }
    assert.ok((waits[0] ?? 0) >= 2_000 && (waits[0] ?? 0) <= 4_000, `${waits[0]}`);
    for (const [i, wait] of waits.entries()) {
      assert.ok(wait <= 900_000);
      assert.ok(wait >= Math.min(900_000, 4_000 * 2 ** i) / 2);
    }
    assert.equal(sent.length, 15);
  });

  test('waits as long as the server asks', async () => {
    const { device: phone } = device({ ...say(503), retryAfter: 3_600_000 }, ok);
    await phone.tab(Outbox).outbox.post(letter({}));
    assert.equal(phone.tick(), 3_600_000);
  });

  test('a week later it is let go', async () => {
    const { device: phone, sent } = device(say(500));
    const told: Delivery[] = [];
    const { outbox } = phone.tab(Outbox);
    await outbox.post(letter({}), (it) => told.push(it));
    phone.now += 7 * day + 1;
    await outbox.flush();
    assert.equal(sent.length, 1);
    assert.equal(phone.kept.size, 0);
    assert.deepEqual(told, ['failed']);
  });

  test('a clock that was years ahead does not keep it for years', async () => {
    const { device: phone } = device(say(500));
    phone.now += 3_650 * day;
    const early = phone.tab(Outbox);
    await early.outbox.post(letter({}));
    early.close();
    phone.now -= 3_650 * day;
    await phone.tab(Outbox).outbox.flush();
    assert.equal(phone.kept.size, 0);
  });

  test('the next load sends what a closed tab left', async () => {
    const { device: phone, sent } = device(new Error('offline'), ok);
    const closed = phone.tab(Outbox);
    await closed.outbox.post(letter({ n: 1 }));
    closed.close();
    assert.equal(phone.tick(), undefined);
    await phone.tab(Outbox).outbox.flush();
    assert.deepEqual(sent[1], sent[0]);
    assert.equal(phone.kept.size, 0);
  });
});

describe('where storage is denied', () => {
  test('there is one try, and it says whether it went', async () => {
    for (const [answer, delivery] of [
      [ok, 'sent'],
      [say(500), 'failed'],
      [new Error('cut'), 'failed'],
    ] as const) {
      const { device: phone, sent } = device(answer);
      phone.denied = true;
      const { outbox } = phone.tab(Outbox);
      assert.equal(await outbox.post(letter({})), delivery);
      assert.equal(sent.length, 1);
      assert.equal(phone.tick(), undefined);
      await outbox.flush();
      assert.equal(sent.length, 1);
    }
  });
});

describe('two tabs', () => {
  test('with locks: one alone sends', async () => {
    const { device: phone, sent } = device(say(500), ok);
    await phone.tab(Outbox).outbox.post(letter({}));
    const [one, two] = [phone.tab(Outbox), phone.tab(Outbox)];
    await Promise.all([one.outbox.flush(), two.outbox.flush()]);
    assert.equal(sent.length, 2);
  });

  test('the tab that waits learns from the server what another tab has sent', async () => {
    const { device: phone, sent } = device(say(500), ok);
    const told: Delivery[] = [];
    await phone.tab(Outbox).outbox.post(letter({}), (it) => told.push(it));
    await phone.tab(Outbox).outbox.flush();
    assert.deepEqual(told, []);
    phone.tick();
    await pause(5);
    assert.deepEqual(told, ['sent']);
    assert.equal(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size, 1);
  });
});
