import { minorDigits } from '../../feed/currency.js';

export type Language = 'en' | 'ko';

interface Start {
  lang: Language;
  currency: string;
  /** Where the page finds the element. */
  script: string;
  /** Where editors find what a feed may hold. */
  schema: string;
  /** The day of the prices: `2026-11-20`. */
  today: string;
}

const words = {
  en: {
    title: 'Our plans',
    fallback: 'The plans are listed in',
    source: 'Where your prices come from',
    plans: ['Home 100', 'Home 500'],
    install: 'Installation',
  },
  ko: {
    title: '요금제 비교',
    fallback: '요금제는 여기에 있어요:',
    source: '요금을 확인한 곳',
    plans: ['홈 100', '홈 500'],
    install: '설치비',
  },
};

/** A small feed that shows how prices that change, fees and contracts are written. */
export function startingFeed({ lang, currency, schema, today }: Start): string {
  const { plans, source, install } = words[lang];
  const unit = minorDigits(currency) ? 1 : 1000;
  const feed = {
    $schema: schema,
    version: 1,
    currency,
    locale: lang,
    updated: today,
    source: { name: source },
    plans: [
      { id: 'home-100', name: plans[0], price: 30 * unit, speed: 100, contract: 0, exit: 0 },
      {
        id: 'home-500',
        name: plans[1],
        price: {
          steps: [
            { from: 1, amount: 25 * unit, kind: 'promo' },
            { from: 13, amount: 45 * unit, kind: 'regular' },
          ],
        },
        fees: [{ label: install, amount: 20 * unit, when: 'once' }],
        contract: 24,
        exit: { type: 'perRemainingMonth', amount: 5 * unit },
        speed: { down: 500, up: 500 },
        data: 'unlimited',
      },
    ],
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page that shows the feed beside it. */
export function startingPage({ lang, script }: Start): string {
  const { title, fallback } = words[lang];
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>
      :root {
        color-scheme: light dark;
      }
      body {
        max-width: 60rem;
        margin: 2rem auto;
        padding: 0 1rem;
        font-family: system-ui, sans-serif;
      }
    </style>
    <script type="module" src="${escaped(script)}"></script>
  </head>
  <body>
    <h1>${title}</h1>
    <plan-compare-table src="plans.json">
      <p>${fallback} <a href="plans.json">plans.json</a></p>
    </plan-compare-table>
  </body>
</html>
`;
}
