/** The server of docs/cancellation.md, run as it stands. Needs a build. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumOptions } from '../../scripts/testing/launchers.js';
import { blocksOf } from '../docs/blocks.js';

const example = blocksOf('docs/cancellation.md').find(({ note }) => note === 'server');
const chromium = findEngine('chromium');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('the server of docs/cancellation.md', () => {
  let folder = '';
  let server: ChildProcess;
  let origin = '';
  let customers = 0;
  /** Each test has a customer of its own. */
  const signIn = () => `c${++customers}`;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairstay-server-'));
    const file = join(folder, 'server.mjs');
    writeFileSync(file, example?.text ?? '');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, [file], { env: { ...process.env, PORT: String(port) } });
    for (let tries = 0; tries < 200; tries++) {
      if (await fetch(origin).catch(() => undefined)) return;
      await new Promise((done) => setTimeout(done, 25));
    }
  });
  after(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, customer: string) =>
    fetch(origin + path, { headers: { cookie: `session=${customer}` } });
  const post = (path: string, customer: string, fields: Record<string, string>) =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `session=${customer}` },
      body: new URLSearchParams(fields),
    });
  const tokenOf = async (customer: string) =>
    /name="token" value="(\w+)"/.exec(await (await get('/account', customer)).text())?.[1] ?? '';
  const cancel = async (customer: string, fields: Record<string, string>) => {
    const answer = await post('/account/cancel', customer, fields);
    assert.equal(answer.status, 303);
    return answer.headers.get('location');
  };

  it('refuses who is not signed in, has no token, or has somebody else’s', async () => {
    const customer = signIn();
    assert.equal((await fetch(`${origin}/account`)).status, 401);
    assert.equal((await post('/account/cancel', customer, { request_id: 'a' })).status, 403);
    const token = await tokenOf(signIn());
    assert.equal((await post('/account/cancel', customer, { token, request_id: 'a' })).status, 403);
  });

  it('decides once for a request, also where it comes twice at the same moment', async () => {
    const customer = signIn();
    const fields = { token: await tokenOf(customer), request_id: 'a1', policy: 'US-CA' };
    const [first, second] = await Promise.all([cancel(customer, fields), cancel(customer, fields)]);
    assert.equal(first, second);
    assert.equal(await cancel(customer, fields), first);
    assert.match(await (await get(first ?? '', customer)).text(), /Reference: F-\d+/);
  });

  it('answers a second cancellation with the receipt of the first', async () => {
    const customer = signIn();
    const token = await tokenOf(customer);
    const first = await cancel(customer, { token, request_id: 'b1' });
    assert.equal(await cancel(customer, { token, request_id: 'b2' }), first);
  });

  it('takes a form that was sent without script', async () => {
    const customer = signIn();
    const token = await tokenOf(customer);
    assert.equal(await cancel(customer, { token }), await cancel(customer, { token }));
  });

  it('never takes an offer for a cancellation', async () => {
    const customer = signIn();
    const token = await tokenOf(customer);
    const fields = { token, request_id: 'c1', offer: 'renew-20' };
    const taken = await post('/account/accept-offer', customer, fields);
    const page = await get(taken.headers.get('location') ?? '', customer);
    assert.match(await page.text(), /You stay our customer/);
    assert.equal((await post('/account/cancel', customer, fields)).status, 409);
  });

  it('takes no offer for a contract that is cancelled', async () => {
    const customer = signIn();
    const token = await tokenOf(customer);
    await cancel(customer, { token, request_id: 'c1' });
    const late = { token, request_id: 'o1', offer: 'renew-20' };
    assert.equal((await post('/account/accept-offer', customer, late)).status, 409);
  });

  it('refuses a token of as many letters that are not its own', async () => {
    const fields = { token: '가'.repeat(64), request_id: 'c1' };
    assert.equal((await post('/account/cancel', signIn(), fields)).status, 403);
  });

  it('shows a receipt to its own customer alone', async () => {
    const customer = signIn();
    const place = await cancel(customer, { token: await tokenOf(customer), request_id: 'd1' });
    assert.equal((await get(place ?? '', signIn())).status, 404);
  });

  it('stores a record once, and none without a key', async () => {
    const keep = (record: object) =>
      fetch(`${origin}/flow-records`, {
        method: 'POST',
        headers: { cookie: `session=${signIn()}`, 'content-type': 'application/json' },
        body: JSON.stringify(record),
      });
    const statuses = [{ idempotencyKey: 'k1' }, { idempotencyKey: 'k1' }, {}].map(keep);
    const answers = await Promise.all(statuses);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201, 400]);
  });

  describe('in a browser', { skip: chromium ? false : 'there is no Chromium' }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch(chromium && chromiumOptions(chromium));
    });
    after(() => browser.close());

    for (const [name, javascript] of Object.entries({ 'with script': true, without: false }))
      it(`a customer cancels ${name}, and reads the reference`, async () => {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warn'].includes(message.type())) faults.push(message.text());
        });
        await page.setJavaScriptEnabled(javascript);
        await page.setCookie({ name: 'session', value: signIn(), url: origin });
        await page.setRequestInterception(true);
        // what any web server serves
        page.on('request', (request) => {
          const { pathname } = new URL(request.url());
          const file =
            pathname === '/plans.json'
              ? 'test/fixtures/flow/us.json'
              : pathname.startsWith('/fairstay/')
                ? pathname.replace('/fairstay/', 'dist/cdn/')
                : '';
          if (pathname === '/favicon.ico') void request.respond({ status: 204 });
          else if (file && existsSync(file))
            void request.respond({
              contentType: file.endsWith('.js') ? 'text/javascript' : 'application/json',
              body: readFileSync(file),
            });
          else void request.continue();
        });
        await page.goto(`${origin}/account`);
        const out = javascript
          ? 'cancel-intercept >>> [part~=button][data-audit=cancel]'
          : 'button';
        // California asks on a second screen
        if (javascript) {
          await page.locator(out).click();
          await page
            .locator('cancel-intercept >>> [part~=costs], cancel-intercept >>> [part~=back]')
            .wait();
        }
        await Promise.all([
          page.waitForNavigation(),
          javascript ? page.locator(out).click() : page.click(out),
        ]);
        assert.match(page.url(), /\/account\/done\?receipt=F-\d+/);
        const shown = javascript ? 'cancel-receipt >>> [part~=facts]' : 'cancel-receipt p';
        const text = await (await page.waitForSelector(shown))?.evaluate((it) => it.textContent);
        assert.match(text ?? '', /F-\d+/);
        assert.deepEqual(faults, []);
        await page.close();
      });
  });
});
