import { minorDigits } from '../feed/currency.js';

/** What a language may say about amounts; undefined leaves it to the platform. */
export interface MoneyWords {
  money?: (amount: string, currency: string) => string | undefined;
}

/** A formatter costs far more than its use. */
const formats = new Map<string, Intl.NumberFormat>();

/** What is written from right to left must not turn the words around it. */
const isolated = (text: string) =>
  /[\u0590-\u08ff\u200f]/.test(text) ? `\u2068${text}\u2069` : text;

/** Numbers, amounts and dates as the reader's language writes them. */
export class Format {
  constructor(
    readonly tag: string,
    readonly words: MoneyWords,
  ) {}

  #number(value: number, options: Intl.NumberFormatOptions): string {
    const key = this.tag + JSON.stringify(options);
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new Intl.NumberFormat(this.tag, options)));
    return format.format(value);
  }

  number(value: number, unit = ''): string {
    // a line does not end between a number and its unit
    return `${this.#number(value, { maximumFractionDigits: 3 })}\u00a0${unit}`.trim();
  }

  /** An amount in major units, with all digits of its currency; `sign` shows a plus too. */
  money(amount: number, currency: string, sign = false): string {
    // digits are ISO 4217's: engines differ
    const digits = minorDigits(currency);
    const options: Intl.NumberFormatOptions = {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'auto',
    };
    return isolated(
      this.words.money?.(this.#number(amount, options), currency) ??
        this.#number(amount, { ...options, style: 'currency', currency }),
    );
  }

  /** Mbps, or Gbps from 1,000 on. */
  speed(mbps: number): string {
    return mbps < 1000 ? this.number(mbps, 'Mbps') : this.number(mbps / 1000, 'Gbps');
  }

  percent(share: number): string {
    return this.#number(share, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** A calendar day, the same in every time zone. */
  date(day: string): string {
    const date = new Date(day.slice(0, 10));
    return isolated(date.toLocaleDateString(this.tag, { dateStyle: 'long', timeZone: 'UTC' }));
  }
}
