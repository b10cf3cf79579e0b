import { found } from './problems.js';
import type { Plan, Point, PointValue } from './schema.js';
import { flag, list, money, number, readAt, text, type Shape } from './shapes.js';
import { tell, type Walk } from './walk.js';

const amount = money(0, 1e10);

/** What the values of a kind of point are. */
const kinds: Record<Point['kind'], Shape> = {
  money: { ...amount, fits: (value) => typeof value === 'number' && value >= 0 && value <= 1e10 },
  number: number(-1e12, 1e12),
  text: text(2000),
  flag,
  list: list(text(2000), 200),
};

/** Keeps the values that fit their point; `"none"` and `[]` become `false`, which is not offered. */
export function readValues(walk: Walk, plan: Plan, points: Map<string, Point>) {
  const { values } = plan;
  if (!values) return;
  const copies = (plan.values = Object.create(null) as typeof values);
  walk.path.push('values');
  for (const id in values) {
    const value = values[id];
    const point = points.get(id);
    if (!point) tell(walk, 'note', 'unknown-field', [id], id, 'the id of a point of this feed');
    else {
      const kind = kinds[point.kind];
      if (value === false || value === 'none' || (Array.isArray(value) && !value.length))
        copies[id] = false;
      else if (kind.fits(value)) copies[id] = readAt(walk, id, kind, value) as PointValue;
      else {
        const expected = `${kind.expected}, as point ${found(id)} says`;
        tell(walk, 'field', 'wrong-type', [id], value, expected);
      }
    }
  }
  walk.path.pop();
}
