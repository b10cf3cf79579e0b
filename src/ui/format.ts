import { minorDigits } from '../feed/currency.js';
import type { Words } from '../locales/en.js';

/** Numbers, amounts and dates as the reader's language writes them. A formatter costs more than its use, so each is kept. */
export class Format {
  readonly tag: string;
  readonly words: Words;
  #formats = new Map<string, Intl.NumberFormat>();

  constructor(tag: string, words: Words) {
    this.tag = tag;
    this.words = words;
  }

  #number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    let format = this.#formats.get(key);
    if (!format) this.#formats.set(key, (format = new Intl.NumberFormat(this.tag, options)));
    return format;
  }

  number(value: number, unit?: string): string {
    const text = this.#number('', { maximumFractionDigits: 3 }).format(value);
    return unit ? `${text} ${unit}` : text;
  }

  /** An amount in major units, with all digits of its currency; `sign` shows a plus too. */
  money(amount: number, currency: string, sign = false): string {
    // digits are ISO 4217's: engines differ
    const digits = minorDigits(currency);
    const options: Intl.NumberFormatOptions = {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...(sign ? { signDisplay: 'exceptZero' } : {}),
    };
    const own = this.words.money;
    const text = own && own(this.#number(`${digits}${sign}`, options).format(amount), currency);
    return (
      text ??
      this.#number(currency + sign, { ...options, style: 'currency', currency }).format(amount)
    );
  }

  /** Mbps, or Gbps from 1,000 on. */
  speed(mbps: number): string {
    return mbps < 1000 ? this.number(mbps, 'Mbps') : this.number(mbps / 1000, 'Gbps');
  }

  percent(share: number): string {
    return this.#number('%', { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  /** A calendar day, the same in every time zone. */
  date(day: string): string {
    const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
    return date.toLocaleDateString(this.tag, { dateStyle: 'long', timeZone: 'UTC' });
  }
}
