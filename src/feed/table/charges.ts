/** Columns of a table that cost something besides the monthly price. */
import type { PlanInput } from '../schema.js';
import type { fields } from './fields.js';
import { bareOf } from './read-table.js';

type Field = (typeof fields)[number];
type Fee = Extract<PlanInput['fees'], unknown[]>[number];
type Rule = Extract<PlanInput['exit'], unknown[]>[number];

/** Words of a cell that say that a charge is none. */
export const noCharge = /^(none|no|free|waived|없음|무료|면제)$/i;

/** The headings of each, small and without spaces and signs: what else they could mean, nobody would write so. */
const gear = '장비|기기|단말기?|모뎀|공유기|와이파이|wifi|셋톱박스|셋탑박스|셋톱|stb';
const device = '(?:equipment|modem|router|gateway|wifi|settopbox|stb)';
const every = '(?:permonth|monthly|month|mo)?';
const headings = {
  setup:
    /^(초기|신규|최초)?(설치|가입|개통|출동)(비용?|요금)$|^(초기|일회성)(비용?)$|^(유심|usim|esim|이심)(비용?|요금)$|^(setup|install(ation)?|activation|sim(card)?|upfront|onetime)(fee|cost|charge)s?$/,
  fee: new RegExp(
    `^월?(${gear})?월?(임대|대여)(료|비용?)월?$|^월?(${gear})(월?(사용|이용))?료월?$|^(monthly)?(${device}(rental|lease)?(fee|cost|charge|rental)s?|rental(fee|cost|charge)s?)${every}$`,
  ),
  exit: /^((중도|조기|약정)?(해지|해약)?|할인|요금할인|약정할인)(위약금|반환금)$|^(중도|조기|약정)?해지비용?$|^(early)?(termination|cancell?ation|exit)(fee|cost|charge)s?$|^etfs?$/,
} as const;

export type Charge = keyof typeof headings;
export const charges = Object.keys(headings) as Charge[];

/** What a heading charges, if that is all it can mean. */
export function chargeOf(heading: string): Charge | undefined {
  const bare = bareOf(heading.replace(/ ?[([（［].*[)\]）］]$/, ''));
  return charges.find((charge) => headings[charge].test(bare));
}

/** An amount a month in a column of what is paid once is another column's. */
export const monthly = /월|\bmo(nth)?/i;

/** "$10 per remaining month", "남은 달마다 10,000원", "10,000원 × 잔여 개월 수": what is said besides the amount. */
const left = '(?:남은|잔여) ?(?:약정 ?)?(?:1 ?)?(?:달|개월|월)(?: ?수)?';
const inContract = '(?: (?:in|on|of) (?:(?:the|your) )?(?:contract|term|agreement))?';
const perLeft = `(?:[×x*/]|per|each|for each|for every) ?(?:remaining months?|months? (?:remaining|left))${inContract}`;
const forEachLeft = new RegExp(
  `^${left} ?(?:마다|당|[×x*]) ?| ?[×x*/] ?${left}$| ?${perLeft}$`,
  'i',
);

/** An amount for each month that is left of the contract, if a text says that and nothing else. */
export function eachMonthLeft(text: string, amount: (text: string) => number) {
  const bare = text.replace(forEachLeft, '');
  return bare === text ? undefined : ruleOf('perRemainingMonth', amount(bare));
}

const ruleOf = (type: 'flat' | 'perRemainingMonth', amount: number) =>
  amount <= 1e10 ? { type, amount } : undefined;

/** What a heading says besides what is charged, where it is known how its amounts are to be read. */
export interface Aside {
  /** "만원" of 설치비(만원); empty where it names none. */
  unit: string;
  /** Each amount is due for every month that is left of the contract. */
  eachLeft: boolean;
}

/** How often an amount is due: a fee once or monthly, or on leaving. */
export type Due = 'once' | 'monthly' | 'exit';

const unit =
  '(?:[만천] ?)?원|[만천]|(?:us|ca|au|nz|hk|[ac])?\\$|[₩￦€£¥円엔]|krw|usd|eur|gbp|jpy|cad|aud|nzd';
const units = new RegExp(`(?<![a-z])(?:${unit})(?![a-z])`, 'i');
const once =
  '(?:최초 ?|처음 ?)?(?:1회|한 ?번)(?: ?납부)?|1회성|일회성|일시불|one[- ]time(?: only)?|once';
/** Words that change no amount below a heading, by when it is due. */
const harmless: Record<Due, RegExp> = {
  once: harmlessWith(once),
  monthly: harmlessWith(
    '매월|매달|월별|월간|월 ?납부|월|(?:per |a |each |every )?month|monthly|(?:per )?mo|와이파이|공유기|모뎀|셋톱박스|wi-?fi|router|modem|gateway',
  ),
  exit: harmlessWith(`${once}|(?:약정 ?)?(?:기간 ?내 ?)?중도 ?해지(?: ?시)?|해지 ?시|etf`),
};

