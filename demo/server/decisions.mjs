/**
 * Cancelling, taking an offer, and taking a cancellation back. The same request id never decides
 * twice and always gets the same answer; a form without one is told apart by its token.
 */
import { randomUUID } from 'node:crypto';
import { customerOf } from './customers.mjs';
import { isToken } from './sessions.mjs';
import { Refusal } from './refusal.mjs';

const text = (value, most = 200) => (typeof value === 'string' ? value.slice(0, most) : undefined);

/** Who asks: the signed-in customer that the form is of, its token checked. */
function asker(records, session, fields, now) {
  const customer = customerOf(text(fields.customer) ?? 'kr', now);
  if (!customer) throw new Refusal(400, 'unknown-customer');
  const holder = `${session} ${customer.id}`;
  if (!session || !isToken(records.secret, holder, text(fields.token), now))
    throw new Refusal(403, 'expired', customer.lang);
  return { customer, holder };
}

/** 2026-1123-0481: the day, and how many came before it. */
function referenceOf(records, now) {
  const [year, month, day] = new Date(now).toISOString().slice(0, 10).split('-');
  return `${year}-${month}${day}-${String(records.decisions().length + 1).padStart(4, '0')}`;
}

/** Decides once: `make` is called only where the id is new and nothing stands against it. */
function once(records, session, fields, now, outcome, make) {
  const { customer, holder } = asker(records, session, fields, now);
  const id = text(fields.request_id ?? fields.requestId) || `token ${fields.token}`;
  const asked = `${holder} ${id}`;
  const before = records.decisionAsked(asked);
  if (before && before.outcome !== outcome) throw new Refusal(409, 'id-used', customer.lang);
  if (before) return { decision: before, again: true };
  const latest = records.latest(holder);
  // another tab, or a second try under a new id: what was decided stands
  if (latest?.outcome === 'cancelled')
    throw new Refusal(409, 'already-cancelled', customer.lang, latest);
  if (latest?.outcome === 'kept-with-offer' && outcome === latest.outcome)
    throw new Refusal(409, 'already-accepted', customer.lang, latest);
  const receipt = make(customer);
  const decision = {
    ...{ id: randomUUID(), asked, holder, customer: customer.id, outcome, at: now },
    reason: text(fields.reason),
    policy: text(fields.policy),
    receipt: {
      ...receipt,
      reference: referenceOf(records, now),
      receivedAt: new Date(now).toISOString(),
    },
  };
  if (outcome === 'cancelled') decision.receipt.undoUrl = `/account/undo?receipt=${decision.id}`;
  return { decision: records.decide(decision), again: false };
}

export function cancel(records, session, fields, now) {
  return once(records, session, fields, now, 'cancelled', (customer) => {
    const { status, message } = customer;
    // a field of the form's own says it last
    const wanted = text(fields.end ?? fields.endDate ?? fields.end_date);
    const { lines, returnBy, equipment, currency, endDate, lastBillOn } = customer.quoteFor(wanted);
    const ground = text(fields.ground)?.trim();
    const kind =
      fields.kind === 'extraordinary' &&
      `Außerordentliche Kündigung, Grund: ${ground || 'nicht angegeben'}.`;
    return {
      ...{ status, endDate, lines, currency, lastBillOn, returnBy, equipment },
      message: [kind, message].filter(Boolean).join(' '),
    };
  });
}

export function acceptOffer(records, session, fields, now) {
  return once(records, session, fields, now, 'kept-with-offer', (customer) => {
    const offer = text(fields.offer);
    if (!offer) throw new Refusal(400, 'no-offer', customer.lang);
    return { status: 'done', offer, choice: text(fields.choice), message: customer.kept };
  });
}

/** Takes back a cancellation; a second time gives the same answer. */
export function undo(records, session, fields, now) {
  const { customer, holder } = asker(records, session, fields, now);
  const cancelled = records.decision(text(fields.receipt));
  if (cancelled?.holder !== holder || cancelled.outcome !== 'cancelled')
    throw new Refusal(404, 'no-receipt', customer.lang);
  const asked = `${holder} undo ${cancelled.id}`;
  const before = records.decisionAsked(asked);
  if (before) return { decision: before, again: true };
  const decision = records.decide({
    ...{ id: randomUUID(), asked, holder, customer: customer.id, outcome: 'kept', at: now },
    receipt: {
      status: 'done',
      reference: referenceOf(records, now),
      receivedAt: new Date(now).toISOString(),
      undoes: cancelled.receipt.reference,
    },
  });
  return { decision, again: false };
}
