import type { PlanInput } from '../../feed/schema.js';
import {
  amountOf,
  isNull,
  linkOf,
  mbpsOf,
  monthsOf,
  said,
  type Amount,
  type Reading,
} from './cells.js';
import { pointId, type SourceRow } from './reader.js';
import type { Tell } from './report.js';

type FeeInput = Exclude<NonNullable<PlanInput['fees']>, string | false>[number];

/** Which cell stands below a heading, and how; shared by all rows of a table. */
export interface Layout {
  /** Index by heading. */
  at: Map<string, number>;
  /** Headings of which a NULL has been told. */
  nulls: Set<string>;
}

/** One row of a file whose headings are known, and what it becomes. */
export class Row {
  readonly values: Record<string, string> = {};
  readonly fees: FeeInput[] = [];
  readonly #source: SourceRow;
  readonly #layout: Layout;
  readonly #tell: Tell;

  constructor(source: SourceRow, layout: Layout, tell: Tell) {
    this.#source = source;
    this.#layout = layout;
    this.#tell = tell;
  }

  /** What stands below a heading; `''` where nothing does. */
  cell(heading: string): string {
    const raw = this.#source.cells[this.#layout.at.get(heading) ?? -1];
    if (!raw) return '';
    if (isNull(raw) && !this.#layout.nulls.has(heading)) {
      this.#layout.nulls.add(heading);
      this.remark(heading, 'is read as unknown, here and below', raw);
    }
    return said(raw);
  }

  /** Keeps the cell as a row of text. */
  keep(heading: string) {
    const at = this.#layout.at.get(heading);
    const text = this.cell(heading);
    if (at !== undefined && text) this.values[pointId(at)] = text;
  }

  /** Keeps the cell as a row of text, and says that it was not understood. */
  notUnderstood(heading: string, why = 'is not understood: it stays as a row of text') {
    this.keep(heading);
    this.#tell({ ...this.#entry(heading), kind: 'value', reason: why });
  }

  remark(heading: string, reason: string, found?: string) {
    this.#tell({ ...this.#entry(heading, found), kind: 'remark', reason });
  }

  /** Reads the cell by `read`; an empty one is unknown, one that cannot be read is told. */
  field<T>(heading: string, read: (text: string) => T | undefined): T | undefined {
    const text = this.cell(heading);
    if (!text) return undefined;
    const value = read(text);
    if (value === undefined) this.notUnderstood(heading);
    return value;
  }

  /** The same for what comes with a remark. */
  remarked<T>(heading: string, read: (text: string) => Reading<T> | undefined): T | undefined {
    const reading = this.field(heading, read);
    if (reading?.remark) this.remark(heading, reading.remark);
    return reading?.value;
  }

  mbps = (heading: string) => this.remarked(heading, mbpsOf);
  months = (heading: string) => this.field(heading, monthsOf);
  link = (heading: string) => this.remarked(heading, linkOf);

  /** A monthly price. A sign behind it stays in sight, since the footnote it points to is not here. */
  price(heading: string): number | undefined {
    const read = this.field(heading, amountOf);
    if (!read) return undefined;
    if (read.upTo || read.condition) {
      this.notUnderstood(heading);
      return undefined;
    }
    this.#keepMark(heading, read);
    return read.amount;
  }

  #keepMark(heading: string, { amount, mark }: Amount) {
    if (!mark) return;
    this.keep(heading);
    this.remark(heading, `is read as ${amount}; its ${mark} stays as a row of text`);
  }

  /**
   * A fee whose name and amount stand in two cells, or in two lists of them parted by `;`. A fee that cannot be read
   * is kept without its amount: the costs of the plan are then unknown, rather than too low.
   */
  feesOf(names: string, amounts: string, when: 'once' | 'monthly', isOptional?: RegExp | true) {
    const labels = listOf(this.cell(names));
    const written = listOf(this.cell(amounts));
    if (!labels.length && !written.length) return;
    if (labels.length !== written.length) {
      this.keep(names);
      this.notUnderstood(
        amounts,
        `has ${written.length} amounts for ${labels.length} names: the costs of this plan are unknown`,
      );
      this.#unreadable(this.cell(names) || names, when);
      return;
    }
    labels.forEach((label, i) => {
      const optional = isOptional === true || isOptional?.test(label) === true;
      this.fee(amounts, label, written[i] ?? '', when, optional);
    });
  }

  /** One fee, from what stands below `heading`. */
  fee(heading: string, label: string, text: string, when: 'once' | 'monthly', optional = false) {
    if (/^included$/i.test(text)) {
      this.fees.push({ label: `${label} (included)`, amount: 0, when });
      return;
    }
    const read = amountOf(text);
    const aside = [read?.upTo && 'up to', read?.condition].filter(Boolean).join(', ');
    // what is due only sometimes, or is less than what is written, cannot be added up
    if (!read || (read.upTo && !optional)) {
      const lost = optional ? 'it stays as a row of text' : 'the costs of this plan are unknown';
      const reason = `"${label}" is not understood, expected an amount such as 70.00: ${lost}`;
      this.notUnderstood(heading, reason);
      if (!optional) this.#unreadable(label, when);
      return;
    }
    this.#keepMark(heading, read);
    const isApart = optional || aside !== '';
    if (aside && !optional)
      this.remark(heading, `"${label}" is due only sometimes: it is listed, not added up`);
    this.fees.push({
      label: aside ? `${label} (${aside})` : label,
      amount: read.amount,
      when,
      ...(isApart && { optional: true }),
    });
  }

  #unreadable(label: string, when: 'once' | 'monthly') {
    this.fees.push({ label: label.slice(0, 200), when } as FeeInput);
  }

  #entry(heading: string, found = this.cell(heading)) {
    return { line: this.#source.line, column: heading, found };
  }
}

const listOf = (text: string) => (text ? text.split(';').map((one) => one.trim()) : []);
