/** The page that a form lands on: the receipt is asked of the server, for this session alone. */
const id = new URLSearchParams(location.search).get('receipt');
const answer = await fetch(`/account/receipt?receipt=${encodeURIComponent(id)}`);
const element = document.querySelector('cancel-receipt');
const said = document.getElementById('said');
const names = { kr: '플러스 200', de: 'Fiber 250', us: 'Internet 500' };
const langs = { kr: 'ko', de: 'de', us: 'en' };
const kept = {
  ko: '계속 이용해요.',
  de: 'Sie behalten Ihren Vertrag.',
  en: 'You are keeping your plan.',
};

if (answer.ok) {
  const { outcome, customer, policy, receipt } = await answer.json();
  const lang = (document.documentElement.lang = langs[customer]);
  if (outcome === 'cancelled') {
    Object.assign(element, { receipt, plan: names[customer], policy, hidden: false });
    element.currency = { kr: 'KRW', de: 'EUR', us: 'USD' }[customer];
  } else said.textContent = `${kept[lang]} ${receipt.message ?? ''} (${receipt.reference ?? ''})`;
} else said.textContent = 'There is no such receipt here.';
