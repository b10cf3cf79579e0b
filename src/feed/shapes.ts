import { roundTo } from './currency.js';
import { nearest } from './nearest.js';
import type { ProblemCode } from './problems.js';
import { safeImage, safeUrl } from './url.js';
import { isRecord, tell, type Walk } from './walk.js';

/** What a value may be. `shape.ts`, made from the schema, puts shapes together; feeds are read by them. */
export interface Shape {
  /** In words, as they stand in a message. */
  expected: string;
  /** Whether a value has the type; what is inside is judged when it is read. */
  fits(value: unknown): boolean;
  /** The code of what does not fit, where it is not `wrong-type`. */
  code?: ProblemCode;
  /** A copy of what is good in a value that fits; undefined where it cannot be read, which has been told. */
  read(walk: Walk, value: unknown): unknown;
  /** What stands in for a value that does not fit, where there is a word for that. */
  otherwise?: unknown;
  /** Kept without its `amount` when any part cannot be read. */
  priced?: boolean;
}

type Fields = Record<string, Shape>;

/** Reads any value as a shape says. */
export function read(walk: Walk, shape: Shape, value: unknown, code = shape.code): unknown {
  return shape.fits(value) ? shape.read(walk, value) : wrong(walk, shape, value, code);
}

/** Reads what stands under a key of an object or list. */
export function readAt(
  walk: Walk,
  key: string | number,
  shape: Shape,
  value: unknown,
  code = shape.code,
) {
  walk.path.push(key);
  const copy = read(walk, shape, value, code);
  walk.path.pop();
  return copy;
}

function wrong(walk: Walk, shape: Shape, value: unknown, code: ProblemCode = 'wrong-type') {
  tell(walk, walk.level, code, [], value, shape.expected, slip(shape, value));
  return shape.otherwise;
}

/** The usual slip: a number in quotes, or a text without. */
function slip(shape: Shape, value: unknown): string | undefined {
  if (typeof value === 'number' && shape.fits(`${value}`)) return `Write "${value}", in quotes.`;
  const number = typeof value === 'string' && value.trim() ? Number(value) : NaN;
  return Number.isFinite(number) && shape.fits(number)
    ? `Write ${number}, without quotes.`
    : undefined;
}

/** Anything at all. */
export const any: Shape = {
  expected: 'anything',
  fits: () => true,
  read: (_walk, value) => value,
};

/** What is read elsewhere, or not at all. */
export const skipped: Shape = { ...any, read: () => undefined };

/** A value of a JSON type that `judge` has nothing against. */
function scalar<T>(
  type: 'boolean' | 'number' | 'string',
  expected: string,
  judge: (value: T, walk: Walk) => ProblemCode | false | undefined,
  finish = (_walk: Walk, value: T) => value,
): Shape {
  return {
    expected,
    fits: (value) => typeof value === type,
    read(walk, value: T) {
      const code = judge(value, walk);
      return code ? wrong(walk, this, value, code) : finish(walk, value);
    },
  };
}

export const flag = scalar('boolean', 'true or false', () => false);

const address = (isSafe: (value: string) => boolean) =>
  scalar<string>(
    'string',
    'a web address: http, https or relative',
    (value) => !isSafe(value) && 'wrong-url',
  );
export const link = address(safeUrl);
export const image = address(safeImage);

/** A day, and maybe a time on it. 30 February parses in some engines as 1 March. */
export const date = scalar<string>('string', 'a date such as 2026-11-20', (value) => {
  const day = value.slice(0, 10);
  const isTime = /^.{10}(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value) && new Date(value).toJSON();
  return !(isTime && new Date(day).toJSON()?.startsWith(day)) && 'wrong-value';
});

/**
 * A text of at most `most` characters, `least` (0 or 1) of which must show. What has a unique one adds it to `walk.ids`
 * when it is read.
 */
export const text = (most: number, least = 0, unique = false): Shape =>
  scalar<string>(
    'string',
    `a text of ${least} to ${most} characters${unique ? ' that no other has' : ''}`,
    (value, { ids, reserved }) => {
      if (value.length > most) return 'too-long';
      if (value.trim().length < least) return 'wrong-value';
      return unique && (ids.has(value) || reserved?.test(value)) && 'duplicate-id';
    },
  );

/** A number from `least` to `most`; -0 is read as 0. */
export const number = (
  least: number,
  most: number,
  kind = 'number',
  finish = (_walk: Walk, value: number) => value + 0,
): Shape =>
  scalar<number>(
    'number',
    `a ${kind} from ${least} to ${most.toLocaleString('en')}, without quotes`,
    (value) =>
      kind === 'whole number' && value % 1 !== 0
        ? 'wrong-type'
        : !(value >= least && value <= most) && 'wrong-value',
    finish,
  );
export const whole = (least: number, most: number) => number(least, most, 'whole number');

