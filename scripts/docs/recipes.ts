/** `docs/recipes/*.md`: one element in each framework, from what the frameworks have not in common. */
interface Recipe {
  tag: string;
  /** Of the component that is shown. */
  name: string;
  attributes: Record<string, string>;
  /** What is set as properties. */
  properties: string[];
  event?: string;
  /** Of the page's own function, and what it does with the event. */
  handler?: string;
  handled?: (event: string) => string;
  html: string;
}

/** What is handed in, by its name: the types that Angular's `@Input` asks for. */
const types: Record<string, string> = {
  ...{ feed: 'FeedLike', customer: 'Customer', quote: 'Quote', receipt: 'Receipt' },
  ...{ survey: 'SurveyLike', order: 'Plan', cancel: 'CancelDetail' },
  ...{ accept: 'OfferRequestDetail', keep: 'SurveyRequestDetail' },
};

/** What the page's own function answers with, where that is asked for. */
const results: Record<string, string> = { cancel: 'Receipt', accept: 'Receipt' };

const answered = (handler: string) => (event: string) =>
  `${event}.respondWith(${handler}(${event}.detail))`;

const recipes: Recipe[] = [
  {
    tag: 'plan-compare-table',
    name: 'Plans',
    attributes: { 'current-plan': 'home' },
    properties: ['feed'],
    event: 'plan-select',
    handler: 'order',
    handled: (event) => `order(${event}.detail.plan)`,
    html: `<script type="module" src="/fairstay/plan-compare-table.js"></script>

<plan-compare-table id="plans" current-plan="home">
  <script type="application/json">
    {
      "version": 1,
      "currency": "USD",
      "plans": [
        { "id": "home", "name": "Home", "price": 50, "speed": 300, "cta": "Order" },
        { "id": "office", "name": "Office", "price": 80, "speed": 1000, "cta": "Order" }
      ]
    }
  </script>
</plan-compare-table>

<script type="module">
  document.querySelector('#plans').addEventListener('plan-select', (event) => {
    console.log('order', event.detail.plan.id);
  });
</script>`,
  },
  {
    tag: 'cancel-intercept',
    name: 'Leave',
    attributes: { policy: 'KR', scripted: '' },
    properties: ['feed', 'customer', 'quote'],
    event: 'cancel-request',
    handler: 'cancel',
    handled: answered('cancel'),
    html: `<script type="module" src="/fairstay/cancel-intercept.js"></script>

<cancel-intercept src="/plans.json" policy="KR">
  <form action="/account/cancel" method="post">
    <input type="hidden" name="token" value="…" />
    <button>해지 신청</button>
  </form>
</cancel-intercept>`,
  },
  {
    tag: 'retention-offer',
    name: 'Offer',
    attributes: {
      ...{ offer: 'renew-20', 'current-plan': 'plus-200' },
      ...{ 'months-passed': '14', 'next-bill-on': '2026-12-05' },
    },
    properties: ['feed'],
    event: 'offer-request',
    handler: 'accept',
    handled: answered('accept'),
    html: `<script type="module" src="/fairstay/retention-offer.js"></script>

<retention-offer
  src="/plans.json"
  offer="renew-20"
  current-plan="plus-200"
  months-passed="14"
  next-bill-on="2026-12-05"
>
  <form action="/account/accept-offer" method="post">
    <input type="hidden" name="token" value="…" />
  </form>
</retention-offer>`,
  },
  {
    tag: 'cancel-receipt',
    name: 'Left',
    attributes: { plan: 'Internet 500', currency: 'USD', policy: 'US-CA' },
    properties: ['receipt'],
    html: `<script type="module" src="/fairstay/cancel-receipt.js"></script>

<cancel-receipt plan="Internet 500" currency="USD" policy="US-CA">
  <script type="application/json">
    { "status": "received", "reference": "2026-1123-0481", "endDate": "2026-11-30" }
  </script>
</cancel-receipt>`,
  },
  {
    tag: 'feedback-survey',
    name: 'Feedback',
    attributes: {},
    properties: ['survey'],
    event: 'survey-request',
    handler: 'keep',
    handled: answered('keep'),
    html: `<script type="module" src="/fairstay/feedback-survey.js"></script>

<feedback-survey endpoint="/survey">
  <script type="application/json">
    { "questions": [{ "id": "stars", "type": "rating", "label": "How was our support?" }] }
  </script>
</feedback-survey>`,
  },
];

