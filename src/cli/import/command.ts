import { Option, type Command } from 'commander';
import { currencyCode } from '../currency.js';
import { exits, saying } from '../exit.js';
import { language } from '../language.js';
import { formatNames } from './format.js';
import type { Flags } from './run.js';
import { targetNames } from './targets.js';

/** `fairstay import`: a feed of what somebody has already. */
export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('make a feed of a table, of broadband labels or of a product catalogue')
    .argument('<file>', 'CSV, xlsx, Markdown or TMF620 JSON; - reads standard input')
    .option(
      '--currency <code>',
      'ISO 4217, such as USD; needed where no cell names one',
      currencyCode,
    )
    .option('--locale <tag>', 'language of the texts in the file, such as ko', language)
    .option('--provider <name>', 'provider of the plans that name none')
    .option(
      '--map <column=field>',
      'what a column is (repeatable)',
      (one, all: string[]) => [...all, one],
      [] as string[],
    )
    .addOption(
      new Option('--format <format>', 'what the file is')
        .choices(['auto', 'table', ...formatNames, 'tmf620'])
        .default('auto'),
    )
    .option('--delimiter <sign>', 'what parts the cells of a CSV, such as ; or tab')
    .option('--encoding <name>', 'of a CSV or JSON that is not UTF-8, such as euc-kr')
    .option('--sheet <name>', 'name or number of the sheet of a workbook; the first if absent')
    .option('--out <file>', 'write there instead of to standard output; several feeds are numbered')
    .option('--report <file>', 'write the whole report to a file, as JSON')
    .option('--json', 'the report on standard error as JSON')
    .option(
      '--strict',
      'exit with 1 where a row did not become a plan or a value was not understood',
    )
    .option('--progress', 'say how many rows are read, also where standard error is no terminal')
    .addHelpText(
      'after',
      `
The feed goes to standard output, the report to standard error: what each column is
read as, which rows did not become plans and why, which values were not understood.

Fields for --map: ${targetNames.slice(0, 11).join(', ')},
  ${targetNames.slice(11, -2).join(', ')};
  text keeps the column as a row of text, - leaves it out. #3 is the third column.

A feed holds at most 50,000 plans and 20 MB. With --out plans.json, more than that
becomes plans-1.json, plans-2.json and so on.

Examples:
  $ fairstay import plans.csv > plans.json
  $ fairstay import prices.xlsx --currency KRW --map "Setup=fees.once" --out plans.json
  $ fairstay import labels.csv --report report.json --out plans.json

Exit codes: 0 a feed was written · 1 no row became a plan (--strict: or anything was not
understood) · 2 wrong usage, or the file cannot be read`,
    );
  command.action(
    saying(async (path: string, flags: Flags) => {
      const { runImport } = await import('./run.js');
      const isClean = await runImport(path, flags);
      if (flags.strict && !isClean) process.exitCode = exits.data;
    }),
  );
}
