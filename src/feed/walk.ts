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

interface ListShape {
  list: Shape;
  most?: number;
  least?: number;
}
interface NumberShape {
  number: [number, number];
  integer?: true;
  money?: true;
}

/** What a value may be; made from the schema. `{}` is anything. */
export type Shape =
  | FieldsShape
  | { types: Record<string, FieldsShape> }
  | { either: Shape[] }
  | ListShape
  | { record: Shape }
  | { oneOf: unknown[] }
  | { text?: number; least?: number }
  | { pattern: string }
  | { url: 'link' | 'image' }
  | { date: true }
  | NumberShape
  | { flag: true };

/** What cannot be read: the field is unknown, and the problem is already told. */
export const unreadable: unique symbol = Symbol('unreadable');

/** Where a walk is and whom it tells. One array of steps serves the whole walk: a path is text only in a problem. */
export interface Walk {
  report: Report;
  /** 10 to the power of the currency's minor digits. */
  factor: number;
  digits: number;
  path: (string | number)[];
  level: ProblemLevel;
}

/** Starts a walk over a feed in `currency`. */
export function startWalk(currency: string, report: Report): Walk {
  const digits = minorDigits(currency);
  return { report, digits, factor: 10 ** digits, path: [], level: 'field' };
}

/** Reads a value that is known to be there: a copy of what is good, or `unreadable`, which has been reported. */
export type Reader = (walk: Walk, value: unknown) => unknown;

const isUnknown = (value: unknown) => value === undefined || value === null;

/** A JSON pointer to where the walk is, or to something in it. */
export function at(walk: Walk, ...more: (string | number)[]): string {
  return [...walk.path, ...more].reduce<string>(pointer, '');
}

/** A reader of what `shape` describes. Shapes become closures once, since a feed may have 50,000 plans. */
export function reader(shape: Shape): Reader {
  const wrong = (
    walk: Walk,
    value: unknown,
    code: ProblemCode = 'wrong-type',
  ): typeof unreadable => {
    const message = `Found ${found(value)}; expected ${expected(shape)}.`;
    walk.report.add(walk.level, code, at(walk), message, hint(value, shape));
    return unreadable;
  };
  const text =
    (code: ProblemCode, good: (text: string) => boolean) => (walk: Walk, value: unknown) =>
      typeof value !== 'string'
        ? wrong(walk, value)
        : good(value)
          ? value
          : wrong(walk, value, code);

  if ('fields' in shape) {
    const read = fieldsReader(shape);
    return (walk, value) => (isRecord(value) ? read(walk, value) : wrong(walk, value));
  }
  if ('list' in shape) return listReader(shape, wrong);
  if ('number' in shape) return numberReader(shape, wrong);
  if ('oneOf' in shape)
    return (walk, value) =>
      shape.oneOf.includes(value) ? value : wrong(walk, value, 'wrong-value');
  if ('flag' in shape)
    return (walk, value) => (typeof value === 'boolean' ? value : wrong(walk, value));
  if ('either' in shape) {
    const options = shape.either.map((one) => [one, reader(one)] as const);
    return (walk, value) => {
      for (const [one, read] of options) if (fits(one, value)) return read(walk, value);
      return wrong(walk, value);
    };
  }
  if ('types' in shape) {
    const types = new Map(
      Object.entries(shape.types).map(([type, one]) => [type, fieldsReader(one)]),
    );
    return (walk, value) => {
      const read = isRecord(value) && types.get(own(value, 'type') as string);
      return read ? read(walk, value) : wrong(walk, value, 'wrong-value');
    };
  }
  if ('record' in shape) return recordReader(reader(shape.record), wrong);
  if ('url' in shape) return text('wrong-url', shape.url === 'image' ? safeImage : safeUrl);
  if ('date' in shape) return text('wrong-value', isDate);
  if ('pattern' in shape) {
    const pattern = new RegExp(shape.pattern);
    return text('wrong-value', (value) => pattern.test(value));
  }
  const { text: most, least } = shape;
  if (!most) return (_walk, value) => value;
  const short = text('wrong-value', (value) => !least || value.trim() !== '');
  return (walk, value) =>
    typeof value === 'string' && value.length > most
      ? wrong(walk, value, 'too-long')
      : short(walk, value);
}

type Wrong = (walk: Walk, value: unknown, code?: ProblemCode) => typeof unreadable;

/**
 * Reads the fields of an object; a needed one that is missing or wrong makes the whole unreadable, and is a
 * problem of that `level`.
 */
