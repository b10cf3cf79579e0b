import { placeOf, type Entry, type Heading, type ReportSink, type Totals } from './report.js';

/** Groups that are shown, and that are kept. */
const [shown, kept] = [40, 2000];

interface Group {
  entry: Entry;
  count: number;
  places: string[];
}

const titles: [Entry['kind'], string][] = [
  ['row', 'Rows that are no plan'],
  ['value', 'Values that were not understood'],
  ['remark', 'Values that could be read otherwise'],
];

const uses = { field: '→', text: '·', unknown: '?', out: '×' };

/** The report for people: what repeats is told once, with how often and where. */
export class TextReport implements ReportSink {
  readonly #groups = new Map<string, Group>();
  readonly #counts = { row: 0, value: 0, remark: 0 };
  readonly #ungrouped = { row: 0, value: 0, remark: 0 };
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  start({ file, format, currency, currencyFrom, columns, remarks }: Heading) {
    this.#write(`${file}: ${format}\nCurrency: ${currency}, ${currencyFrom}\n`);
    for (const remark of remarks) this.#write(`Note: ${remark}\n`);
    if (!columns.length) return;
    const width = Math.min(32, Math.max(...columns.map(({ column }) => column.length)));
    this.#write('\nColumns (→ a field, · a row of text, ? not understood, × left out)\n');
    for (const { column, use, as } of columns)
      this.#write(`  ${column.padEnd(width)} ${uses[use]} ${as}\n`);
  }

  add = (entry: Entry) => {
    const { kind, column = '', found = '', reason } = entry;
    this.#counts[kind]++;
    const key = [kind, column, found, reason].join('\u0000');
    let group = this.#groups.get(key);
    if (!group) {
      if (this.#groups.size >= kept) return void this.#ungrouped[kind]++;
      this.#groups.set(key, (group = { entry, count: 0, places: [] }));
    }
    group.count++;
    if (group.places.length < 6) group.places.push(placeOf(entry).replace(/^line /, ''));
  };

  end({ rows, plans, reported, unpriced, feeds, error }: Totals) {
    const groups = [...this.#groups.values()];
    for (const [kind, title] of titles) {
      if (!this.#counts[kind]) continue;
      this.#write(`\n${title}: ${this.#counts[kind].toLocaleString('en')}\n`);
      const these = groups.filter(({ entry }) => entry.kind === kind);
      for (const group of these.slice(0, shown)) this.#write(`  ${lineOf(group)}\n`);
      if (these.length > shown || this.#ungrouped[kind])
        this.#write('  … --report FILE writes a report that lists them all\n');
    }
    if (error !== undefined) return;
    const names = feeds.map(({ file, plans: some }) => `${file} (${some.toLocaleString('en')})`);
    if (names.length > 5) names.splice(1, names.length - 2, `… ${feeds.length} feeds …`);
    this.#write(
      `\n${count(rows, 'row')}: ${count(plans, 'plan')}, ${count(reported, 'row')} reported.`,
    );
    if (unpriced) this.#write(` ${count(unpriced, 'plan')} without a price.`);
    this.#write(`${names.length ? ` Wrote ${names.join(', ')}.` : ''}\n`);
  }
}

export const count = (number: number, thing: string) =>
  `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;

function lineOf({ entry, count: times, places }: Group): string {
  const { line, column, found, reason, sameAs } = entry;
  const at = line === undefined ? 'at' : times > 1 ? 'lines' : 'line';
  const where = places[0] ? `, ${at} ${places.join(', ')}` : '';
  const more =
    times > places.length ? ` and ${(times - places.length).toLocaleString('en')} more` : '';
  const what = [column, found === undefined ? '' : JSON.stringify(short(found))].filter(Boolean);
  const same = sameAs !== undefined && times === 1 ? ` (${sameAs})` : '';
  return `${what.length ? `${what.join(' ')} ` : ''}${reason}${same}${where}${more}`;
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
