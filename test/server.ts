/**
 * Answers under `/__faults__/…` as servers do on bad days, over real HTTP: middleware of the test
 * runner's server. `?key=K` on any of them counts the request; `count?key=K` tells how many.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createAccountServer } from '../demo/server/account-server.mjs';
import type { Middleware } from '../scripts/test-server.js';

type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];

interface Seen {
  requests: number;
  /** Requests that the browser ended before they were answered. */
  aborted: number;
  /** A feed that a test has put there. */
  body?: Buffer;
  go?: () => void;
}
interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  seen: Seen;
}

const calls = new Map<string, Seen>();

function seenBy(key: string): Seen {
  const seen = calls.get(key) ?? { requests: 0, aborted: 0 };
  calls.set(key, seen);
  return seen;
}

function send({ response }: Call, body: string | Buffer, type = 'application/json', status = 200) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** The text of test/fixtures/NAME.json, or of `json` in the query itself. */
const feedText = ({ query }: Call) =>
  query.get('json') ??
  readFileSync(
    new URL(
      `./fixtures/${(query.get('feed') ?? 'three').replace(/[^\w-]/g, '')}.json`,
      import.meta.url,
    ),
    'utf8',
  );

const page = '<!doctype html><title>Sign in</title><p>Please sign in.';
const cafe = '{"version":1,"currency":"EUR","plans":[{"id":"a","name":"Café","price":30}]}';

const answers: Record<string, (call: Call) => unknown> = {
  ok: (call) => send(call, call.seen.body ?? feedText(call)),
  put: async (call) => {
    call.seen.body = await bodyOf(call.request);
    send(call, '{}');
  },
  count: (call) => send(call, String(call.seen.requests)),
  aborted: (call) => send(call, String(call.seen.aborted)),
  404: (call) => send(call, page, 'text/html', 404),
  500: (call) => send(call, '{"error":"out of order"}', 'application/json', 500),
  html: (call) => send(call, page, 'text/html; charset=utf-8'),
  empty: (call) => send(call, ''),
  /** As many spaces as `bytes` says. */
  spaces: (call) => send(call, Buffer.alloc(Number(call.query.get('bytes')), ' ')),
  /** Says more than it sends, then cuts the line. */
  half: (call) => {
    const text = feedText(call);
    call.response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    call.response.write(text.slice(0, text.length / 2));
    setTimeout(() => call.response.socket?.destroy(), 50);
  },
  slow: (call) => {
    setTimeout(() => send(call, feedText(call)), Number(call.query.get('ms') ?? 200));
  },
  /** No answer at all. */
  never: () => undefined,
  /** An answer that begins and does not end. */
  stuck: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"version":1,');
  },
  flaky: (call) => {
    if (call.seen.requests > Number(call.query.get('fail') ?? 1)) send(call, feedText(call));
    else send(call, 'Try later.', 'text/plain', 503);
  },
  /** Streams spaces without end; `aborted` shows that the browser had enough. */
  big: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(1_000_000, ' ');
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  /**
   * The page that was put there, in pieces cut at `<!--pause-->`: the second after `go` was asked
   * for, the others `ms` apart.
   */
  pieces: async ({ response, query, seen }) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const [first, ...others] = String(seen.body).split('<!--pause-->');
    const gone = new Promise<void>((resolve) => (seen.go = resolve));
    response.write(first);
    await gone;
    for (const piece of others) {
      response.write(piece);
      await wait(Number(query.get('ms') ?? 200));
    }
    response.end();
  },
  go: (call) => {
    call.seen.go?.();
    send(call, '{}');
  },
  redirect: ({ response, query }) => {
    response.writeHead(302, { location: `ok?feed=${query.get('feed') ?? 'three'}` });
    response.end();
  },
  bom: (call) => send(call, `\uFEFF${feedText(call)}`),
  /** Bytes that are not UTF-8, though JSON has to be. */
  latin1: (call) => send(call, Buffer.from(cafe, 'latin1'), 'application/json; charset=iso-8859-1'),
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export function faults(context: Context, next: Next): Promise<unknown> | undefined {
  const [, name] = /^\/__faults__\/(\w+)$/.exec(context.path) ?? [];
  const answer = name && Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!name || !answer) return next();
  const { req: request, res: response } = context;
  const query = new URLSearchParams(context.querystring);
  const seen = seenBy(query.get('key') ?? '');
  if (!['count', 'aborted', 'put', 'go'].includes(name)) {
    seen.requests++;
    response.once('close', () => {
      if (!response.writableEnded) seen.aborted++;
    });
  }
  // answered past koa: the runner would take its 404 for a broken import
  context.respond = false;
  context.status = 200;
  const call = { request, response, query, seen };
  setImmediate(async () => {
    try {
      await answer(call);
    } catch (error) {
      if (!response.headersSent) send(call, String(error), 'text/plain', 500);
    }
  });
  return undefined;
}

const accountServer = createAccountServer();

/** The demo's own backend, kept in memory: `/account/…`, `/survey` and `/evidence`. */
export const account: Middleware = (context, next) => {
  if (!/^\/(account\/|survey$|evidence$)/.test(context.path)) return next();
  context.respond = false;
  context.status = 200;
  setImmediate(() => {
    accountServer(context.req, context.res);
  });
  return undefined;
};
