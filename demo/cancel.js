/** What the provider's page knows of its customer, and a panel to try the flow in other conditions. */
const flow = document.querySelector('cancel-intercept');
const json = (id) => {
  try {
    return JSON.parse(document.getElementById(id).textContent);
  } catch {
    // without the demo's server there is no quote: the costs are then an estimate
    return undefined;
  }
};
const signedIn = { customer: json('customer'), quote: json('quote') };
Object.assign(flow, signedIn);

/** The same page for other customers. */
const { customer, quote } = signedIn;
const customers = {
  'signed in': signedIn,
  'in the third month': { customer: { ...customer, monthsPassed: 2, tenureMonths: 2 }, quote },
  'offered something yesterday': {
    customer: { ...customer, facts: { lastOfferedOn: yesterday(), offeredThisMonth: true } },
    quote,
  },
  'free to leave': { customer, quote: quote && { ...quote, penaltyFree: true } },
  'no quote': { customer, quote: undefined },
  'of a plan that is gone': { customer: { ...customer, planId: 'gone' }, quote },
  unknown: { customer: undefined, quote: undefined },
};

function yesterday() {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

const moods = [
  'ok',
  'delay:3',
  'delay:15',
  'drop',
  'drop-after',
  '409',
  '500',
  '503:2',
  'expired',
  'garbage',
  'never',
];
const policies = [
  'KR',
  'US-CA',
  'US-MN',
  'US-FED',
  'US-NY',
  'US-MA',
  'EU',
  'DE',
  'FR',
  'IE',
  'UK',
  'STRICT',
];

const panel = document.createElement('details');
panel.className = 'page narrow-page panel';
const summary = document.createElement('summary');
summary.textContent = 'Try it in other conditions';
panel.append(summary);

/** A labelled choice of one. */
function choice(label, options, chosen, pick) {
  const wrap = document.createElement('label');
  const select = document.createElement('select');
  for (const value of options)
    select.add(new Option(value, value, value === chosen, value === chosen));
  select.addEventListener('change', () => pick(select.value));
  wrap.append(label, select);
  panel.append(wrap);
}

choice('Policy', policies, flow.getAttribute('policy'), (value) =>
  flow.setAttribute('policy', value),
);
choice('Language', ['ko', 'en', 'de', 'fr'], document.documentElement.lang, (value) => {
  document.documentElement.lang = value;
});
choice('Customer', Object.keys(customers), 'signed in', (value) => {
  Object.assign(flow, customers[value]);
});
choice('Server', moods, 'ok', (value) => {
  for (const form of flow.querySelectorAll('form')) {
    const url = new URL(form.action);
    url.searchParams.set('mood', value);
    form.action = url.href;
  }
});
choice('Answers', ['form', 'scripted'], 'form', (value) => {
  flow.scripted = value === 'scripted';
});
choice('Shown', ['inline', 'preview'], 'inline', (value) => {
  flow.preview = value === 'preview';
});
document.body.append(panel);

const unchanged = {
  ko: '이미 결정된 것이 있어서 바뀐 것은 없어요.',
  de: 'Es wurde schon etwas anderes entschieden, und nichts geändert.',
  en: 'Something else was decided before, and nothing was changed.',
  fr: 'Autre chose a déjà été décidé, et rien n’a changé.',
};
const reload = {
  ko: '화면을 새로 고친 뒤 다시 시도해 주세요.',
  de: 'Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
  en: 'Please load this page again, and try again.',
  fr: 'Rechargez la page et réessayez.',
};

/** Asks the provider's server in script, as a page would that has no forms. */
const post = async (form, outcome, detail) => {
  const { action } = flow.querySelector(form);
  const fields = Object.fromEntries(new FormData(flow.querySelector(form)));
  const answer = await fetch(action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...fields, ...detail, request_id: detail.requestId }),
  });
  const body = await answer.json();
  // done before, and not the receipt of something else
  if (answer.status === 409 && body.receipt && body.outcome === outcome) return body.receipt;
  // without words the customer is told that it is not confirmed
  const words = { 403: reload, 409: unchanged }[answer.status];
  if (!answer.ok) throw new Error(words?.[flow.lang || document.documentElement.lang] ?? '');
  return body;
};
flow.addEventListener('cancel-request', (event) => {
  event.respondWith(post('form:not([slot])', 'cancelled', event.detail));
});
flow.addEventListener('offer-request', (event) => {
  event.respondWith(post('form[slot=accept]', 'kept-with-offer', event.detail));
});
