import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { open, Visitor, type Site } from './visitor.js';

let site: Site;
let me: Visitor;
before(async () => {
  site = await open();
});
after(() => site.close());
beforeEach(() => {
  me = new Visitor(site.origin);
});

interface Dated {
  endDate: string;
  lastBillOn: string;
  returnBy: string;
  lines: { amount: number }[];
  message: string;
}

const decided = async () =>
  (await me.json<{ decisions: { outcome: string }[] }>('/account/records')).decisions.map(
    ({ outcome }) => outcome,
  );
const receiptAt = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'http://here').searchParams.get('receipt');

describe('cancelling with a form', () => {
  test('leads to a page with the receipt', async () => {
    const token = await me.token('kr');
    const answer = await me.send('/account/cancel', { token, customer: 'kr', reason: 'price' });
    assert.equal(answer.status, 303);
    assert.match(answer.headers.get('location') ?? '', /^\/cancel-done\.html\?receipt=/);
    const { receipt, reason } = await me.json<{
      receipt: { status: string; reference: string; equipment: string[] };
      reason: string;
    }>(`/account/receipt?receipt=${receiptAt(answer)}`);
    assert.equal(receipt.status, 'received');
    assert.match(receipt.reference, /^\d{4}-\d{4}-\d{4}$/);
    assert.deepEqual(receipt.equipment, ['모뎀', '셋톱박스']);
    assert.equal(reason, 'price');
  });

  test('sent twice leads to the same receipt, and cancels once', async () => {
    const token = await me.token();
    const [one, two] = await Promise.all([
      me.send('/account/cancel', { token }),
      me.send('/account/cancel', { token }),
    ]);
    assert.equal(receiptAt(one), receiptAt(two));
    assert.deepEqual(await decided(), ['cancelled']);
  });

  test('from a second tab tells that it was already cancelled', async () => {
    const [here, there] = [await me.token(), await me.token()];
    const first = await me.send('/account/cancel', { token: here });
    const second = await me.send('/account/cancel', { token: there });
    assert.equal(receiptAt(second), receiptAt(first));
    assert.match(second.headers.get('location') ?? '', /[?&]already=/);
    assert.deepEqual(await decided(), ['cancelled']);
  });

  test('with the token of somebody else, of another customer, or none is refused', async () => {
    const other = await new Visitor(site.origin).token();
    const german = await me.token('de');
    for (const token of [other, german, '', 'a.b.c', '0.0.' + '0'.repeat(32)]) {
      const answer = await me.send('/account/cancel', { token, customer: 'kr' });
      assert.equal(answer.status, 403);
      assert.match(await answer.text(), /처리되지 않았어요/);
    }
    assert.deepEqual(await decided(), []);
  });

  test('leads to the page it asks for, but never off the site', async () => {
    const landing = async (return_to: string) => {
      const visitor = new Visitor(site.origin);
      const token = await visitor.token();
      const answer = await visitor.send('/account/cancel', { token, return_to });
      return answer.headers.get('location')?.replace(/[\w-]{36}/, 'ID');
    };
    assert.equal(await landing('/de/bye.html?a=1'), '/de/bye.html?a=1&receipt=ID');
    for (const bad of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      'javascript:1',
    ])
      assert.equal(await landing(bad), '/cancel-done.html?receipt=ID');
  });
});