/** A number that is rounded to the currency's minor unit. */
export const money = (least: number, most: number) =>
  number(least, most, 'number', (walk, value) => {
    const rounded = roundTo(value, walk.digits) + 0;
    if (rounded !== value)
      tell(walk, 'note', 'rounded', [], value, `no finer amount: it is read as ${rounded}`);
    return rounded;
  });

export const oneOf = (...options: unknown[]): Shape => ({
  ...any,
  expected: options.map((one) => JSON.stringify(one)).join(' or '),
  fits: (value) => options.includes(value),
  code: 'wrong-value',
  otherwise: options.find((one) => one === 'unknown'),
});

/** Ways to write that nothing is offered: an empty list. */
export const none = (...options: unknown[]): Shape => ({ ...oneOf(...options), read: () => [] });

/** The first shape that fits; they are told apart by their JSON types. */
export function either(...shapes: Shape[]): Shape {
  const shapeOf = (value: unknown) => shapes.find((shape) => shape.fits(value));
  return {
    expected: shapes.map((shape) => shape.expected).join(' or '),
    fits: (value) => shapeOf(value) !== undefined,
    read: (walk, value) => shapeOf(value)?.read(walk, value),
  };
}

/**
 * A list without the items that cannot be read. Of a `whole` one each item counts: with one missing it would mean
 * something else.
 */
export const list = (item: Shape, most: number, least = 0, whole = false): Shape => ({
  expected: `a list of ${least ? '1 to' : 'at most'} ${most}, each ${item.expected}`,
  fits: (value) => Array.isArray(value) && value.length >= least && value.length <= most,
  read(walk, value: unknown[]) {
    const { length } = value;
    const copies = walk.owned ? value : [...value];
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const one = copies[i];
      const copy = readAt(walk, i, item, one, one == null ? 'missing' : item.code);
      if (copy !== undefined) copies[kept++] = copy;
      else if (item.priced) copies[kept++] = withoutAmount({});
    }
    copies.length = kept;
    return whole && kept < length ? undefined : copies;
  },
});

/** A fee or discount of which we only know that it is there. */
function withoutAmount({ amount: _, ...rest }: Record<string, unknown>) {
  return { label: '', when: 'monthly', ...rest };
}

/** Values by names that the feed chose itself. */
export const record = (item: Shape): Shape => ({
  expected: 'an object of values by point id',
  fits: isRecord,
  read(walk, value: Record<string, unknown>) {
    // no prototype: a feed may call a point `constructor`
    const copies = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) {
      const copy = value[key] == null ? undefined : readAt(walk, key, item, value[key]);
      if (copy !== undefined) copies[key] = copy;
    }
    return copies;
  },
});

/** An object of named fields; a needed one that is missing or wrong makes the whole unreadable. */
export function object(needed: Fields, optional: Fields = {}, priced = false): Shape {
  const neededNames = Object.keys(needed);
  const fields = new Map(Object.entries({ ...needed, ...optional }));
  const names = [...fields.keys()];
  return {
    expected: `an object with ${(neededNames[0] ? neededNames : names).join(', ')}`,
    fits: isRecord,
    priced,
    read(walk, value: Record<string, unknown>) {
      const { level } = walk;
      const copies = walk.owned ? value : {};
      let wrong = '';
      let whole = true;
      for (const key of Object.keys(value)) {
        const field = fields.get(key);
        const one = value[key];
        let copy: unknown;
        if (!field) {
          const meant = nearest(key, names);
          const hint = meant && `Did you mean "${meant}"?`;
          tell(walk, 'note', 'unknown-field', [key], key, 'a field of a feed', hint);
        } else if (one != null) {
          walk.level = key in needed ? level : 'field';
          copy = readAt(walk, key, field, one);
          if (copy === undefined) wrong += `,${key},`;
        } else if (priced && key === 'amount' && one === null) {
          // nobody knows it; one that is not there may have been forgotten
          tell(walk, 'note', 'missing', [key], one, 'an amount');
          wrong += `,${key},`;
        }
        if (copy === undefined) Reflect.deleteProperty(copies, key);
        else if (!walk.owned || !Object.is(copy, one)) copies[key] = copy;
      }
      walk.level = level;
      if (priced && wrong) whole = false;
      for (const key of neededNames)
        if (copies[key] === undefined) {
          whole = false;
          if (!wrong.includes(`,${key},`)) readAt(walk, key, needed[key]!, undefined, 'missing');
        }
      if (needed['id'] && whole) walk.ids.add(copies['id']);
      return whole ? copies : priced ? withoutAmount(copies) : undefined;
    },
  };
}

/** Objects that differ by their `type`; all their fields are needed. */
export function byType(types: Record<string, Fields>): Shape {
  const shapes = new Map(
    Object.entries(types).map(([type, fields]) => [type, object({ type: any, ...fields })]),
  );
  return {
    expected: `an object whose "type" is ${[...shapes.keys()].join(', ')}`,
    fits: isRecord,
    code: 'wrong-value',
    read(walk, value: { type: string }) {
      const shape = shapes.get(value.type);
      return shape ? shape.read(walk, value) : wrong(walk, this, value, this.code);
    },
  };
}