export function fieldsReader(shape: FieldsShape, level: ProblemLevel = 'field') {
  const needs = shape.needs ?? [];
  const fields = new Map(
    Object.entries(shape.fields).map(([key, one]) => [
      key,
      { read: reader(one), needed: needs.includes(key), costs: shape.priced && key !== 'label' },
    ]),
  );
  return (walk: Walk, value: object): Record<string, unknown> | typeof unreadable => {
    const copy: Record<string, unknown> = {};
    let whole = true;
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue;
      const field = fields.get(key);
      if (!field) {
        noteUnknown(walk, shape, key);
        continue;
      }
      const one = (value as Record<string, unknown>)[key];
      if (isUnknown(one)) continue;
      walk.path.push(key);
      const outer = walk.level;
      walk.level = field.needed ? level : 'field';
      const got = field.read(walk, one);
      walk.level = outer;
      walk.path.pop();
      if (got !== unreadable) copy[key] = got;
      else if (field.needed || field.costs) whole = false;
    }
    for (const key of needs)
      if (!(key in copy) && isUnknown(own(value, key))) {
        whole = false;
        const message = `Found nothing; expected ${expected(shape.fields[key]!)}.`;
        walk.report.add(level, 'missing', at(walk, key), message);
      }
    if (whole) return copy;
    return shape.priced ? withoutAmount(copy) : unreadable;
  };
}

function noteUnknown(walk: Walk, shape: FieldsShape, key: string) {
  const like = nearest(key, Object.keys(shape.fields));
  const message = `${found(key)} is not a field of a feed; it is not read.`;
  walk.report.add(
    'note',
    'unknown-field',
    at(walk, key),
    message,
    like && `Did you mean "${like}"?`,
  );
}

function listReader({ list, most = Infinity, least = 0 }: ListShape, wrong: Wrong): Reader {
  const readItem = reader(list);
  const itemShape = list;
  return (walk, value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least)
      return wrong(walk, value);
    let lost = false;
    // spread, so that a hole is an item too
    const copy = [...(value as unknown[])].map((item, i) => {
      walk.path.push(i);
      let got = isUnknown(item) ? wrongItem(walk, item, itemShape) : readItem(walk, item);
      walk.path.pop();
      if (got === unreadable && 'priced' in itemShape) got = withoutAmount({});
      if (got === unreadable) lost = true;
      return got;
    });
    if (!lost) return copy;
    // a run of steps or bands with one missing would mean something else
    return least ? unreadable : copy.filter((item) => item !== unreadable);
  };
}

function wrongItem(walk: Walk, item: unknown, shape: Shape) {
  walk.report.add(
    'field',
    'missing',
    at(walk),
    `Found ${found(item)}; expected ${expected(shape)}.`,
  );
  return unreadable;
}

function recordReader(read: Reader, wrong: Wrong): Reader {
  return (walk, value) => {
    if (!isRecord(value)) return wrong(walk, value);
    // no prototype: a feed may call a point `constructor`
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      const one = own(value, key);
      if (isUnknown(one)) continue;
      walk.path.push(key);
      const got = read(walk, one);
      walk.path.pop();
      if (got !== unreadable) copy[key] = got;
    }
    return copy;
  };
}

function numberReader(
  { number: [least, most], integer, money }: NumberShape,
  wrong: Wrong,
): Reader {
  return (walk, value) => {
    if (typeof value !== 'number' || (integer && !Number.isInteger(value)))
      return wrong(walk, value);
    if (!(value >= least && value <= most)) return wrong(walk, value, 'wrong-value');
    if (!money || Math.round(value * walk.factor) / walk.factor === value) return value + 0;
    const rounded = shift(value, walk.digits) / walk.factor;
    const message = `Found ${value}; read as ${rounded}, which is as fine as the currency goes.`;
    walk.report.add('note', 'rounded', at(walk), message);
    return rounded;
  };
}

/** A fee or discount of which we only know that it is there. */
function withoutAmount(read: Record<string, unknown>): Record<string, unknown> {
  const { amount: _, ...rest } = read;
  return { label: '', when: 'monthly', ...rest };
}

/** An own property, never an inherited one: a feed may call a field `constructor`. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** An object, not a list. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value)
    ? Date.parse(value)
    : NaN;
  // 30 February parses in some engines as 1 March
  return (
    new Date(time).getTime() === time &&
    new Date(`${value.slice(0, 10)}T00:00Z`).getUTCDate() === +value.slice(8, 10)
  );
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
  if ('fields' in shape)
    return `an object with ${(shape.needs ?? Object.keys(shape.fields)).join(', ')}`;
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
  return shape.least
    ? `a text of 1 to ${shape.text} characters`
    : `a text of at most ${shape.text} characters`;
}

/** The usual slip: a number in quotes. */
function hint(value: unknown, shape: Shape): string | undefined {
  if ('text' in shape && typeof value === 'number') return `Write "${value}", in quotes.`;
  const wantsNumber =
    'number' in shape || ('either' in shape && shape.either.some((one) => 'number' in one));
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return wantsNumber && Number.isFinite(number) ? `Write ${number}, without quotes.` : undefined;
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
    a.slice(i + 1) === b.slice(i + 1) ||
    a.slice(i) === b.slice(i + 1) ||
    a.slice(i + 1) === b.slice(i)
  );
}