describe('cancelling by script', () => {
  test('gives a receipt; the same request id gives the same one', async () => {
    const token = await me.token('us');
    const ask = { token, customer: 'us', request_id: 'r-1' };
    const first = await me.post('/account/cancel', ask);
    assert.equal(first.status, 200);
    const receipt: unknown = await first.json();
    const again = await me.post('/account/cancel', ask);
    assert.deepEqual(await again.json(), receipt);
    assert.deepEqual(await decided(), ['cancelled']);
  });

  test('under a new id after it is cancelled: 409, with the receipt', async () => {
    const token = await me.token();
    const first = await me.post('/account/cancel', { token, request_id: 'a' });
    const second = await me.post('/account/cancel', { token, request_id: 'b' });
    assert.equal(second.status, 409);
    const told = (await second.json()) as { error: string; outcome: string; receipt: unknown };
    assert.equal(told.error, 'already-cancelled');
    assert.equal(told.outcome, 'cancelled');
    assert.deepEqual(told.receipt, await first.json());
  });

  test('an end date of the quote is taken, another is not', async () => {
    interface Quote {
      quote: { endDates: string[]; endDate: string };
    }
    const { quote } = await me.json<Quote>('/account/me?customer=kr');
    const token = await me.token();
    const wrong = await me.post('/account/cancel', { token, endDate: '2001-01-01' });
    assert.equal(((await wrong.json()) as { endDate: string }).endDate, quote.endDate);
    me = new Visitor(site.origin);
    const later = { token: await me.token(), endDate: quote.endDates[1] };
    const right = await me.post('/account/cancel', later);
    const receipt = (await right.json()) as Dated;
    assert.equal(receipt.endDate, quote.endDates[1]);
    // its costs and days are those of that day
    assert.equal(receipt.lines.length, 4);
    assert.ok(receipt.endDate < receipt.lastBillOn && receipt.endDate < receipt.returnBy);
  });

  test('a form of the page that asks for a day and a ground gets both on its receipt', async () => {
    const end = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10);
    const asked = { kind: 'extraordinary', ground: 'Umzug', end };
    const token = await me.token('de');
    const answer = await me.post('/account/cancel', { token, customer: 'de', ...asked });
    const receipt = (await answer.json()) as Dated;
    assert.equal(receipt.endDate, end);
    assert.equal(receipt.lines[0]?.amount, 44.99 * 4);
    assert.match(receipt.message, /^Außerordentliche Kündigung, Grund: Umzug\. /);
  });
});

