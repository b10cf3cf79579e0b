/** The backend of a provider's account pages: a request handler over a file of records. */
import { fieldsOf, typeOf } from './body.mjs';
import { customerIds, customerOf } from './customers.mjs';
import { acceptOffer, cancel, undo } from './decisions.mjs';
import { inMood, moodOf, parseMood } from './moods.mjs';
import {
  alreadyText,
  doneTitle,
  escape,
  failurePage,
  receiptText,
  scriptJson,
  undoTitle,
  undoPage,
} from './pages.mjs';
import { Records } from './records.mjs';
import { Refusal } from './refusal.mjs';
import { mintToken, sessionOf, signIn } from './sessions.mjs';

const decisions = {
  '/account/cancel': cancel,
  '/account/accept-offer': acceptOffer,
  '/account/undo': undo,
};
const posts = { '/survey': 'survey', '/evidence': 'evidence' };
const landing = { '/account/accept-offer': '/cancel-done.html?kept', default: '/cancel-done.html' };

/** A page of this origin that a form asks to be led to; anything else is the usual one. */
function landingPage(path, wanted) {
  const origin = 'http://here.invalid';
  const usual = landing[path] ?? landing.default;
  try {
    const url = new URL(typeof wanted === 'string' && wanted ? wanted : usual, origin);
    return url.origin === origin ? url : new URL(usual, origin);
  } catch {
    return new URL(usual, origin);
  }
}

