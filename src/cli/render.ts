import { readFileSync, writeFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { dirname, relative } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { exits, reasonOf, saying, UsageError } from './exit.js';
import { keepInput } from './same-file.js';
import { placeOf } from './validate/print.js';
import { readFeed } from '../feed/index.js';
import type { RenderOptions } from '../server/index.js';

interface Flags extends Pick<RenderOptions, 'lang' | 'layout' | 'lead' | 'sort' | 'currentPlan'> {
  html?: boolean;
  static?: boolean;
  md?: boolean;
  months?: number;
  out?: string;
  linkedCss?: string;
}

function wholeMonths(text: string): number {
  const months = Number(text);
  if (!/^\d+$/.test(text) || months < 1 || months > 600)
    throw new InvalidArgumentError('Whole months, 1 to 600.');
  return months;
}

/** `fairstay render`: a feed drawn ahead, for a server, for a host without scripts, for Markdown. */
export function addRender(program: Command): void {
  program
    .command('render')
    .description('draw the comparison of a feed')
    .argument('<feed>', 'file of a plan feed; - reads standard input')
    .addOption(
      new Option('--html', 'the element, drawn ahead (the default)').conflicts(['static', 'md']),
    )
    .addOption(new Option('--static', 'a plain table with inline styles, for mail').conflicts('md'))
    .option('--md', 'a Markdown table')
    .option('--lang <tag>', "language of the words, such as ko; the feed's own if absent")
    .option('--months <n>', 'months of total cost, 1 to 600', wholeMonths)
    .addOption(
      new Option('--layout <layout>', 'plans across or down').choices(['auto', 'columns', 'rows']),
    )
    .addOption(
      new Option('--lead <price>', 'the price shown first').choices(['average', 'total', 'first']),
    )
    .option('--sort <key>', 'feed, total, first, regular, down, up, rating or name; -key turns it')
    .option('--current-plan <id>', "id of the reader's own plan")
    .option('--linked-css <file>', 'with --html: write the styles to a file and link to it')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Examples:
  $ fairstay render plans.json > table.html
  $ fairstay render plans.json --static --lang ko --months 36 --out table.html

Exit codes: 0 done · 1 there is nothing to show in the feed · 2 wrong usage, or a file
cannot be read`,
    )
    .action(saying(render));
}

async function render(path: string, flags: Flags): Promise<void> {
  keepInput(path, '--out', flags.out);
  keepInput(path, '--linked-css', flags.linkedCss);
  const json = await read(path);
  const { feed, problems } = readFeed(json);
  for (const { level, path: at, message } of problems)
    process.stderr.write(`${level} ${placeOf(at)}${message}\n`);
  if (!feed) {
    process.exitCode = exits.data;
    return;
  }
  try {
    const drawn = await draw(json, flags);
    if (flags.out === undefined) process.stdout.write(drawn);
    else writeFileSync(flags.out, drawn);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${flags.out ?? flags.linkedCss}: ${reasonOf(error)}.`);
  }
}

async function read(path: string): Promise<string> {
  try {
    return path === '-' ? await readAll(process.stdin) : readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}.`);
  }
}

/** The elements are loaded only here: the other commands need none. */
async function draw(json: string, flags: Flags): Promise<string> {
  const { elementCss, renderHtml, renderMarkdown, renderStatic } =
    await import('../server/index.js');
  const { lang, layout, lead, sort, currentPlan, months: horizon, out, linkedCss } = flags;
  const options = { lang, layout, lead, sort, currentPlan, horizon };
  if (flags.static) return `${renderStatic(json, options)}\n`;
  if (flags.md) return renderMarkdown(json, options);
  if (linkedCss === undefined) {
    const { html, styleSource } = renderHtml(json, options);
    // beside the markup, not in it: it belongs into a header of the server
    process.stderr.write(`Content-Security-Policy: style-src ${styleSource}\n`);
    return `${html}\n`;
  }
  writeFileSync(linkedCss, elementCss('plan-compare-table'));
  const href = relative(dirname(out ?? ''), linkedCss).replaceAll('\\', '/');
  return `${renderHtml(json, { ...options, linkedCss: href }).html}\n`;
}
