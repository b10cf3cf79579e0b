import type { Discount, Fee, Plan } from '../../feed/index.js';

const isOnly = (value: object, key: string) => Object.keys(value).join() === key;

/** A copy of a plan in the short forms, which people read more easily, without what is unknown: but for what makes a cost unknown. */
export function shorten(plan: Omit<Plan, 'currency' | 'values'>): object {
  const short = { ...plan } as Record<string, unknown>;
  const { price, contract, speed, data, rating, fees, discounts } = plan;
  const [step, more] = price?.steps ?? [];
  if (step && !more && !step.kind) short['price'] = step.amount;
  if (contract && isOnly(contract, 'months')) short['contract'] = contract.months;
  if (speed && isOnly(speed, 'down')) short['speed'] = speed.down;
  if (speed && isOnly(speed, '')) delete short['speed'];
  if (data?.cap === 'unlimited' && isOnly(data, 'cap')) short['data'] = 'unlimited';
  if (rating?.scale === 5 && Object.keys(rating).length === 2) short['rating'] = rating.value;
  if (fees) short['fees'] = fees.map(stated);
  // one without its amount was given a fee's `when` as it was read
  if (discounts) short['discounts'] = discounts.map((one) => ({ ...stated(one), when: undefined }));
  return short;
}

/** An amount that is unknown is said to be: left out, it would look forgotten. */
function stated({ label, amount, ...rest }: Fee | Discount) {
  return { label, amount: amount ?? null, ...rest };
}
