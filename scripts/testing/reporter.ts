/** A Web Test Runner reporter that prints what went wrong and counts the rest. */
import { dirname, relative } from 'node:path';
import { inspect } from 'node:util';
import type { TestRunnerConfig } from '@web/test-runner';
import type { Counts } from './results.js';

type Reporter = NonNullable<TestRunnerConfig['reporters']>[number];
type FileArgs = Parameters<NonNullable<Reporter['reportTestFileResults']>>[0];
type Session = FileArgs['sessionsForTestFile'][number];
type Suite = NonNullable<Session['testResults']>;
type TestError = Session['errors'][number];
type Print = (line: string) => void;

const indent = (text: string) => text.replace(/^/gm, '    ');

function errorText({ name, message, stack, expected, actual }: TestError): string {
  const told = stack?.includes(message) ? stack : `${name ?? 'Error'}: ${message}\n${stack ?? ''}`;
  const values = expected === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual ?? ''}`;
  return indent(told.trimEnd() + values);
}

/** Counts the tests of a suite and prints its failures with their full titles. */
function readSuite(suite: Suite, file: string, sum: Counts, print: Print, titles: string[] = []) {
  for (const test of suite.tests) {
    if (test.skipped) sum.skipped++;
    else if (test.passed) sum.passed++;
    else {
      sum.failed++;
      print(`✗ ${file}: ${[...titles, test.name].join(' › ')}`);
      if (test.error) print(errorText(test.error));
    }
  }
  for (const inner of suite.suites) readSuite(inner, file, sum, print, [...titles, inner.name]);
}

function readSession(session: Session, file: string, sum: Counts, print: Print): void {
  const before = { ...sum };
  if (session.testResults) readSuite(session.testResults, file, sum, print);
  for (const error of session.errors) {
    sum.failed++;
    print(`✗ ${file}`);
    print(errorText(error));
  }
  const failed = sum.failed - before.failed;
  const counted = failed + sum.passed - before.passed + sum.skipped - before.skipped;
  // The runner also fails a file for reasons of its own, such as an import answered with 404.
  const reason = counted === 0 ? 'no test ran' : 'failed outside its tests';
  if (counted === 0 || (session.passed === false && failed === 0)) {
    sum.failed++;
    print(`✗ ${file}: ${reason}`);
  }
  for (const url of session.request404s) print(`  ${file}: 404 for ${url}`);
  for (const log of session.logs) {
    const said = log.map((it: unknown) => (typeof it === 'string' ? it : inspect(it)));
    print(indent(`console, ${file}: ${said.join(' ')}`));
  }
}

/**
 * Adds up into `sum`, page by page.
 *
 * @param folder where the modules are of pages that several files share
 */
export function countingReporter(sum: Counts, folder: string): Reporter {
  const named = (path: string) => {
    const shared = relative(folder, path);
    return shared.startsWith('..') ? relative('.', path) : dirname(shared);
  };
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      const print: Print = (line) => {
        logger.log(line);
      };
      for (const session of sessionsForTestFile)
        readSession(session, named(session.testFile), sum, print);
    },
  };
}
