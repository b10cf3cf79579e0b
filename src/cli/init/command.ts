import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { currencyCode } from '../currency.js';
import { reasonOf, saying, UsageError } from '../exit.js';
import { ours } from '../ours.js';
import { ask, type Answers } from './ask.js';
import { startingFeed, startingPage } from './files.js';

interface Flags extends Partial<Answers> {
  script?: string;
  force?: boolean;
}

/** `fairstay init`: a first feed, and a page that shows it. */
export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description('write a first feed and a page that shows it')
    .argument('[folder]', 'where to', '.')
    .addOption(new Option('--lang <tag>', 'language of the page').choices(['en', 'ko']))
    .option('--currency <code>', 'ISO 4217, such as USD', currencyCode)
    .option(
      '--script <url>',
      'address of plan-compare-table.js; a copy is put beside the page if absent',
    )
    .option('--force', 'write over files that are there')
    .addHelpText(
      'after',
      `
Writes plans.json, plan-feed.schema.json, index.html and plan-compare-table.js. What no
option says is asked for on a terminal.

Example:
  $ fairstay init shop --lang ko --currency KRW

Exit codes: 0 done · 2 wrong usage, or files are there already`,
    );
  command.action(saying(init));
}

async function init(folder: string, { lang, currency, script, force }: Flags) {
  const answers = lang && currency ? { lang, currency } : await asked({ lang, currency });
  const today = new Date().toISOString().slice(0, 10);
  const element = 'plan-compare-table.js';
  const schema = 'plan-feed.schema.json';
  const start = { ...answers, today, script: script ?? element, schema: `./${schema}` };
  const copies = {
    [schema]: ours(schema),
    ...(!script && { [element]: ours(`dist/cdn/${element}`) }),
  };
  const texts = { 'plans.json': startingFeed(start), 'index.html': startingPage(start) };

  const names = [...Object.keys(texts), ...Object.keys(copies)];
  const there = force ? [] : names.filter((name) => existsSync(join(folder, name)));
  if (there.length)
    throw new UsageError(
      `${there.map((name) => join(folder, name)).join(', ')} ${there.length > 1 ? 'are' : 'is'} there already. Nothing is written; --force writes over.`,
    );
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, from] of Object.entries(copies)) copyFileSync(from, join(folder, name));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  } catch (error) {
    throw new UsageError(`${folder}: ${reasonOf(error)}.`);
  }
  process.stdout.write(`Wrote ${names.map((name) => join(folder, name)).join(', ')}.

Put your plans into ${join(folder, 'plans.json')}; this says what is wrong while you write:
  npx fairstay validate ${join(folder, 'plans.json')} --watch
A browser loads scripts and feeds only from a server, for example:
  npx http-server ${folder}
`);
}

async function asked(known: Partial<Answers>): Promise<Answers> {
  const { stdin, stdout } = process;
  const answers =
    stdin.isTTY && stdout.isTTY ? await ask(known, { input: stdin, output: stdout }) : undefined;
  if (answers) return answers;
  const { lang = 'en', currency = 'USD' } = known;
  throw new UsageError(
    `The language and the currency have to be said, for example: fairstay init --lang ${lang} --currency ${currency}`,
  );
}