/** How a template is checked. */
const typed = (framework: string) =>
  `Checked by TypeScript with \`import type {} from 'fairstay/types/${framework}'\`, once in a project.`;

const block = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\``;

function recipe({ tag, name, attributes, properties, event, handler, handled, html }: Recipe) {
  const given = [...properties, ...(handler ? [handler] : [])];
  const plain = Object.entries(attributes).map(([key, value]) =>
    value ? `${key}="${value}"` : key,
  );
  const use = handled ?? String;
  const call = use('event');
  const element = (...more: string[]) => `<${[tag, ...more, ...plain].join(' ')}></${tag}>`;
  const set = (write: (property: string) => string) => properties.map(write);
  const listen = (write: (event: string) => string) => (event ? [write(event)] : []);
  const jsx = element(
    ...set((one) => `${one}={${one}}`),
    ...listen((one) => `on${one}={(event) => ${call}}`),
  );
  const component = (markup: string, parameter: string) => `import 'fairstay/${tag}.js';

export function ${name}(${parameter}) {
  return ${markup};
}`;
  const solid = element(
    ...set((one) => `prop:${one}={props.${one}}`),
    ...listen(
      (one) =>
        `on:${one}={(event) => ${handler ? call.replaceAll(`${handler}(`, `props.${handler}(`) : ''}}`,
    ),
  );
  const vue = element(
    ...set((one) => `:${one}.prop="${one}"`),
    ...listen((one) => `@${one}="${use('$event')}"`),
  );
  const svelte = element(
    ...set((one) => `{${one}}`),
    ...listen((one) => `on${one}={(event) => ${call}}`),
  );
  const angular = element(
    ...set((one) => `[${one}]="${one}"`),
    ...listen((one) => `(${one})="${use('$event')}"`),
  );
  const typesOf = given.map((one) => types[one] ?? 'unknown');
  const inputs = given.map((one, at) =>
    one === handler
      ? `  @Input() ${one}!: (${typesOf[at] === 'Plan' ? 'plan' : 'detail'}: ${typesOf[at]}) => ${results[one] ? `Promise<${results[one]}>` : 'unknown'};`
      : `  @Input() ${one}?: ${typesOf[at]};`,
  );
  return `# \`<${tag}>\` in a framework

Made by \`npm run generate\`. Each framework sets data as a property and listens to the element's own event; no wrapper is needed. \`npm run test:frameworks\` builds each component below into an app and runs it.${
    event ? '' : ' This element has no event.'
  }

## Plain HTML

${block('html', html)}

## React 19

${block('jsx', component(jsx, `{ ${given.join(', ')} }`))}

${typed('react')}

## Vue 3

${block(
  'vue',
  `<script setup>
import 'fairstay/${tag}.js';

defineProps([${given.map((one) => `'${one}'`).join(', ')}]);
</script>

<template>
  ${vue}
</template>`,
)}

Vue wants to know that the tag is no component of its own: \`compilerOptions.isCustomElement: (tag) => tag === '${tag}'\`. ${typed('vue')}

## Svelte 5

${block(
  'svelte',
  `<script>
  import 'fairstay/${tag}.js';

  let { ${given.join(', ')} } = $props();
</script>

${svelte}`,
)}

${typed('svelte')}

## Angular

${block(
  'ts angular',
  `import { Component, CUSTOM_ELEMENTS_SCHEMA, Input } from '@angular/core';
import type { ${[...new Set([...typesOf, ...given.flatMap((one) => results[one] ?? [])])].sort().join(', ')} } from 'fairstay';
import 'fairstay/${tag}.js';

@Component({
  selector: 'app-${name.toLowerCase()}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${angular}\`,
})
export class ${name} {
${inputs.join('\n')}
}`,
)}

Strict templates check what an event has; with \`CUSTOM_ELEMENTS_SCHEMA\` they take any name and any value of a property.

## Solid

${block('jsx solid', component(solid, 'props'))}

${typed('solid')}

## Preact

${block('jsx preact', component(jsx, `{ ${given.join(', ')} }`))}

${typed('preact')}
`;
}

/** Path and text of each page. */
export const recipePages = recipes.map(
  (one) => [`docs/recipes/${one.tag}.md`, recipe(one)] as const,
);
