import { count } from './report-text.js';

/** Says on standard error how far a long file is: in one line on a terminal, else a line for each 100,000 rows. */
export class Progress {
  #told = 0;
  #next = performance.now() + 1000;

  constructor(readonly isAsked: boolean) {}

  at(rows: number) {
    const { isTTY } = process.stderr;
    if (isTTY) {
      if (performance.now() < this.#next) return;
      this.#next = performance.now() + 250;
      this.#told = rows;
      process.stderr.write(`\r${count(rows, 'row')} …`);
    } else if (this.isAsked && rows - this.#told >= 100_000) {
      this.#told = rows - (rows % 100_000);
      process.stderr.write(`${count(this.#told, 'row')} …\n`);
    }
  }

  end() {
    if (process.stderr.isTTY && this.#told) process.stderr.write('\r\u001b[K');
  }
}
