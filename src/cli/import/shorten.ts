import type { Plan } from '../../feed/index.js';

/** A plan in the short forms, which people read more easily, without what is unknown. */
export function shorten({ currency: _currency, ...plan }: Plan): object {
  const { price, contract, speed, data, values, rating } = plan;
  const [step, more] = price?.steps ?? [];
  const short = {
    ...plan,
    ...(step && !more && !step.kind && { price: step.amount }),
    ...(contract && isOnly(contract, 'months') && { contract: contract.months }),
    ...(speed && isOnly(speed, 'down') && { speed: speed.down }),
    ...(data?.cap === 'unlimited' && isOnly(data, 'cap') && { data: 'unlimited' }),
    ...(rating?.scale === 5 && Object.keys(rating).length === 2 && { rating: rating.value }),
  } as Record<string, unknown>;
  if (speed && !Object.keys(speed).length) delete short['speed'];
  if (values && !Object.keys(values).length) delete short['values'];
  return short;
}

const isOnly = (value: object, key: string) => Object.keys(value).join() === key;
