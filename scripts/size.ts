/** `npm run size`: the weight of each entry in bytes; fails over a ceiling. Needs a build. */
import { sizes } from './sizes.js';

const number = (value: number | undefined) =>
  (value === undefined ? '–' : value.toLocaleString('en')).padStart(8);

console.log(`${'entry'.padEnd(30)}      min     gzip  ceiling`);
for (const { entry, min, gzip, ceiling, goal } of await sizes()) {
  const over = ceiling !== undefined && gzip > ceiling;
  const missing =
    goal !== undefined && gzip > goal ? `  OVER ITS GOAL OF ${number(goal).trim()}` : '';
  const end = over ? '  OVER' : missing;
  console.log(`${entry.padEnd(30)} ${number(min)} ${number(gzip)} ${number(ceiling)}${end}`);
  if (over) process.exitCode = 1;
}
