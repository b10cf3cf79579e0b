/**
 * How a server is on bad days, so that a page can be tried against them. A mood is
 * `name[-after][:seconds]`: with `-after` the server has acted by then, without it has not.
 *
 * - `ok`: answers; `delay:3`: after three seconds
 * - `drop`: the line is cut without an answer; `never`: no answer comes
 * - `409`, `500`, `503` (with Retry-After): answered so; `expired`: 403, as of an old token
 * - `garbage`: 200, and something that no server should say
 */
import { setTimeout as wait } from 'node:timers/promises';
import { cookiesOf } from './sessions.mjs';

const pattern =
  /^(ok|delay|drop|never|409|500|503|expired|garbage)(-after)?(?::(\d{1,3}(?:\.\d+)?))?$/;

/** @returns the mood that is written so, or nothing for what is none */
export function parseMood(written) {
  const [, name, after, seconds] = pattern.exec(written ?? '') ?? [];
  return name && { name, after: !!after, seconds: Number(seconds ?? (name === 'delay' ? 3 : 0)) };
}

/** The mood for a request: of its query, else one that was put for its session, else its cookie. */
export function moodOf(request, query, put) {
  const next = put?.times ? put.mood : undefined;
  if (!query.has('mood') && next) put.times--;
  return parseMood(query.get('mood')) ?? parseMood(next) ?? parseMood(cookiesOf(request).mood);
}

/** What of a mood is to be sent instead of the answer; nothing where the answer stands. */
const instead = {
  drop: ({ socket }) => socket?.destroy(),
  never: () => undefined,
  garbage: (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Wi-Fi</title><p>Welcome to the café! \u0000{"status":');
  },
};

/**
 * Acts in a mood.
 *
 * @param act decides, and gives what sends the answer
 * @param refuse sends a refusal of a status and code
 */
export async function inMood(mood, response, act, refuse) {
  const { name, after, seconds } = mood ?? { name: 'ok', after: true, seconds: 0 };
  const answer = after ? act() : undefined;
  if (seconds) await wait(seconds * 1000, undefined, { ref: false });
  if (Object.hasOwn(instead, name)) instead[name](response);
  else if (name === 'expired') refuse(403, 'expired');
  else if (name === '409') refuse(409, 'conflict');
  else if (name === '500' || name === '503') {
    if (name === '503') response.setHeader('retry-after', String(seconds || 2));
    refuse(Number(name), 'out-of-order');
  } else (answer ?? act())();
}
