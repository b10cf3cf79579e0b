import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { structuredData } from '../../src/comparison/index.js';
import { readFeed, type Feed } from '../../src/feed/index.js';
import { feedOf } from './feeds.js';

type Json = Record<string, unknown>;
const page = 'https://isp.example/plans?x=1';
const dataOf = (feed: Feed, url = page) =>
  JSON.parse(JSON.stringify(structuredData(feed, { url }))) as Json;
const itemsOf = (feed: Feed) =>
  (dataOf(feed)['itemListElement'] as { item: Json }[]).map(({ item }) => item);
const offerOf = (plan: Json): Json => {
  const [item] = itemsOf(feedOf([plan]));
  return (item?.['offers'] ?? assert.fail('no offer')) as Json;
};

/** All objects in a value, each with its type. */
function nodesOf(value: unknown): Json[] {
  if (typeof value !== 'object' || !value) return [];
  const inside = Object.values(value).flatMap(nodesOf);
  return '@type' in value ? [value as Json, ...inside] : inside;
}

/** What schema.org lets each of these types have. */
const known: Record<string, string[]> = {
  ItemList: ['@context', 'url', 'numberOfItems', 'itemListElement'],
  ListItem: ['position', 'item'],
  Product: ['@id', 'name', 'brand', 'offers'],
  Brand: ['name'],
  Organization: ['name'],
  Offer: ['priceCurrency', 'price', 'url', 'seller', 'priceSpecification'],
  UnitPriceSpecification: [
    'priceComponentType',
    'name',
    'price',
    'priceCurrency',
    'unitCode',
    'billingIncrement',
    'billingStart',
    'billingDuration',
  ],
};

for (const name of ['us', 'kr', 'custom-points', 'broken', 'sparse', 'affiliate', 'rtl', 'minimal'])
  test(`${name}: types and properties are those of schema.org, addresses absolute, and nobody is rated`, () => {
    const text = readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');
    const { feed } = readFeed(text);
    assert.ok(feed);
    const data = dataOf(feed);
    assert.equal(data['@context'], 'https://schema.org');
    assert.equal(data['numberOfItems'], feed.plans.length);
    const nodes = nodesOf(data);
    for (const { '@type': type, ...fields } of nodes) {
      const allowed = known[type as string];
      for (const [key, value] of Object.entries(fields)) {
        assert.ok(allowed?.includes(key), `${type} ${key}`);
        if (key === 'url' || key === '@id')
          assert.match(String(new URL(value as string)), /^https?:/);
        if (key === 'price') assert.ok(typeof value === 'number' && value >= 0);
        if (key === 'priceCurrency') assert.equal(value, feed.currency);
      }
    }
    assert.doesNotMatch(JSON.stringify(data), /rating|review/i);
    const positions = nodes
      .filter((node) => node['@type'] === 'ListItem')
      .map((node) => node['position']);
    assert.deepEqual(
      positions,
      feed.plans.map((_, i) => i + 1),
    );
    assert.equal(
      new Set(itemsOf(feed).map((item) => item['@id'])).size,
      feed.plans.length,
      'ids are unique',
    );
  });

test('a rating is never told, whoever gave it', () => {
  const rating = { value: 4.9, count: 1000, source: 'Readers', url: 'https://example.com' };
  const text = JSON.stringify(
    dataOf(
      feedOf([
        { price: 5, rating, relation: 'own' },
        { price: 5, rating: 5 },
      ]),
    ),
  );
  assert.doesNotMatch(text, /4\.9|1000|Readers|ating/);
});

test('a plan is a product of its provider, offered at its price', () => {
  const [item] = itemsOf(
    feedOf([{ id: 'a b/c', name: 'Home', provider: 'P', price: 29.99, url: '/home' }]),
  );
  assert.deepEqual(item, {
    '@type': 'Product',
    '@id': `${page}#a%20b%2Fc`,
    name: 'Home',
    brand: { '@type': 'Brand', name: 'P' },
    offers: {
      '@type': 'Offer',
      priceCurrency: 'USD',
      price: 29.99,
      url: 'https://isp.example/home',
      seller: { '@type': 'Organization', name: 'P' },
      priceSpecification: [
        {
          '@type': 'UnitPriceSpecification',
          priceComponentType: 'https://schema.org/Subscription',
          price: 29.99,
          priceCurrency: 'USD',
          unitCode: 'MON',
          billingIncrement: 1,
          billingStart: 0,
        },
      ],
    },
  });
});

test('each run of months has its own price, and the last no end', () => {
  const price = {
    steps: [
      { from: 1, amount: 10 },
      { from: 7, amount: 20 },
      { from: 13, amount: 30 },
    ],
  };
  const { priceSpecification } = offerOf({ price });
  const runs = (priceSpecification as Json[]).map((run) => [
    run['price'],
    run['billingStart'],
    run['billingDuration'],
  ]);
  assert.deepEqual(runs, [
    [10, 0, 6],
    [20, 6, 6],
    [30, 12, undefined],
  ]);
});

test('once fees are told, optional ones are not', () => {
  const fees = [
    { label: 'Setup', amount: 35, when: 'once' },
    { label: 'Visit', amount: 65, when: 'once', optional: true },
  ];
  const { priceSpecification } = offerOf({ price: 10, fees });
  const once = (priceSpecification as Json[]).filter((one) =>
    String(one['priceComponentType']).endsWith('ActivationFee'),
  );
  assert.deepEqual(
    once.map((one) => [one['name'], one['price']]),
    [['Setup', 35]],
  );
});

test('a plan of unknown price is a product without an offer', () => {
  const [item] = itemsOf(feedOf([{ provider: 'P', url: '/a' }]));
  assert.ok(item && !('offers' in item));
});

test('every address becomes absolute', () => {
  const urls: [written: string, absolute: string][] = [
    ['a', 'https://isp.example/a'],
    ['?y', 'https://isp.example/plans?y'],
    ['//cdn.example/a', 'https://cdn.example/a'],
    ['http://other.example', 'http://other.example/'],
  ];
  for (const [url, absolute] of urls) assert.equal(offerOf({ price: 5, url })['url'], absolute);
  assert.ok(!('url' in offerOf({ price: 5 })));
});

test('it is made without a change to the feed, and the same twice', () => {
  const feed = feedOf([{ price: 5, url: '/a' }]);
  assert.deepEqual(structuredData(feed, { url: page }), structuredData(feed, { url: page }));
});
