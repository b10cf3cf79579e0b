/** `npm run size`: the weight of each entry in bytes; fails over a ceiling. Needs a build. */
import { sizes } from './sizes.js';

const number = (value: number | undefined) =>
  (value === undefined ? '–' : value.toLocaleString('en')).padStart(8);

console.log(`${'entry'.padEnd(24)}      min     gzip  ceiling`);
for (const { entry, min, gzip, ceiling } of await sizes()) {
  const over = ceiling !== undefined && gzip > ceiling;
  const end = over ? '  OVER' : '';
  console.log(`${entry.padEnd(24)} ${number(min)} ${number(gzip)} ${number(ceiling)}${end}`);
  if (over) process.exitCode = 1;
}
