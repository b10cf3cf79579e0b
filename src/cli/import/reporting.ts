import { closeSync, openSync, writeSync } from 'node:fs';
import { reasonOf, UsageError } from '../exit.js';
import { JsonReport } from './report-json.js';
import { TextReport } from './report-text.js';
import type { Entry, Heading, ReportSink, Totals } from './report.js';

/** Sends what is told to all reports; what is told before they start waits. */
export class Reporting {
  rows = 0;
  reported = 0;
  /** Whether anything was not understood, or did not become a plan. */
  isClean = true;
  readonly #sinks: ReportSink[] = [];
  #waiting: Entry[] | undefined = [];
  #file: { fd: number; text: string } | undefined;

  constructor({ json, report }: { json?: boolean; report?: string }) {
    const stderr = (text: string) => process.stderr.write(text);
    this.#sinks.push(json ? new JsonReport(stderr) : new TextReport(stderr));
    if (report !== undefined) this.#sinks.push(new JsonReport(this.#toFile(report)));
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
    if (this.#waiting) return;
    const { rows, reported } = this;
    for (const sink of this.#sinks) sink.end({ rows, reported, ...totals });
    if (!this.#file) return;
    writeSync(this.#file.fd, this.#file.text);
    closeSync(this.#file.fd);
  }

  #toFile(path: string) {
    let fd: number;
    try {
      fd = openSync(path, 'w');
    } catch (error) {
      throw new UsageError(`--report ${path}: ${reasonOf(error)}.`);
    }
    const file = (this.#file = { fd, text: '' });
    return (text: string) => {
      file.text += text;
      if (file.text.length < 1 << 16) return;
      writeSync(fd, file.text);
      file.text = '';
    };
  }
}