function harmlessWith(words: string) {
  const tax = '(?:vat|tax(?:es)?)';
  const taxed = `(?:vat|부가세|부가가치세|세금) ?포함|${tax} (?:included|incl\\.?)|(?:incl\\.|incl|including|includes|with) ${tax}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${taxed}|단위|${words})(?![\\p{L}\\p{N}])`, 'giu');
}

const eachLeft = new RegExp(`${left} ?(?:마다|당)|[×x*/] ?${left}|${perLeft}`, 'giu');
const untaxed =
  /(vat|부가세|부가가치세|세금|tax(es)?) ?(별도|제외|미포함|불포함|excluded|extra)|(excl\.?|excluding|without|plus|before|\+) ?(vat|tax)/i;

/**
 * What stands in the brackets of a heading changes its amounts, or does not; undefined where nobody knows: below
 * 설치비(VAT 별도) an amount is lower than what is paid, and below 위약금(1년 이내) it is not all of it.
 */
export function asideOf(heading: string, due: Due): Aside | undefined {
  const said = [...heading.slice(0, 200).matchAll(/[([（［]([^)\]）］]*)/g)].map(
    ([, text = '']) => text,
  );
  // who chooses what a column holds may have written it without brackets
  const isEachLeft = due === 'exit' && heading.search(eachLeft) >= 0;
  if (heading.length > 200 || (!said.length && untaxed.test(heading))) return undefined;
  let [rest, named] = [said.join(', '), ''];
  if (isEachLeft) rest = rest.replace(eachLeft, ' ');
  rest = rest.replace(harmless[due], ' ').replace(units, (found) => {
    named = found;
    return ' ';
  });
  return /^[\s,;:·|/.]*$/.test(rest) ? { unit: named, eachLeft: isEachLeft } : undefined;
}

/** An amount as it stands below a heading: below 설치비(만원) a 3 is 3만원, and 30,000원 is what it says. */
export function amountBelow({ unit }: Aside, amount: (text: string) => number) {
  return (text: string): number => {
    if (noCharge.test(text)) return 0;
    const value = unit ? amount(`${text} ${unit}`) : NaN;
    const isOwn = !unit || units.test(text) || /\d ?[만천원]/.test(text);
    return Number.isNaN(value) && isOwn ? amount(text) : value;
  };
}

/** What leaving costs by a cell; `null` where it is free, undefined where it is not understood. */
export function exitBelow(aside: Aside, text: string, amount: (text: string) => number) {
  const below = amountBelow(aside, amount);
  const rule = eachMonthLeft(text, below);
  if (rule) return rule;
  if (!aside.eachLeft && monthly.test(text)) return undefined;
  const value = below(text);
  return value === 0 ? null : ruleOf(aside.eachLeft ? 'perRemainingMonth' : 'flat', value);
}

const dueOf = { setup: 'once', fee: 'monthly', exit: 'exit' } as const;

/** Reads the cells of one such column, of which there may be several. */
export const chargeField = (charge: Charge, label: string): Field => {
  const aside = asideOf(label, dueOf[charge]);
  return [
    headings[charge],
    (_, { text, plan, amount }) => {
      if (!aside) return false;
      if (charge === 'exit') {
        const rule = exitBelow(aside, text, amount);
        // until all are read, what is free is kept as well: who counts them sees that each was understood
        return rule !== undefined && { exit: [...exitsOf(plan), rule] as Rule[] };
      }
      const value = amountBelow(aside, amount)(text);
      const when = dueOf[charge];
      if (!(value <= 1e10) || (when === 'once' && monthly.test(text))) return false;
      return { fees: [...feesOf(plan), { label, amount: value, when }] };
    },
  ];
};

/** What leaving costs is the sum of all columns that say so, and unknown where one of them does not. */
export function settleExit(plan: PlanInput, columns: number) {
  const all = exitsOf(plan);
  const rules = all.filter((rule) => rule !== null);
  const [first = 0] = rules;
  if (all.length < columns) delete plan.exit;
  else if (columns) plan.exit = rules.length > 1 ? rules : first;
}

/** A charge of which a plan says nothing is not known to be none: its costs must not look lower than they are. */
export function tellUnknown(
  plan: PlanInput,
  charge: Exclude<Charge, 'exit'>,
  label: string,
  columns: number,
) {
  const said = feesOf(plan).filter((fee) => fee.label === label).length;
  const unknown: Fee = { label, amount: null, when: dueOf[charge] };
  const missing = Array.from({ length: columns - said }, () => unknown);
  if (missing.length) plan.fees = [...feesOf(plan), ...missing];
}

/** "No contract" beside an amount for leaving it: nobody knows which of the two holds, so neither makes it look free. */
export function contradictsItself({ contract, exit }: Partial<PlanInput>): boolean {
  const months = typeof contract === 'object' ? contract?.months : contract;
  const rules = Array.isArray(exit) ? exit : [exit];
  return months === 0 && rules.some((rule) => typeof rule === 'object' && rule !== null);
}

const feesOf = ({ fees }: Partial<PlanInput>): Fee[] => (Array.isArray(fees) ? fees : []);

const exitsOf = ({ exit }: Partial<PlanInput>): (Rule | null)[] =>
  Array.isArray(exit) ? exit : [];
