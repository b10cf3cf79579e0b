import type { Entry, Heading, ReportSink, Totals } from './report.js';

/** The whole report as JSON, written as it comes: a long file may have more entries than fit in memory. */
export class JsonReport implements ReportSink {
  #first = true;
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  start(heading: Heading) {
    // all but the closing brace
    this.#write(`${JSON.stringify(heading, null, 2).slice(0, -2)},\n  "entries": [`);
  }

  add = (entry: Entry) => {
    this.#write(`${this.#first ? '' : ','}\n    ${JSON.stringify(entry)}`);
    this.#first = false;
  };

  end(totals: Totals) {
    const rest = JSON.stringify(totals, null, 2).slice(2);
    this.#write(`${this.#first ? '' : '\n  '}],\n${rest}\n`);
  }
}
