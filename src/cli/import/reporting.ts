import { closeSync, openSync, writeSync } from 'node:fs';
import { reasonOf, UsageError } from '../exit.js';
import { JsonReport } from './report-json.js';
import { TextReport } from './report-text.js';
import type { Entry, Heading, ReportSink, Totals } from './report.js';

interface ReportFile {
  path: string;
  /** Once it is open. */
  fd?: number;
  /** What is not written yet. */
  text: string;
}

/** Sends what is told to all reports; what is told before they start waits. */
export class Reporting {
  rows = 0;
  reported = 0;
  /** Whether anything was not understood, or did not become a plan. */
  isClean = true;
  readonly #sinks: ReportSink[] = [];
  #waiting: Entry[] | undefined = [];
  #file: ReportFile | undefined;
  #ended = false;

  constructor({ json, report }: { json?: boolean; report?: string }) {
    const stderr = (text: string) => process.stderr.write(text);
    // the file comes first: where it cannot be written, nothing is said
    if (report !== undefined) this.#sinks.push(new JsonReport(this.#toFile(report)));
    this.#sinks.push(json ? new JsonReport(stderr) : new TextReport(stderr));
  }

  start(heading: Heading) {
    for (const sink of this.#sinks) sink.start(heading);
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    waiting.forEach(this.tell);
  }

  tell = (entry: Entry) => {
    if (this.#waiting) {
      this.#waiting.push(entry);
      return;
    }
    if (entry.kind === 'row') this.reported++;
    if (entry.kind !== 'remark') this.isClean = false;
    for (const sink of this.#sinks) sink.add(entry);
  };

  end(totals: Omit<Totals, 'rows' | 'reported'>) {
    if (this.#waiting || this.#ended) return;
    this.#ended = true;
    const { rows, reported } = this;
    for (const sink of this.#sinks) sink.end({ rows, reported, ...totals });
    if (!this.#file) return;
    this.#flush(this.#file);
    if (this.#file.fd !== undefined) closeSync(this.#file.fd);
  }

  /** Ends the report in a file where the reading ended before it began; standard error has the message anyway. */
  fail(file: string, error: string) {
    if (!this.#waiting || !this.#file) return;
    this.#sinks.splice(1);
    this.start({ file, format: '', currency: '', currencyFrom: '', columns: [], remarks: [] });
    this.end({ plans: 0, unpriced: 0, feeds: [], error });
  }

  /** Opened once there is something to write: what is stopped before leaves no empty file. */
  #toFile(path: string) {
    const file: ReportFile = (this.#file = { path, text: '' });
    return (text: string) => {
      file.text += text;
      if (file.fd === undefined || file.text.length >= 1 << 16) this.#flush(file);
    };
  }

  #flush(file: ReportFile) {
    try {
      file.fd ??= openSync(file.path, 'w');
    } catch (error) {
      throw new UsageError(`--report ${file.path}: ${reasonOf(error)}.`);
    }
    writeSync(file.fd, file.text);
    file.text = '';
  }
}
