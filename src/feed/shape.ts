/** Made from schema.ts by `npm run generate`; do not edit. */
import type { FieldsShape, Shape } from './walk.js';
const shape1: Shape = { text: 200, least: 1 };
const shape2: Shape = { number: [1, 600], integer: true };
const shape3: Shape = { number: [0, 10000000000], money: true };
const shape4: Shape = { oneOf: [false] };
const shape5: Shape = { oneOf: ['none'] };
const shape6: Shape = { number: [0, 600], integer: true };
const shape7: Shape = {
  types: {
    flat: { fields: { type: { oneOf: ['flat'] }, amount: shape3 }, needs: ['amount'] },
    perRemainingMonth: {
      fields: { type: { oneOf: ['perRemainingMonth'] }, amount: shape3 },
      needs: ['amount'],
    },
    clawback: {
      fields: {
        type: { oneOf: ['clawback'] },
        base: shape3,
        bands: {
          list: {
            fields: { from: shape2, to: shape2, rate: { number: [-1000, 1000] } },
            needs: ['from', 'to', 'rate'],
          },
          most: 120,
          least: 1,
        },
      },
      needs: ['base', 'bands'],
    },
    remainingShare: {
      fields: { type: { oneOf: ['remainingShare'] }, base: shape3, grace: shape6 },
      needs: ['base', 'grace'],
    },
    refund: {
      fields: { type: { oneOf: ['refund'] }, amount: shape3, keepMonths: shape6 },
      needs: ['amount', 'keepMonths'],
    },
  },
};
const shape8: Shape = { number: [0, 1000000000] };
const shape9: Shape = { oneOf: ['unlimited'] };
const shape10: Shape = { list: shape1, most: 200 };
export const feedShape: FieldsShape = {
  fields: {
    $schema: {},
    version: { oneOf: [1] },
    currency: { pattern: '^[A-Z]{3}$' },
    locale: shape1,
    updated: { date: true },
    tax: { oneOf: ['included', 'excluded', 'varies'] },
    horizon: shape2,
    source: { fields: { name: shape1, url: { url: 'link' } }, needs: ['name'] },
    disclosure: { fields: { text: { text: 2000 }, url: { url: 'link' } }, needs: ['text'] },
    reportUrl: { url: 'link' },
    points: {
      list: {
        fields: {
          id: shape1,
          label: shape1,
          group: shape1,
          kind: { oneOf: ['money', 'number', 'text', 'flag', 'list'] },
          unit: shape1,
          better: { oneOf: ['higher', 'lower'] },
          hint: { text: 2000 },
        },
        needs: ['id', 'label', 'kind'],
      },
      most: 200,
    },
    offers: {},
    reasons: {},
    rules: {},
    survey: {},
    plans: {
      list: {
        fields: {
          id: shape1,
          name: shape1,
          provider: shape1,
          logo: { url: 'image' },
          technology: {
            oneOf: ['fiber', 'cable', 'dsl', 'fixed-wireless', 'mobile', 'satellite', 'other'],
          },
          price: {
            either: [
              shape3,
              {
                fields: {
                  steps: {
                    list: {
                      fields: {
                        from: shape2,
                        amount: shape3,
                        kind: { oneOf: ['promo', 'regular', 'increase'] },
                      },
                      needs: ['from', 'amount'],
                    },
                    most: 120,
                    least: 1,
                  },
                },
                needs: ['steps'],
              },
            ],
          },
          fees: {
            either: [
              {
                list: {
                  fields: {
                    label: shape1,
                    amount: shape3,
                    when: { oneOf: ['once', 'monthly'] },
                    from: shape2,
                    to: shape2,
                    optional: { flag: true },
                  },
                  needs: ['label', 'amount', 'when'],
                  priced: true,
                },
                most: 200,
              },
              shape4,
              shape5,
            ],
          },
          discounts: {
            either: [
              {
                list: {
                  fields: {
                    label: shape1,
                    amount: shape3,
                    from: shape2,
                    to: shape2,
                    for: { oneOf: ['all', 'new', 'existing'] },
                    condition: { text: 2000 },
                  },
                  needs: ['label', 'amount'],
                  priced: true,
                },
                most: 200,
              },
              shape4,
              shape5,
            ],
          },
          gifts: {
            either: [
              {
                list: {
                  fields: { label: shape1, value: shape3, keepMonths: shape6 },
                  needs: ['label', 'value'],
                },
                most: 200,
              },
              shape4,
              shape5,
            ],
          },
          contract: {
            either: [
              shape6,
              {
                fields: { months: shape6, notice: { text: 2000 }, terms: { url: 'link' } },
                needs: ['months'],
              },
              shape4,
              shape5,
            ],
          },
          exit: { either: [shape7, { list: shape7, most: 20 }, shape4, shape5, { oneOf: [0] }] },
          speed: {
            either: [
              shape8,
              {
                fields: {
                  down: shape8,
                  up: shape8,
                  downMin: shape8,
                  downTypical: shape8,
                  upTypical: shape8,
                },
              },
            ],
          },
          latency: shape8,
          data: {
            either: [
              {
                fields: { cap: { either: [shape8, shape9] }, after: { text: 2000 } },
                needs: ['cap'],
              },
              shape9,
            ],
          },
          support: {
            either: [
              shape10,
              {
                fields: {
                  channels: { either: [shape10, shape4, shape5] },
                  hours: { text: 2000 },
                  answerSeconds: shape8,
                  firstContactResolution: { number: [0, 1] },
                },
              },
              shape4,
              shape5,
            ],
          },
          extras: {
            either: [
              {
                list: {
                  either: [
                    shape1,
                    {
                      fields: {
                        label: shape1,
                        id: shape1,
                        state: { oneOf: ['included', 'optional', 'none', 'unknown'] },
                        amount: shape3,
                      },
                      needs: ['label'],
                    },
                  ],
                },
                most: 200,
              },
              shape4,
              shape5,
            ],
          },
          rating: {
            either: [
              shape8,
              {
                fields: {
                  value: shape8,
                  scale: { number: [1, 1000] },
                  count: { number: [0, 1000000000000], integer: true },
                  source: shape1,
                  url: { url: 'link' },
                },
                needs: ['value'],
              },
            ],
          },
          url: { url: 'link' },
          cta: shape1,
          relation: { oneOf: ['own', 'affiliate', 'none'] },
          sponsored: { flag: true },
          values: {
            record: {
              either: [
                { number: [-1000000000000, 1000000000000] },
                { flag: true },
                { text: 2000 },
                { list: { text: 2000 }, most: 200 },
              ],
            },
          },
          checked: { date: true },
        },
        needs: ['id', 'name'],
      },
      most: 50000,
      least: 1,
    },
  },
  needs: ['version', 'currency', 'plans'],
};
