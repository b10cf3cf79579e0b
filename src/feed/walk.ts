import { shift, minorDigits } from './currency.js';
import { found, pointer, type ProblemCode, type ProblemLevel, type Report } from './problems.js';
import { safeImage, safeUrl } from './url.js';

/** An object of named fields. */
export interface FieldsShape {
  fields: Record<string, Shape>;
  needs?: string[];
  /** Kept without its `amount` when any part but the label cannot be read. */
  priced?: true;
}

/** What a value may be; made from the schema. `{}` is anything. */
export type Shape =
  | FieldsShape
  | { types: Record<string, FieldsShape> }
  | { either: Shape[] }
  | { list: Shape; most?: number; least?: number }
  | { record: Shape }
  | { oneOf: unknown[] }
  | { text?: number; least?: number }
  | { pattern: string }
  | { url: 'link' | 'image' }
  | { date: true }
  | { number: [number, number]; integer?: true; money?: true }
  | { flag: true };

/** What cannot be read: the field is unknown, and the problem is already told. */
export const unreadable: unique symbol = Symbol('unreadable');

/** Reads values by their shape, copies what is good, reports what is not. Nothing of the input is kept. */
export class Walk {
  #digits: number;
  #report: Report;
  #level: ProblemLevel = 'field';

  constructor(currency: string, report: Report) {
    this.#digits = minorDigits(currency);
    this.#report = report;
  }

  #wrong(path: string, value: unknown, shape: Shape, code: ProblemCode = 'wrong-type') {
    this.#report.add(
      this.#level,
      code,
      path,
      `Found ${found(value)}; expected ${expected(shape)}.`,
      hint(value, shape),
    );
    return unreadable;
  }

  /** `undefined` where the value is unknown (missing or null), `unreadable` where it is wrong. */
  read(shape: Shape, value: unknown, path: string): unknown {
    if (value === undefined || value === null) return undefined;
    if ('fields' in shape)
      return isRecord(value) ? this.fields(shape, value, path) : this.#wrong(path, value, shape);
    if ('list' in shape) return this.#list(shape, value, path);
    if ('number' in shape) return this.#number(shape, value, path);
    if ('oneOf' in shape)
      return shape.oneOf.includes(value) ? value : this.#wrong(path, value, shape, 'wrong-value');
    if ('flag' in shape)
      return typeof value === 'boolean' ? value : this.#wrong(path, value, shape);
    if ('either' in shape) {
      const fit = shape.either.find((one) => fits(one, value));
      return fit ? this.read(fit, value, path) : this.#wrong(path, value, shape);
    }
    if ('types' in shape) {
      const type = isRecord(value) && own(value, 'type');
      const fit = typeof type === 'string' && own(shape.types, type);
      return fit
        ? this.fields(fit as FieldsShape, value as object, path)
        : this.#wrong(path, value, shape, 'wrong-value');
    }
    if ('record' in shape) return this.#record(shape.record, value, path);
    return Object.keys(shape).length ? this.#string(shape, value, path) : value;
  }

  /**
   * Reads the fields of an object; a needed one that is missing or wrong makes the whole unreadable, and is a
   * problem of that `level`.
   */
  fields(
    shape: FieldsShape,
    value: object,
    path: string,
    level: ProblemLevel = 'field',
  ): Record<string, unknown> | typeof unreadable {
    const read: Record<string, unknown> = {};
    let whole = true;
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue;
      const field = own(shape.fields, key) as Shape | undefined;
      if (!field) {
        this.#unknownField(shape, key, path);
        continue;
      }
      const needed = shape.needs?.includes(key);
      if (needed) this.#level = level;
      const got = this.read(field, (value as Record<string, unknown>)[key], pointer(path, key));
      this.#level = 'field';
      if (got !== unreadable) {
        if (got !== undefined) read[key] = got;
      } else if (needed || (shape.priced && key !== 'label')) whole = false;
    }
    for (const key of shape.needs ?? [])
      if (!(key in read) && isUnknown(own(value, key))) {
        whole = false;
        const message = `Found nothing; expected ${expected(shape.fields[key]!)}.`;
        this.#report.add(level, 'missing', pointer(path, key), message);
      }
    if (whole) return read;
    return shape.priced ? withoutAmount(read) : unreadable;
  }

  #unknownField(shape: FieldsShape, key: string, path: string) {
    const like = nearest(key, Object.keys(shape.fields));
    this.#report.add(
      'note',
      'unknown-field',
      pointer(path, key),
      `${found(key)} is not a field of a feed; it is not read.`,
      like && `Did you mean "${like}"?`,
    );
  }

  #list(shape: Extract<Shape, { list: Shape }>, value: unknown, path: string) {
    const { list, most = Infinity, least = 0 } = shape;
    if (!Array.isArray(value) || value.length > most || value.length < least)
      return this.#wrong(path, value, shape);
    const read = value.map((item: unknown, i) => {
      const at = pointer(path, i);
      const got = isUnknown(item) ? this.#wrong(at, item, list) : this.read(list, item, at);
      return got === unreadable && 'priced' in list ? withoutAmount({}) : got;
    });
    if (!read.includes(unreadable)) return read;
    // a run of steps or bands with one missing would mean something else
    return least ? unreadable : read.filter((item) => item !== unreadable);
  }

  #record(shape: Shape, value: unknown, path: string) {
    if (!isRecord(value)) return this.#wrong(path, value, { record: shape });
    const read = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      const got = this.read(shape, own(value, key), pointer(path, key));
      if (got !== unreadable && got !== undefined) read[key] = got;
    }
    return read;
  }

  #number(shape: Extract<Shape, { number: unknown }>, value: unknown, path: string) {
    const [least, most] = shape.number;
    if (typeof value !== 'number' || (shape.integer && !Number.isInteger(value)))
      return this.#wrong(path, value, shape);
    if (!(value >= least && value <= most)) return this.#wrong(path, value, shape, 'wrong-value');
    return shape.money ? this.#money(value, path) : value + 0;
  }

  #money(value: number, path: string) {
    const factor = 10 ** this.#digits;
    if (Math.round(value * factor) / factor === value) return value + 0;
    const rounded = shift(value, this.#digits) / factor;
    this.#report.add(
      'note',
      'rounded',
      path,
      `Found ${value}; read as ${rounded}, which is as fine as the currency goes.`,
    );
    return rounded;
  }

  #string(shape: Shape, value: unknown, path: string) {
    if (typeof value !== 'string') return this.#wrong(path, value, shape);
    if ('text' in shape) {
      const long = value.length > (shape.text ?? 1e9);
      if (long || (shape.least && !value.trim()))
        return this.#wrong(path, value, shape, long ? 'too-long' : 'wrong-value');
    } else if ('url' in shape) {
      const safe = shape.url === 'image' ? safeImage(value) : safeUrl(value);
      return safe ? value : this.#wrong(path, value, shape, 'wrong-url');
    } else if ('date' in shape ? !isDate(value) : !new RegExp((shape as { pattern: string }).pattern).test(value))
      return this.#wrong(path, value, shape, 'wrong-value');
    return value;
  }
}

