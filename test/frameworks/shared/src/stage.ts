/** What the apps have in common: the data that they hand in, the answers of their server, and what they were told. */
import type {
  CancelDetail,
  Customer,
  FeedLike,
  OfferRequestDetail,
  PlanSelectDetail,
  Quote,
  Receipt,
  SurveyLike,
  SurveyRequestDetail,
} from 'fairstay';
import kr from './kr.json';
import us from './us.json';

export type Screen = 'plans' | 'leave' | 'offer' | 'receipt' | 'survey' | 'recipes';
export const screen = new URLSearchParams(location.search).get('screen') as Screen;

/** By the app, of its elements; read by the test. */
const heard: { element: string; type: string }[] = [];
/** Of the recipes: which function was called with what. */
const asked: Record<string, unknown> = {};
Object.assign(window, { heard, asked });
export function hear({ currentTarget, type }: Event): void {
  heard.push({ element: (currentTarget as Element).localName, type });
}

const offers = us.offers.filter(({ id }) => id !== 'no-price');
const rules = [{ when: { reason: ['price'] }, offers: ['three-off', 'two-free'] }];
/** The feed of a file, as an app has it: imported JSON, in which no type is a literal. */
export const feed = { ...us, offers, rules };
const broken: FeedLike = '{"version":1,';

/** What an app shows at first, and after each press of its button. */
export interface Step {
  feed: FeedLike;
  current: string;
  months: number;
  customer: Customer;
  quote: Quote;
  offer: string;
  receipt: Receipt;
  survey: SurveyLike;
}

const first: Step = {
  feed,
  current: 'internet-500',
  months: 9,
  customer: { planId: 'internet-500', monthsPassed: 9, nextBillOn: '2099-01-05' },
  quote: {
    currency: 'USD',
    lines: [{ label: 'This month', amount: 79.99 }],
    endDate: '2098-12-31',
  },
  offer: 'three-off',
  receipt: { status: 'received', reference: 'R-1' },
  survey: { questions: [{ id: 'ease', type: 'rating', label: 'How easy was it?' }] },
};
const second: Step = {
  feed: {
    ...{ version: 1, currency: 'USD', offers },
    plans: [
      { id: 'cabin', name: 'Cabin', price: 20, contract: 0, exit: 0, url: '#cabin' },
      { id: 'internet-500', name: 'Castle', price: 90, contract: 0, exit: 0, url: '#castle' },
    ],
  },
  current: 'cabin',
  months: 1,
  customer: { planId: 'internet-500', monthsPassed: 1, nextBillOn: '2099-01-05' },
  quote: { ...first.quote, lines: [{ label: 'Router not returned', amount: 44.44 }] },
  offer: 'two-free',
  receipt: { status: 'done', reference: 'R-2' },
  survey: { questions: [{ id: 'why', type: 'text', label: 'What did we miss?' }] },
};
/** The recipes name plans and offers of the Korean feed. */
const korean: Step = {
  ...{ ...first, feed: kr, offer: 'renew-20' },
  customer: { planId: 'plus-200', monthsPassed: 14, nextBillOn: '2099-01-05' },
  quote: { ...first.quote, currency: 'KRW', lines: [{ label: 'This month', amount: 35_000 }] },
};
const start = screen === 'recipes' ? korean : first;
export const steps = [start, second, { ...second, feed: broken }] as const;

/** The server of the app. */
const answer = <Answer>(name: string, detail: unknown, answer: Answer): Promise<Answer> => {
  asked[name] = detail;
  return Promise.resolve(answer);
};
export const order = (plan: PlanSelectDetail['plan']) => answer('order', plan, undefined);
export const cancel = (detail: CancelDetail): Promise<Receipt> =>
  answer('cancel', detail, {
    ...{ status: 'done', reference: 'C-7' },
    ...{ receivedAt: '2098-11-30T09:00:00Z', endDate: '2098-12-31' },
  });
export const accept = (detail: OfferRequestDetail): Promise<Receipt> =>
  answer('accept', detail, { status: 'done', reference: 'O-7' });
export const keep = (detail: SurveyRequestDetail) => answer('keep', detail, undefined);
