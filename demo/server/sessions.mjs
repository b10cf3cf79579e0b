/** Who is signed in, by a cookie, and the token that a form of theirs carries (against CSRF). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const cookieName = 'demo_session';
/** How long a form may stay open before it is sent. */
const tokenMs = 4 * 3_600_000;

export function cookiesOf(request) {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(pairs.filter(([name]) => name).map(([name, value]) => [name, value]));
}

/** The session of a request, if it has one that could be ours. */
export function sessionOf(request) {
  const value = cookiesOf(request)[cookieName];
  return /^[\da-f]{32}$/.test(value ?? '') ? value : undefined;
}

/** The session of a request, or a new one: in this demo everybody is signed in. */
export function signIn(request, response) {
  const session = sessionOf(request);
  if (session) return session;
  const made = randomBytes(16).toString('hex');
  response.appendHeader('set-cookie', `${cookieName}=${made}; Path=/; HttpOnly; SameSite=Lax`);
  // a page may ask for more than one customer in the same request
  request.headers.cookie = `${request.headers.cookie ?? ''};${cookieName}=${made}`;
  return made;
}

const sign = (secret, holder, made) =>
  createHmac('sha256', secret).update(`${holder} ${made}`).digest('hex').slice(0, 32);

/** A token for a form: no other session or customer can use it, and no two are alike. */
export function mintToken(secret, holder, now) {
  const made = `${now.toString(36)}.${randomBytes(6).toString('hex')}`;
  return `${made}.${sign(secret, holder, made)}`;
}

/** Whether a form's token is the holder's own and still fresh. */
export function isToken(secret, holder, token, now) {
  const [time, nonce, signature] = String(token).split('.');
  const expected = sign(secret, holder, `${time}.${nonce}`);
  if (signature?.length !== expected.length || /[^\da-f]/.test(signature)) return false;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return false;
  return now - parseInt(time, 36) < tokenMs;
}
