import type { Command } from 'commander';
import { exits, saying, UsageError } from '../exit.js';
import { bytesOf, validate, type Validated } from './check.js';
import { linesOf } from './print.js';
import { watchFiles } from './watch.js';

interface Flags {
  json?: boolean;
  strict?: boolean;
  watch?: boolean;
}

/** `fairstay validate`: what is wrong with feeds, and where. */
export function addValidate(program: Command): void {
  const command = program
    .command('validate')
    .description('say what is wrong with plan feeds, with line and column')
    .argument('<feeds...>', 'files of plan feeds; - reads standard input')
    .option('--strict', 'exit with 1 where there are notes too')
    .option('--json', 'write what was found as JSON')
    .option('--watch', 'look again whenever a file changes')
    .addHelpText(
      'after',
      `
A line for each problem: file:line:column level code place message (hint). The place
is a JSON pointer: /plans/3/price is the price of the fourth plan. The levels:
  fatal  there is nothing to show          plan   a plan is left out
  field  a field is unknown                note   only worth knowing

Examples:
  $ fairstay validate plans.json
  $ fairstay validate feeds/*.json --strict
  $ fairstay validate plans.json --watch

Exit codes: 0 nothing worse than notes · 1 a fatal, plan or field problem (--strict: or a
note) · 2 wrong usage, or a file cannot be read`,
    );
  command.action(
    saying(async (files: string[], flags: Flags) => {
      if (files.filter((file) => file === '-').length > 1)
        throw new UsageError('Standard input (-) can be read only once.');
      if (flags.watch) await watchAll(files, flags);
      else await validateAll(files, flags);
    }),
  );
}

async function validateAll(files: string[], { json, strict }: Flags) {
  const all: Validated[] = [];
  let code: number = exits.fine;
  for (const file of files) {
    const result = await validate(file, await bytesOf(file));
    const { ok, error, counts } = result;
    if (error !== undefined) code = exits.usage;
    else if (!ok || (strict && counts.note)) code = Math.max(code, exits.data);
    if (json) all.push(result);
    else (error === undefined ? process.stdout : process.stderr).write(linesOf(result));
  }
  if (json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  process.exitCode = code;
}

async function watchAll(files: string[], { json }: Flags) {
  if (files.includes('-'))
    throw new UsageError('--watch needs files: standard input does not change.');
  const last = new Map<string, string>();
  const look = async (file: string) => {
    const bytes = await bytesOf(file);
    const seen = 'error' in bytes ? `error ${bytes.error}` : bytes.toString('latin1');
    // to be touched is not to be changed
    if (last.get(file) === seen) return;
    last.set(file, seen);
    const result = await validate(file, bytes);
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : linesOf(result));
  };
  watchFiles(files, (file) => void look(file));
  for (const file of files) await look(file);
  if (!json) process.stderr.write('Watching for changes; Ctrl+C ends.\n');
}