/** Where a form came from, if it was a page of ours. */
function backOf({ headers }) {
  try {
    const { host, pathname, search } = new URL(headers.referer);
    return host === headers.host ? pathname + search : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {object} options
 * @param {string} [options.file] where the records are kept; in memory without it
 * @param {() => number} [options.now] the clock, in milliseconds
 * @returns a handler of `(request, response, next?)`, with `records` and `fill`
 */
export function createAccountServer({ file, now = Date.now } = {}) {
  const records = new Records(file);
  /** Moods put for a session, by `POST /account/mood`. */
  const put = new Map();

  function json(response, status, value) {
    if (response.headersSent || response.destroyed) return;
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value));
  }
  function page(response, status, html) {
    if (response.headersSent || response.destroyed) return;
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
    });
    response.end(html);
  }
  function redirect(response, url) {
    response.writeHead(303, { location: url.pathname + url.search, 'cache-control': 'no-store' });
    response.end();
  }

  /** A page gets a page, a script gets JSON. */
  function refuse(request, response, refusal) {
    const { status, code, decision } = refusal;
    if (typeOf(request) === 'application/x-www-form-urlencoded')
      page(response, status, failurePage(refusal, backOf(request)));
    else
      json(response, status, {
        error: code,
        // what was decided before, which may be something else than what is asked now
        outcome: decision?.outcome,
        receipt: decision?.receipt,
        receiptId: decision?.id,
      });
  }

  /** What a page may know of its customer, with a fresh token for its forms. */
  function accountOf(session, id) {
    const customer = customerOf(id, now());
    if (!customer) throw new Refusal(404, 'unknown-customer');
    const { status: _status, message: _message, kept: _kept, quoteFor: _for, ...shown } = customer;
    const holder = `${session} ${id}`;
    const latest = records.latest(holder);
    return {
      ...shown,
      token: mintToken(records.secret, holder, now()),
      state:
        latest?.outcome === 'cancelled'
          ? 'cancelled'
          : latest?.outcome === 'kept-with-offer'
            ? 'kept-with-offer'
            : 'active',
      receiptId: latest?.id,
    };
  }

  /** The decision of a receipt's id, if it is the asking session's own. */
  function ownDecision(request, query) {
    const decision = records.decision(query.get('receipt') ?? '');
    const session = sessionOf(request);
    if (!session || !decision?.holder.startsWith(`${session} `))
      throw new Refusal(404, 'no-receipt');
    return decision;
  }

  const reads = {
    '/account/me': (request, response, query) => {
      json(response, 200, accountOf(signIn(request, response), query.get('customer') ?? 'kr'));
    },
    '/account/receipt': (request, response, query) => {
      const { receipt, outcome, customer, policy, reason } = ownDecision(request, query);
      json(response, 200, { outcome, customer, policy, reason, receipt });
    },
    '/account/records': (request, response) => {
      const session = sessionOf(request);
      const own = records.decisions().filter(({ holder }) => holder.startsWith(`${session} `));
      json(response, 200, {
        decisions: own.map(({ outcome, customer, receipt }) => ({
          outcome,
          customer,
          reference: receipt.reference,
        })),
        survey: records.posts('survey').length,
        evidence: records.posts('evidence').length,
      });
    },
    '/account/undo': (request, response, query) => {
      const decision = ownDecision(request, query);
      const { lang } = customerOf(decision.customer, now());
      page(
        response,
        200,
        undoPage(decision, lang, mintToken(records.secret, decision.holder, now())),
      );
    },
  };

  /** Does what is asked for, and gives what sends the answer. */
  function act(request, response, path, fields) {
    if (posts[path]) {
      const key = fields.idempotencyKey;
      if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)) throw new Refusal(400, 'no-key');
      const stored = records.keep(posts[path], key, fields, now());
      return () => json(response, 200, { status: 'stored', again: !stored });
    }
    const { decision } = decisions[path](records, sessionOf(request), fields, now());
    return () => {
      if (typeOf(request) === 'application/json') json(response, 200, decision.receipt);
      else redirect(response, receiptUrl(path, fields, decision));
    };
  }

  function receiptUrl(path, fields, { id }, already) {
    const url = landingPage(path, fields.return_to);
    url.searchParams.set('receipt', id);
    if (already) url.searchParams.set('already', '');
    return url;
  }

  async function post(request, response, path, query) {
    const fields = await fieldsOf(request);
    if (path === '/account/mood') {
      if (!parseMood(fields.mood)) throw new Refusal(400, 'unknown-mood');
      put.set(signIn(request, response), { mood: fields.mood, times: Number(fields.times ?? 1) });
      json(response, 200, { mood: fields.mood });
      return;
    }
    const { lang } = customerOf(fields.customer ?? 'kr', now()) ?? {};
    const mood = moodOf(request, query, put.get(sessionOf(request)));
    try {
      await inMood(
        mood,
        response,
        () => act(request, response, path, fields),
        (status, code) => refuse(request, response, new Refusal(status, code, lang)),
      );
    } catch (error) {
      const { code, decision } = error;
      const isForm = typeOf(request) !== 'application/json';
      // a customer who sends an old form again is shown what was decided
      if (isForm && decision && code.startsWith('already'))
        redirect(response, receiptUrl(path, fields, decision, true));
      else throw error;
    }
  }

  async function answer(request, response, path, query) {
    if (request.method === 'POST') await post(request, response, path, query);
    else if (['GET', 'HEAD'].includes(request.method ?? '') && reads[path])
      reads[path](request, response, query);
    else throw new Refusal(405, 'method');
  }

  function handle(request, response, next) {
    const base = 'http://here.invalid';
    const target = URL.canParse(request.url, base) ? new URL(request.url, base) : undefined;
    const path = target?.pathname ?? '';
    const isOurs =
      path === '/account/mood' || [decisions, posts, reads].some((it) => Object.hasOwn(it, path));
    if (!isOurs) {
      if (next) next();
      else json(response, 404, { error: 'no-such-page' });
      return;
    }
    response.on('error', () => undefined);
    answer(request, response, path, target.searchParams).catch((error) => {
      // a line that was cut while the body came is nobody's to be told
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'out-of-order');
      if (!(error instanceof Refusal) && !request.destroyed) console.error(error);
      refuse(request, response, refusal);
      // what is left of a body that is too large is not waited for
      if (refusal.status === 413) response.once('finish', () => request.destroy());
    });
  }

  /** What the page after a form shows, in the customer's language; nothing where there is no such receipt. */
  function landingOf(request) {
    try {
      const { searchParams } = new URL(request.url, 'http://here.invalid');
      const { receipt, outcome, customer, policy } = ownDecision(request, searchParams);
      const { lang, planName, quote } = customerOf(customer, now());
      // one that was taken back is no receipt any more
      const undone = records.decisions().find((it) => it.receipt.undoes === receipt.reference);
      const cancelled = outcome === 'cancelled' && !undone;
      const title = doneTitle(lang, cancelled ? receipt.status : (undone ?? { outcome }).outcome);
      const { currency } = quote;
      const already = searchParams.has('already') ? alreadyText(lang, outcome) : '';
      return {
        ...{ outcome, policy, lang, planName, currency, title, already, hidden: !cancelled },
        receipt: undone ? undone.receipt : receipt,
        undo: undoTitle(lang),
        text: receiptText(lang, planName, receipt, currency),
      };
    } catch {
      return { lang: 'en', title: doneTitle('en'), hidden: true };
    }
  }

  /**
   * Fills a page in for the one who asks for it: `{{kr.token}}`, `{{de.quote.endDate}}`, and
   * `{{json:us.quote}}` for a script element, `{{done.title}}` on the page that a form leads to. Works where scripts are off.
   */
  function fill(html, request, response) {
    const session = signIn(request, response);
    const accounts = {};
    const pattern = new RegExp(
      `{{(json:)?(${['done', ...customerIds].join('|')})((?:\\.\\w+)*)}}`,
      'g',
    );
    return html.replace(pattern, (_all, asJson, id, path) => {
      accounts[id] ??= id === 'done' ? landingOf(request) : accountOf(session, id);
      const names = path.split('.').slice(1);
      const value = names.reduce(
        (it, name) => (Object.hasOwn(Object(it), name) ? it[name] : undefined),
        accounts[id],
      );
      if (asJson) return scriptJson(value);
      return escape(typeof value === 'object' ? JSON.stringify(value) : (value ?? ''));
    });
  }

  return Object.assign(handle, { records, fill });
}
