import { pointer } from '../../feed/problems.js';
import { isRecord } from '../../feed/walk.js';
import { UsageError } from '../exit.js';
import { moneyOf, textOf, type Fields } from './tmf-prices.js';

interface Found {
  path: string;
  fields: Fields;
  /** Of an event that tells of it. */
  event?: string;
}

export interface Catalogue {
  offerings: Found[];
  /** Prices that say what they are, by id. */
  prices: Map<string, Fields>;
}

/** Looks everywhere: a file may be one offering, a list, or a collection of answers and events. */
export function catalogueOf(json: unknown): Catalogue {
  const catalogue: Catalogue = { offerings: [], prices: new Map() };
  const look = (value: unknown, path: string, event: string | undefined) => {
    if (Array.isArray(value)) {
      value.forEach((one, i) => {
        look(one, pointer(path, i), event);
      });
      return;
    }
    if (!isRecord(value)) return;
    const type = textOf(value['@type']);
    const isReference = value['@referredType'] !== undefined;
    if (/^ProductOffering$/.test(type) && !isReference)
      catalogue.offerings.push({ path, fields: value, ...(event && { event }) });
    if (/^ProductOfferingPrice/.test(type) && value['priceType'] !== undefined) {
      const id = textOf(value['id']);
      if (!catalogue.prices.has(id)) catalogue.prices.set(id, value);
    }
    const inEvent = textOf(value['eventType']) || event;
    for (const key of Object.keys(value)) look(value[key], pointer(path, key), inEvent);
  };
  look(json, '', undefined);
  return catalogue;
}

/** The currency in which the prices are; which one must be said where there are several. */
export function tmfCurrency({ prices }: Catalogue, asked?: string) {
  const units = new Set([...prices.values()].map((price) => moneyOf(price)?.unit ?? ''));
  units.delete('');
  if (asked) return { currency: asked, currencyFrom: 'as asked' };
  const [currency, other] = [...units];
  if (!currency)
    throw new UsageError(
      'No price in the file names a currency. Add --currency USD, or the code it is.',
    );
  if (other)
    throw new UsageError(
      `The prices are in ${[...units].join(', ')}, and a feed has one currency. Add --currency with the one to take; prices in others are left unknown.`,
    );
  return { currency, currencyFrom: 'as the prices name it' };
}