/** A fee or discount of which we only know that it is there. */
function withoutAmount(read: Record<string, unknown>): Record<string, unknown> {
  const { amount: _, ...rest } = read;
  return { label: '', when: 'monthly', ...rest };
}

const isUnknown = (value: unknown) => value === undefined || value === null;

/** An own property, never an inherited one: a feed may call a field `constructor`. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** An object, not a list. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value) ? Date.parse(value) : NaN;
  // 30 February parses in some engines as 1 March
  return new Date(time).getTime() === time && new Date(`${value.slice(0, 10)}T00:00Z`).getUTCDate() === +value.slice(8, 10);
}

/** Whether a value has the JSON type of a shape; what is inside is judged when it is read. */
function fits(shape: Shape, value: unknown): boolean {
  if ('oneOf' in shape) return shape.oneOf.includes(value);
  if ('list' in shape) return Array.isArray(value);
  if ('number' in shape) return typeof value === 'number';
  if ('flag' in shape) return typeof value === 'boolean';
  if ('fields' in shape || 'types' in shape || 'record' in shape) return isRecord(value);
  return typeof value === 'string';
}

/** What a shape wants, in words. */
function expected(shape: Shape): string {
  if ('either' in shape) return [...new Set(shape.either.map(expected))].join(' or ');
  if ('oneOf' in shape) return shape.oneOf.map((one) => JSON.stringify(one)).join(' or ');
  if ('types' in shape) return `an object whose "type" is ${Object.keys(shape.types).join(', ')}`;
  if ('fields' in shape) return `an object with ${(shape.needs ?? Object.keys(shape.fields)).join(', ')}`;
  if ('list' in shape)
    return `a list${shape.least ? ' that is not empty' : ''} of at most ${shape.most}, each ${expected(shape.list)}`;
  if ('record' in shape) return 'an object of values by point id';
  if ('number' in shape) {
    const [least, most] = shape.number;
    return `${shape.integer ? 'a whole number' : 'a number'} from ${least} to ${most.toLocaleString('en')}, without quotes`;
  }
  if ('flag' in shape) return 'true or false';
  if ('url' in shape) return 'a web address: http, https or relative';
  if ('date' in shape) return 'a date such as 2026-11-20';
  if ('pattern' in shape) return 'a currency code of three capitals, such as KRW';
  return shape.least ? `a text of 1 to ${shape.text} characters` : `a text of at most ${shape.text} characters`;
}

/** The usual slip: a number in quotes. */
function hint(value: unknown, shape: Shape): string | undefined {
  if ('text' in shape && typeof value === 'number') return `Write "${value}", in quotes.`;
  const wantsNumber =
    'number' in shape || ('either' in shape && shape.either.some((one) => 'number' in one));
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return wantsNumber && !Number.isNaN(number) ? `Write ${number}, without quotes.` : undefined;
}

/** The field somebody probably meant: the same but for case and marks, or one letter off. */
function nearest(key: string, names: string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = plain(key.slice(0, 40));
  return names.find((name) => plain(name) === wanted || oneOff(plain(name), wanted));
}

function oneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return (
    a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
  );
}
