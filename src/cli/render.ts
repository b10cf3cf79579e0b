import { writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { exits, reasonOf, saying, UsageError } from './exit.js';
import { language } from './language.js';
import { keepInput } from './same-file.js';
import { bytesOf, checked } from './validate/check.js';
import { linesOf } from './validate/print.js';
import { sortKeys } from '../comparison/order.js';
import type { Feed } from '../feed/index.js';
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

function order(text: string): string {
  if (!(sortKeys as readonly string[]).includes(text.replace(/^-/, '')))
    throw new InvalidArgumentError(`Expected one of ${sortKeys.join(', ')}, or -total and so on.`);
  return text;
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
    .option(
      '--lang <tag>',
      "language of words and figures, such as ko; the feed's own if absent",
      language,
    )
    .option('--months <n>', 'months of total cost, 1 to 600', wholeMonths)
    .addOption(
      new Option('--layout <layout>', 'plans across or down').choices(['auto', 'columns', 'rows']),
    )
    .addOption(
      new Option('--lead <price>', 'the price shown first').choices(['average', 'total', 'first']),
    )
    .option('--sort <key>', `${sortKeys.join(', ')}; -key turns it round`, order)
    .option('--current-plan <id>', "id of the reader's own plan")
    .addOption(
      new Option(
        '--linked-css <file>',
        'with --html: write the styles to a file and link to it',
      ).conflicts(['static', 'md']),
    )
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Examples:
  $ fairstay render plans.json > table.html
  $ fairstay render plans.json --static --lang ko --months 36 --out table.html

What can be drawn is drawn; problems go to standard error, as validate writes them.

Exit codes: 0 nothing worse than notes · 1 a fatal, plan or field problem in the feed
· 2 wrong usage, or a file cannot be read or written`,
    )
    .action(saying(render));
}

async function render(path: string, flags: Flags): Promise<void> {
  keepInput(path, '--out', flags.out);
  keepInput(path, '--linked-css', flags.linkedCss);
  const bytes = await bytesOf(path);
  if ('error' in bytes) throw new UsageError(`${path}: ${bytes.error}.`);
  const { text, feed, validated } = await checked(path, bytes);
  if (validated.problems.length) process.stderr.write(linesOf(validated));
  // a script shall not take a table for whole in which a plan or a field is missing
  if (!validated.ok) process.exitCode = exits.data;
  if (!feed) return;
  try {
    const drawn = await draw(text, feed, flags);
    if (flags.out === undefined) process.stdout.write(drawn);
    else writeFileSync(flags.out, drawn);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${flags.out ?? flags.linkedCss}: ${reasonOf(error)}.`);
  }
}

/** What was asked for and is not there. */
async function remark(feed: Feed, { lang, currentPlan }: Flags): Promise<void> {
  const { languageOf } = await import('../server/options.js');
  const asked = lang ?? feed.locale ?? 'en';
  if (languageOf(feed, { lang }) === 'en' && !/^en\b/i.test(asked))
    process.stderr.write(
      `Note: there are no words in "${asked}": words and figures are English.\n`,
    );
  if (currentPlan !== undefined && !feed.plans.some(({ id }) => id === currentPlan))
    process.stderr.write(
      `Note: --current-plan ${currentPlan}: no plan that is drawn has this id.\n`,
    );
}

/** The elements are loaded only here: the other commands need none. */
async function draw(json: string, feed: Feed, flags: Flags): Promise<string> {
  const { elementCss, renderHtml, renderMarkdown, renderStatic } =
    await import('../server/index.js');
  await remark(feed, flags);
  const { lang, layout, lead, sort, currentPlan, months: horizon, out, linkedCss } = flags;
  const options = { lang, layout, lead, sort, currentPlan, horizon };
  if (flags.static) return `${renderStatic(feed, options)}\n`;
  if (flags.md) return renderMarkdown(feed, options);
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
