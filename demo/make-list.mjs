/**
 * Makes data/list.json, the list that list.html shows, from the FCC's Urban Rate Survey of fixed broadband
 * (public domain):
 *
 *     node demo/make-list.mjs [survey.csv]
 *
 * Without it, list.html makes up its plans.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const survey = process.argv[2] ?? here('../../shared/data/urs/fcc-urs-2024-fixed-broadband.csv');
if (!existsSync(survey)) {
  console.error('There is no survey to read: pass its CSV file.');
  process.exit(1);
}

const technologies = {
  Cable: 'cable',
  Fiber: 'fiber',
  DSL: 'dsl',
  'Fixed wireless': 'fixed-wireless',
};

/** RFC 4180: quoted cells may hold commas, quotes and line breaks. */
function* rows(text) {
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0]) yield row;
    row = [];
  }
}

const titled = (state) =>
  state.toLowerCase().replace(/\b(?!of\b)\w/g, (letter) => letter.toUpperCase());
/** "COMCAST CABLE COMMUNICATIONS, LLC" → "Comcast Cable Communications", for the plan's name only. */
const short = (provider) =>
  provider
    .replace(
      /,? (?:LLC|L\.L\.C\.|Inc\.?|Incorporated|Corp\.?|Corporation|Company|Co\.?|LP|L\.P\.|Ltd\.?)$/i,
      '',
    )
    .replace(/\b[A-Z]{5,}\b/g, (word) => word[0] + word.slice(1).toLowerCase());
const fee = (label, amount) => (amount > 0 ? [{ label, amount, when: 'monthly' }] : []);

const [header, ...cells] = rows(readFileSync(survey, 'utf8').replace(/^\uFEFF/, ''));
const plans = new Map();
for (const row of cells) {
  const of = Object.fromEntries(header.map((name, i) => [name, row[i]]));
  const down = Number(of['Download Bandwidth Mbps']);
  const cap = of['Usage Allowance GB'];
  const facts = {
    provider: of.Provider,
    name: `${short(of.Provider)} ${down} Mbps (${titled(of.State)})`,
    technology: technologies[of.Technology] ?? 'other',
    price: Number(of['Monthly Charge']),
    fees: [
      ...fee('Other mandatory charge', Number(of['Other Mandatory Charge'])),
      ...fee('Surcharges', Number(of.Surcharge)),
    ],
    speed: { down, up: Number(of['Upload Bandwidth Mbps']) },
    data: cap === 'inf' ? 'unlimited' : { cap: Number(cap) },
  };
  // the same facts give the same id in every run, and are one plan
  const id = `urs-${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12)}`;
  plans.set(id, { id, ...facts });
}

const feed = {
  version: 1,
  currency: 'USD',
  locale: 'en-US',
  horizon: 12,
  source: {
    name: 'FCC Urban Rate Survey 2024, fixed broadband',
    url: 'https://www.fcc.gov/economics-analytics/industry-analysis-division/urban-rate-survey-data-resources',
  },
  plans: [...plans.values()],
};
mkdirSync(here('data'), { recursive: true });
writeFileSync(here('data/list.json'), JSON.stringify(feed));
console.log(`${plans.size} plans of ${cells.length} rows: demo/data/list.json`);
