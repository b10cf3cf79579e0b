import { roundTo } from '../feed/currency.js';
import { list, number, object, text } from '../feed/shapes.js';

/** What is to pay; negative: what is paid back. Major units. */
export interface CostLine {
  label: string;
  amount: number;
}

const amount = number(
  -1e10,
  1e10,
  'number',
  (walk, value) => Math.sign(value) * roundTo(Math.abs(value), walk.digits) + 0,
);

/** With a line missing a sum would look lower. */
export const linesShape = list(object({ label: text(200, 1), amount }), 200, 0, true);
/** What is to be given back. */
export const equipmentShape = list(text(200, 1), 200);
