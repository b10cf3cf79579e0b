#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { exits } from './exit.js';
import { addImport } from './import/command.js';
import { addInit } from './init/command.js';
import { ours } from './ours.js';
import { addRender } from './render.js';
import { addValidate } from './validate/command.js';

// whoever reads, such as `head`, may have had enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exits.fine : exits.usage);
});

const { version } = JSON.parse(readFileSync(ours('package.json'), 'utf8')) as { version: string };

const program = new Command('fairstay')
  .description('Make, check and draw feeds of phone and internet plans.')
  .version(version, '-v, --version', 'print the version of the package')
  .showHelpAfterError('(--help shows what there is)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  $ fairstay init --lang en --currency USD     a first feed and a page that shows it
  $ fairstay import plans.csv > plans.json     a feed of a table you have
  $ fairstay validate plans.json               what is wrong in it, and where
  $ fairstay render plans.json --static        a plain table of it

Exit codes: 0 done · 1 something is wrong with the data · 2 something is wrong with the call`,
  );
addInit(program);
addImport(program);
addValidate(program);
addRender(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // it has said why
  process.exitCode = error.exitCode === 0 ? exits.fine : exits.usage;
}
