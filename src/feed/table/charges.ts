/** Columns of a table that cost something besides the monthly price. */
import type { PlanInput } from '../schema.js';
import type { fields } from './fields.js';
import { bareOf } from './read-table.js';

type Field = (typeof fields)[number];
type Fee = Extract<PlanInput['fees'], unknown[]>[number];

/** Words of a cell that say that a charge is none. */
export const noCharge = /^(none|no|free|waived|없음|무료|면제)$/i;

/** The headings of each, small and without spaces and signs: what else they could mean, nobody would write so. */
const headings = {
  setup:
    /^(초기|신규)?(설치|가입|개통|출동)(비용?|요금)$|^(setup|install(ation)?|activation)(fee|cost|charge)s?$/,
  fee: /^(장비|모뎀|공유기|셋톱박스)(월)?(임대|대여)(료|비용?)(월)?$|^(equipment|modem|router|gateway)(rental)?(fee|cost|charge|rental)(permonth|monthly|month|mo)?$/,
  exit: /^(중도)?(해지)?(위약금|반환금)$|^(중도)?해지비용?$|^(early)?(termination|cancell?ation|exit)(fee|cost|charge)s?$/,
} as const;

export type Charge = keyof typeof headings;
export const charges = Object.keys(headings) as Charge[];

/** What a heading charges, if that is all it can mean. */
export function chargeOf(heading: string): Charge | undefined {
  const bare = bareOf(heading.replace(/ ?[([].*[)\]]$/, ''));
  return charges.find((charge) => headings[charge].test(bare));
}

/** An amount a month in a column of what is paid once is another column's. */
export const monthly = /월|\bmo(nth)?/i;

/** "$10 per remaining month", "남은 달마다 10,000원", "10,000원 × 잔여 개월 수": what is said besides the amount. */
const left = '(?:남은|잔여) ?(?:약정 ?)?(?:달|개월|월)(?: ?수)?';
const inContract = '(?: (?:in|on|of) (?:(?:the|your) )?(?:contract|term|agreement))?';
const forEachLeft = new RegExp(
  `^${left} ?(?:마다|당|[×x*]) ?| ?[×x*/] ?${left}$| ?(?:[×x*/]|per|for each|for every) ?(?:remaining months?|months? (?:remaining|left))${inContract}$`,
  'i',
);

/** An amount for each month that is left of the contract, if a text says that and nothing else. */
export function eachMonthLeft(text: string, amount: (text: string) => number) {
  const bare = text.replace(forEachLeft, '');
  const value = bare === text ? NaN : amount(bare);
  return value <= 1e10 ? { type: 'perRemainingMonth' as const, amount: value } : undefined;
}

/** Reads the cells of one such column, of which there may be several. */
export const chargeField = (charge: Charge, label: string): Field => [
  headings[charge],
  (said, { text, plan, amount }) => {
    const once = charge !== 'fee';
    const perMonth = charge === 'exit' && eachMonthLeft(text, amount);
    if (perMonth) return { exit: perMonth };
    // below 설치비(VAT 포함) an amount is one all the same, and below 설치비(만원) a 3 is 3만원
    const [value] = [said, text]
      .map((one) => (noCharge.test(one) ? 0 : amount(one)))
      .filter((one) => one <= 1e10);
    if (value === undefined || (once && monthly.test(said))) return false;
    if (charge === 'exit') return { exit: value && { type: 'flat', amount: value } };
    return { fees: [...feesOf(plan), { label, amount: value, when: once ? 'once' : 'monthly' }] };
  },
];

/**
 * A charge of which a plan says nothing is not known to be none: its costs must not look lower than they are. What
 * leaving costs is unknown already where nothing is said of it.
 */
export function tellUnknown(plan: PlanInput, charge: Charge, label: string, columns: number) {
  if (charge === 'exit') return;
  const said = feesOf(plan).filter((fee) => fee.label === label).length;
  const unknown: Fee = { label, amount: null, when: charge === 'setup' ? 'once' : 'monthly' };
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
