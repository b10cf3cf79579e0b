import type { Feed, Plan } from '../feed/schema.js';
import { priceRuns } from '../pricing/index.js';

/**
 * The feed as schema.org data (https://schema.org/Product, Offer, UnitPriceSpecification) for a
 * `<script type="application/ld+json">` of the page. It never holds a rating: a page may not rate its own provider
 * (Google Search's policy on self-serving reviews), and other ratings belong to where they were made.
 *
 * @param options.url the address of the page, absolute; the offers' ids are made from it
 */
export function structuredData(feed: Feed, { url }: { url: string }): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    url,
    numberOfItems: feed.plans.length,
    itemListElement: feed.plans.map((plan, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: product(plan, url),
    })),
  };
}

function product(plan: Plan, page: string): object {
  const { id, name, provider, currency, price } = plan;
  const address = plan.url === undefined ? undefined : absolute(plan.url, page);
  return {
    '@type': 'Product',
    // half a surrogate pair has no code of its own
    '@id': `${page}#${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`,
    name,
    ...(provider ? { brand: { '@type': 'Brand', name: provider } } : {}),
    ...(price
      ? {
          offers: {
            '@type': 'Offer',
            priceCurrency: currency,
            price: price.steps[0]!.amount,
            ...(address ? { url: address } : {}),
            ...(provider ? { seller: { '@type': 'Organization', name: provider } } : {}),
            priceSpecification: specifications(plan),
          },
        }
      : {}),
  };
}

/** A specification for each run of months, as `billingStart` is meant: "a price increase after the first year". */
function specifications(plan: Plan): object[] {
  const monthly = (priceRuns(plan) ?? []).map(({ from, to, amount }) => ({
    '@type': 'UnitPriceSpecification',
    priceComponentType: 'https://schema.org/Subscription',
    price: amount,
    priceCurrency: plan.currency,
    unitCode: 'MON',
    billingIncrement: 1,
    billingStart: from - 1,
    ...(to ? { billingDuration: to - from + 1 } : {}),
  }));
  const once = (plan.fees ?? []).flatMap((fee) =>
    fee.when === 'once' && !fee.optional && fee.amount !== undefined
      ? {
          '@type': 'UnitPriceSpecification',
          priceComponentType: 'https://schema.org/ActivationFee',
          name: fee.label,
          price: fee.amount,
          priceCurrency: plan.currency,
        }
      : [],
  );
  return [...monthly, ...once];
}

function absolute(url: string, page: string): string | undefined {
  try {
    return new URL(url, page).href;
  } catch {
    return undefined;
  }
}