describe('offers and second thoughts', () => {
  test('an offer is taken once, and does not stand in the way of cancelling', async () => {
    const token = await me.token();
    const offer = { token, offer: 'renew-20', request_id: 'o-1' };
    const taken = await me.post('/account/accept-offer', offer);
    assert.equal(taken.status, 200);
    assert.equal((await me.post('/account/accept-offer', offer)).status, 200);
    const another = { ...offer, request_id: 'o-2' };
    assert.equal((await me.post('/account/accept-offer', another)).status, 409);
    assert.equal((await me.post('/account/cancel', { token, request_id: 'c' })).status, 200);
    assert.deepEqual(await decided(), ['kept-with-offer', 'cancelled']);
  });

  test('an id that took an offer cannot cancel', async () => {
    const token = await me.token();
    await me.post('/account/accept-offer', { token, offer: 'renew-20', request_id: 'x' });
    const answer = await me.post('/account/cancel', { token, request_id: 'x' });
    assert.equal(answer.status, 409);
    assert.deepEqual(await decided(), ['kept-with-offer']);
  });

  test('a cancellation is taken back by a form, not by the link to it', async () => {
    const token = await me.token('de');
    const answer = await me.post('/account/cancel', { token, customer: 'de' });
    const { undoUrl } = (await answer.json()) as { undoUrl: string };
    const id = undoUrl.replace(/.*=/, '');
    const page = await (await me.ask(undoUrl)).text();
    assert.match(page, /<html lang="de">[^]*Kündigung zurücknehmen/);
    assert.deepEqual(await decided(), ['cancelled']);
    const fields = Object.fromEntries(
      [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const first = await me.send('/account/undo', fields);
    assert.equal(first.status, 303);
    assert.equal(receiptAt(await me.send('/account/undo', fields)), receiptAt(first));
    assert.deepEqual(await decided(), ['cancelled', 'kept']);
    const { state } = await me.json<{ state: string }>('/account/me?customer=de');
    assert.equal(state, 'active');
    // the old receipt is none any more
    const html = '{{done.hidden}} {{done.title}} {{done.text}}';
    const request = {
      url: `/cancel-done.html?receipt=${id}`,
      headers: { cookie: me.cookie },
    };
    const shown = site.account.fill(html, request as never, { appendHeader() {} } as never);
    assert.match(shown, /^true Sie behalten Ihren Vertrag /);
  });

  test('without scripts a receipt has all that it says', async () => {
    const token = await me.token('de');
    const answer = await me.send('/account/cancel', { token, customer: 'de' });
    const request = {
      url: `/cancel-done.html?receipt=${receiptAt(answer)}&already=`,
      headers: { cookie: me.cookie },
    };
    const shown = site.account.fill(
      '{{done.text}} {{done.already}}',
      request as never,
      {
        appendHeader() {},
      } as never,
    );
    for (const words of [
      /Vorgangsnummer: \d{4}-/,
      /Eingegangen: .* UTC/,
      /Vertragsende: /,
      /44,99/,
    ])
      assert.match(shown, words);
    assert.match(shown, /schon gekündigt/);
  });

  test('nobody reads a receipt of somebody else, or takes it back', async () => {
    const answer = await me.send('/account/cancel', { token: await me.token() });
    const other = new Visitor(site.origin);
    const token = await other.token();
    const id = receiptAt(answer) ?? '';
    assert.equal((await other.ask(`/account/receipt?receipt=${id}`)).status, 404);
    assert.equal((await other.send('/account/undo', { token, receipt: id })).status, 404);
  });
});

describe('answers of a survey, and evidence', () => {
  test('are kept once a key', async () => {
    const body = { idempotencyKey: 'key-12345', answers: { why: '느려요' } };
    assert.deepEqual(await (await me.post('/survey', body)).json(), {
      status: 'stored',
      again: false,
    });
    assert.deepEqual(await (await me.post('/survey', body)).json(), {
      status: 'stored',
      again: true,
    });
    const kept = site.account.records.posts('survey').filter(({ key }) => key === 'key-12345');
    assert.deepEqual(
      kept.map((post) => post.body),
      [body],
    );
  });

  test('without a key are refused', async () => {
    assert.equal((await me.post('/evidence', { shown: [] })).status, 400);
    assert.equal(site.account.records.posts('evidence').length, 0);
  });
});

describe('in a bad mood', () => {
  const acts: [mood: string, status: number | 'none', decisions: string[]][] = [
    ['ok', 200, ['cancelled']],
    ['delay:0.05', 200, ['cancelled']],
    ['drop', 'none', []],
    ['drop-after', 'none', ['cancelled']],
    ['409', 409, []],
    ['500', 500, []],
    ['500-after', 500, ['cancelled']],
    ['503:0.01', 503, []],
    ['expired', 403, []],
    ['garbage', 200, []],
    ['garbage-after', 200, ['cancelled']],
  ];
  for (const [mood, status, decisions] of acts)
    test(`${mood} answers ${status}, and a second try cancels once`, async () => {
      const ask = { token: await me.token(), request_id: 'm' };
      const answer = me.post(`/account/cancel?mood=${mood}`, ask);
      if (status === 'none') await assert.rejects(answer);
      else assert.equal((await answer).status, status);
      if (mood.startsWith('503')) assert.ok((await answer).headers.get('retry-after'));
      assert.deepEqual(await decided(), decisions);
      assert.equal((await me.post('/account/cancel', ask)).status, 200);
      assert.deepEqual(await decided(), ['cancelled']);
    });

  test('never does not answer', async () => {
    const ask = me.ask('/account/cancel?mood=never', {
      method: 'POST',
      body: new URLSearchParams({ token: await me.token() }),
      signal: AbortSignal.timeout(300),
    });
    await assert.rejects(ask, { name: 'TimeoutError' });
    assert.deepEqual(await decided(), []);
  });

  test('a mood can be put for the next requests of a visitor', async () => {
    const ask = { token: await me.token(), request_id: 'p' };
    await me.post('/account/mood', { mood: '500', times: 2 });
    const seen = [];
    for (let i = 0; i < 3; i++) seen.push((await me.post('/account/cancel', ask)).status);
    assert.deepEqual(seen, [500, 500, 200]);
  });

  test('a form is told in words that nothing is lost', async () => {
    const answer = await me.send('/account/cancel?mood=500', { token: await me.token() });
    assert.match(await answer.text(), /다시 보내도 두 번 처리되지 않아요/);
  });
});

describe('whatever it is sent', () => {
  test('it goes on', async () => {
    const { hostname, port } = new URL(site.origin);
    for (const raw of [
      'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /account/cancel HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"a"',
      'POST /survey HTTP/1.1\r\nHost: x\r\nCookie: =;;=a;demo_session\r\n\r\n',
      '\0\0\0',
    ])
      await new Promise((done) => {
        const socket = connect(Number(port), hostname, () => {
          socket.write(raw);
          setTimeout(() => socket.destroy(), 50);
        });
        socket.on('close', done);
        socket.on('error', done);
      });
    const bodies = [
      '[]',
      'null',
      '1',
      '{',
      '{"customer":{"toString":1}}',
      '{"token":{"toString":1}}',
    ];
    const headers = { 'content-type': 'application/json' };
    for (const body of bodies)
      for (const path of ['/account/cancel', '/account/undo', '/survey', '/account/mood']) {
        const { status } = await me.ask(path, { method: 'POST', headers, body });
        assert.ok(status >= 400 && status < 500, `${path} ${body} ${status}`);
      }
    const large = await me.post('/survey', {
      idempotencyKey: 'large-key',
      text: 'x'.repeat(70_000),
    });
    assert.equal(large.status, 413);
    assert.equal((await me.ask('/account/cancel')).status, 405);
    assert.equal((await me.ask('/account/nothing')).status, 404);
    assert.equal((await me.ask('/account/me?customer=__proto__')).status, 404);
    assert.equal((await me.ask('/account/me')).status, 200);
  });
});

test('a restart forgets nothing, and a line that was cut short is no harm', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const file = join(folder, 'deep', 'records.jsonl');
  const { appendFileSync } = await import('node:fs');
  try {
    const before = await open({ file });
    const early = new Visitor(before.origin);
    const ask = { token: await early.token(), request_id: 'r' };
    const receipt: unknown = await (await early.post('/account/cancel', ask)).json();
    await early.post('/survey', { idempotencyKey: 'key-1234' });
    await before.close();
    appendFileSync(file, '\n{"kind":"decision","asked":"');
    const later = await open({ file });
    try {
      Object.assign(early, { origin: later.origin });
      assert.deepEqual(await (await early.post('/account/cancel', ask)).json(), receipt);
      assert.equal(later.account.records.posts('survey').length, 1);
    } finally {
      await later.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a page is filled in for its reader, and nothing of a value becomes markup', async () => {
  const seen = new Map<string, string>();
  const request = { headers: {} } as Parameters<typeof site.account.fill>[1];
  const response = {
    appendHeader: (name: string, value: string) => seen.set(name, value),
  } as unknown as Parameters<typeof site.account.fill>[2];
  const html = site.account.fill(
    '<input value="{{us.token}}" data-q="{{us.quote}}"><b>{{us.planName}}</b>{{json:us.quote.lines}}{{us.none.at.all}}{{zz.token}}{{kr.constructor}}',
    request,
    response,
  );
  assert.match(seen.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/);
  assert.match(html, /<input value="[\w.]+" data-q="{&quot;currency&quot;:&quot;USD&quot;/);
  assert.match(html, /<b>Internet 500<\/b>\[{"label":"Internet 500, this month"/);
  assert.ok(html.endsWith('}]{{zz.token}}'));
});
