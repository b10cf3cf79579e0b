/**
 * `npm run look [words of a state's name]`, after a build: draws each state of the cancellation flow in
 * Korean, English and German, wide, on a phone and in the dark, for somebody to look at. Writes to
 * `look/`: a picture each, what a screen reader is told of each, and a page of all.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { launch, type Page, type SerializedAXNode } from 'puppeteer-core';
import { createAccountServer } from '../demo/server/account-server.mjs';
import { serveFiles } from '../demo/server/files.mjs';
import { customers, receipt } from '../test/fixtures/flow/customers.js';
import { servers, states, type Lang, type State } from './look/states.js';
import { findEngine } from './testing/engines.js';
import { chromiumArgs } from './testing/launchers.js';

const languages = {
  ko: {
    policy: 'KR',
    feed: 'kr',
    page: 'cancel.html',
    cancel: '해지 신청',
    refusal: '지금은 점검 중이에요. 1시간 뒤에 다시 시도해 주세요.',
    titles: {
      discount: '재약정 20% 할인',
      'free-months': '두 달 무료',
      pause: '잠시 쉬기',
      fix: '무료 방문 점검',
      support: '전담 상담사 연결',
      extra: '와이파이 6 공유기',
      'plan-change': '작은 요금제로 바꾸기',
      upgrade: '더 빠른 요금제로 바꾸기',
    },
  },
  en: {
    policy: 'US-CA',
    feed: 'us',
    page: 'cancel-us.html',
    cancel: 'Cancel service',
    refusal: 'We are being repaired. Try again in an hour.',
    titles: {
      discount: '20% off for 6 months',
      'free-months': 'Two months free',
      pause: 'Take a break',
      fix: 'Free technician visit',
      support: 'A person of your own',
      extra: 'Wi-Fi 6 router',
      'plan-change': 'A smaller plan',
      upgrade: 'A faster plan',
    },
  },
  de: {
    policy: 'DE',
    feed: 'de',
    page: 'cancel-de.html',
    cancel: 'jetzt kündigen',
    refusal: 'Wir warten gerade unsere Technik. Bitte in einer Stunde noch einmal.',
    titles: {
      discount: '20 % Rabatt für 6 Monate',
      'free-months': 'Zwei Monate frei',
      pause: 'Pause',
      fix: 'Kostenloser Technikerbesuch',
      support: 'Persönliche Beratung',
      extra: 'WLAN-Router',
      'plan-change': 'Kleinerer Tarif',
      upgrade: 'Schnellerer Tarif',
    },
  },
};
/** Reasons that a feed of the fixtures does not have. */
const reasons: Partial<Record<string, Partial<Record<Lang, string>>>> = {
  bereavement: { ko: '가입자가 세상을 떠났어요', de: 'Die Vertragsperson ist gestorben' },
  switching: { en: 'I am switching to another provider' },
};
const looks = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  dark: { width: 390, height: 844 },
};
const pattern = process.argv.slice(2).join(' ');
const wanted = states.filter(({ name }) => name.includes(pattern));

