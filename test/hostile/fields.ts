/** Every place of a feed that holds text or an address, for strings that mean harm. */

/** How a place is filled: where a name stands (200 characters), a text (2,000) or an address. */
interface Fill {
  name: string;
  text: string;
  url: string;
}

/** Fields of a plan that hold `fill`, by name, with what is needed beside them. */
export const planFields: Record<string, (fill: Fill) => Record<string, unknown>> = {
  provider: ({ name }) => ({ provider: name }),
  cta: ({ name }) => ({ cta: name }),
  'fees.label': ({ name }) => ({ fees: [{ label: name, amount: 1, when: 'once' }] }),
  'fees.label monthly': ({ name }) => ({ fees: [{ label: name, amount: 1, when: 'monthly' }] }),
  'discounts.label': ({ name }) => ({ discounts: [{ label: name, amount: 1 }] }),
  'discounts.condition': ({ text }) => ({
    discounts: [{ label: 'D', amount: 1, condition: text }],
  }),
  'gifts.label': ({ name }) => ({ gifts: [{ label: name, value: 1 }] }),
  'contract.notice': ({ text }) => ({ contract: { months: 12, notice: text } }),
  'data.after': ({ text }) => ({ data: { cap: 5, after: text } }),
  'support.channels': ({ name }) => ({ support: [name] }),
  'support.hours': ({ text }) => ({ support: { hours: text } }),
  extras: ({ name }) => ({ extras: [name] }),
  'extras.label': ({ name }) => ({
    extras: [{ label: name, id: 'x', state: 'optional', amount: 1 }],
  }),
  'extras.id': ({ name }) => ({ extras: [{ label: 'X', id: name }] }),
  'rating.source': ({ name }) => ({ rating: { value: 4, source: name } }),
  'rating.source linked': ({ name }) => ({ rating: { value: 4, source: name, url: '/r' } }),
  'values text': ({ text }) => ({ values: { own: text } }),
  'values list': ({ text }) => ({ values: { list: [text, 'x'] } }),
  // an address may be anything but an address
  url: ({ url }) => ({ url }),
  logo: ({ url }) => ({ logo: url }),
  'contract.terms': ({ url }) => ({ contract: { months: 12, terms: url } }),
  'rating.url': ({ url }) => ({ rating: { value: 4, source: 'R', url } }),
};

/** Fields of a feed that hold `fill`. */
export const topFields: Record<string, (fill: Fill) => Record<string, unknown>> = {
  'source.name': ({ name }) => ({ source: { name } }),
  'source.url': ({ url }) => ({ source: { name: 'S', url } }),
  'disclosure.text': ({ text }) => ({ disclosure: { text } }),
  'disclosure.url': ({ url }) => ({ disclosure: { text: 'D', url } }),
  reportUrl: ({ url }) => ({ reportUrl: url }),
  locale: ({ name }) => ({ locale: name }),
};

/** Fields of a point that hold `fill`. */
export const pointFields: Record<string, (fill: Fill) => Record<string, unknown>> = {
  'points.label': ({ name }) => ({ label: name }),
  'points.group': ({ name }) => ({ group: name }),
  'points.unit': ({ name }) => ({ kind: 'number', unit: name }),
  'points.hint': ({ text }) => ({ hint: text }),
};

export const points = [
  { id: 'own', label: 'Own', kind: 'text' },
  { id: 'list', label: 'List', kind: 'list' },
];
