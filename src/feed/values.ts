import { found } from './problems.js';
import type { Point, PointValue } from './schema.js';
import { at, reader, type Walk } from './walk.js';

/** Rounds like any other amount. */
const amount = reader({ number: [0, 1e10], money: true });

/** Keeps the values that fit their point; `"none"` and `[]` become `false`, which is not offered. */
export function readValues(
  walk: Walk,
  values: Record<string, PointValue | undefined>,
  points: Map<string, Point>,
): Record<string, PointValue | undefined> {
  const read = Object.create(null) as Record<string, PointValue | undefined>;
  for (const id in values) {
    const value = values[id]!;
    const point = points.get(id);
    if (!point)
      walk.report.add(
        'note',
        'unknown-field',
        at(walk, 'values', id),
        `${found(id)} is not the id of a point of this feed; it is not read.`,
      );
    else if (value === false || value === 'none' || (Array.isArray(value) && !value.length))
      read[id] = false;
    else if (fitting[point.kind](value)) {
      walk.path.push('values', id);
      read[id] = point.kind === 'money' ? (amount(walk, value) as number) : value;
      walk.path.length -= 2;
    } else
      walk.report.add(
        'field',
        'wrong-type',
        at(walk, 'values', id),
        `Found ${found(value)}; expected ${wanted[point.kind]}, as point ${found(id)} says.`,
      );
  }
  return read;
}

const fitting: Record<Point['kind'], (value: PointValue) => boolean> = {
  money: (value) => typeof value === 'number' && value >= 0 && value <= 1e10,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
};

const wanted: Record<Point['kind'], string> = {
  money: 'an amount, at least 0',
  number: 'a number',
  text: 'a text',
  flag: 'true or false',
  list: 'a list of texts',
};