const account = createAccountServer({});
const files = serveFiles(resolve('.'), account.fill);
const server = createServer((request, response) => {
  account(request, response, () => {
    files(request, response);
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launch({
  executablePath: findEngine('chromium')?.binary ?? '',
  args: chromiumArgs,
});

function feedOf(lang: Lang, { offer }: State) {
  const feed = JSON.parse(readFileSync(`test/fixtures/flow/${languages[lang].feed}.json`, 'utf8'));
  const types = ['price', 'quality', 'moving', 'switching', 'bereavement'];
  for (const type of types)
    if (!feed.reasons.some((one: { type: string }) => one.type === type))
      feed.reasons.push({ id: type, type, label: reasons[type as 'switching']?.[lang] ?? type });
  if (offer) {
    const ids = feed.plans.map(({ id }: { id: string }) => id);
    const text = JSON.stringify(offer).replace('$smaller', ids[0]).replace('$larger', ids.at(-1));
    const one = JSON.parse(text);
    const scale = feed.currency === 'KRW' ? 1000 : 1;
    if (one.amount) one.amount *= scale;
    if (one.exit) one.exit.amount *= scale;
    feed.offers = [{ id: 'one', title: languages[lang].titles[one.type as 'pause'], ...one }];
    feed.rules = [{ offers: ['one'] }];
  }
  return feed;
}

async function draw(page: Page, lang: Lang, state: State) {
  const { policy, cancel, refusal } = languages[lang];
  const { customer, quote } = customers[lang];
  const inside = {
    form: '<form action="#"><button>.</button></form>',
    fields: `<form action="#"><label>Name <input required></label><label>No. <input required></label><button data-audit="cancel">${cancel}</button></form>`,
    link: `<a href="#cancel" data-audit="cancel">${cancel}</a>`,
    script: '',
  }[state.way ?? 'form'];
  const markup = `<button id="opener" type="button" ${state.dialog ? '' : 'hidden'}>${cancel}</button>
    <cancel-intercept policy="${state.policy ?? policy}" ${state.server ? 'scripted' : ''} ${state.preview ? 'preview' : ''} ${state.dialog ? 'mode="dialog" opener="opener"' : ''}>${inside}<form slot="accept" action="#"></form></cancel-intercept>`;
  const given = { feed: feedOf(lang, state), customer, ...(state.quote !== false && { quote }) };
  await page.evaluate(`(async () => {
    document.querySelector('.panel')?.remove();
    document.querySelector('.quiet')?.remove();
    const main = document.querySelector('main');
    main.innerHTML = ${JSON.stringify(markup)};
    const words = ${JSON.stringify({ refusal })};
    const receipt = ${JSON.stringify({ ...receipt, endDate: receipt.endDate })};
    const flow = main.querySelector('cancel-intercept');
    Object.assign(flow, ${JSON.stringify(given)});
    const answer = ${servers[state.server ?? 'silent']};
    for (const name of ['cancel-request', 'offer-request'])
      flow.addEventListener(name, (event) => event.respondWith(answer()));
    await flow.updateComplete;
    if (${!!state.dialog}) { document.getElementById('opener').click(); await new Promise((done) => setTimeout(done, 200)); await flow.updateComplete; }
    for (const press of ${JSON.stringify(state.presses ?? [])}) {
      let found = flow;
      const type = /data-reason-type="(.*)"/.exec(press)?.[1];
      if (type) {
        const nth = flow.feed.reasons.findIndex((one) => one.type === type);
        found = flow.shadowRoot.querySelectorAll('[part=reason] input')[nth];
      } else for (const part of press.split('>>>')) found = (found?.shadowRoot ?? found)?.querySelector(part.trim());
      if (!found) throw new Error('There is no ' + press);
      found.click();
      await new Promise((done) => setTimeout(done, 60));
      await flow.updateComplete;
    }
    await new Promise((done) => setTimeout(done, 250));
  })()`);
}

/** As a screen reader has it: role, name and what is said of it, a line each. */
function tree({ role, name, children = [], ...more }: SerializedAXNode, depth = 0): string {
  const said = Object.entries(more)
    .filter(
      ([key, value]) =>
        value !== undefined &&
        value !== false &&
        !/^(?:elementHandle|backendNodeId|loaderId|frameId|url)$/.test(key) &&
        typeof value !== 'function',
    )
    .map(([key, value]) => `${key}=${String(value)}`);
  const line =
    `${'  '.repeat(depth)}${role} ${JSON.stringify(name ?? '')} ${said.join(' ')}`.trimEnd();
  return [line, ...children.map((child) => tree(child, depth + 1))].join('\n');
}

mkdirSync('look', { recursive: true });
const rows: string[] = [];
const failures: string[] = [];
for (const state of wanted) {
  const cells: string[] = [];
  for (const lang of Object.keys(languages) as Lang[])
    for (const [look, viewport] of Object.entries(looks)) {
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type()))
          failures.push(`${state.name} ${lang} ${look}: ${message.text()}`);
      });
      page.on('pageerror', (error) =>
        failures.push(`${state.name} ${lang} ${look}: ${String(error)}`),
      );
      await page.setViewport(viewport);
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      if (state.slow)
        await page.evaluateOnNewDocument(
          'const wait = setTimeout; window.setTimeout = (then, ms, ...more) => wait(then, ms === 10000 ? 0 : ms, ...more)',
        );
      await page.goto(`${origin}/${languages[lang].page}`, { waitUntil: 'networkidle0' });
      const file = `${state.name.replace(/\W+/g, '-')}.${lang}.${look}`;
      try {
        await draw(page, lang, state);
      } catch (error) {
        failures.push(`${file}: ${String(error)}`);
      }
      await page.screenshot({ path: `look/${file}.png`, fullPage: true });
      const root = await page.accessibility.snapshot({ interestingOnly: true });
      if (look === 'wide' && root) writeFileSync(`look/${file}.txt`, `${tree(root)}\n`);
      cells.push(`<a href="${file}.png"><img src="${file}.png" class="${look}" alt="${file}"></a>`);
      await page.close();
    }
  rows.push(`<h2>${state.name}</h2><div>${cells.join('')}</div>`);
}
writeFileSync(
  'look/index.html',
  `<!doctype html><meta charset="utf-8"><title>States</title><style>body{font:16px sans-serif;background:#ddd}div{display:flex;gap:8px;align-items:start}img{width:260px}img.wide{width:560px}</style>${rows.join('')}`,
);
await browser.close();
server.close();
console.log(
  [...failures, `${wanted.length} states in look/index.html, ${failures.length} complaints`].join(
    '\n',
  ),
);
