/** Runs a code block by its language; each gives what is wrong with it, or nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readFeed } from '../../src/feed/index.js';
import { readReceipt } from '../../src/retention/index.js';
import { readSurvey } from '../../src/retention/survey.js';
import type { Block } from './blocks.js';
import { undrawn } from './drawn.js';
import { component, script, unheard, withScript } from './script.js';
import type { Site } from './site.js';
import { sheet } from './sheet.js';

const { name, version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  scripts: Record<string, string>;
};

type Wrong = string | undefined;
type Runner = (block: Block, site: Site) => Wrong | Promise<Wrong>;

/** Blocks that need more of a world than a page, and the test that gives it to them. */
const elsewhere: Record<string, string> = {
  playwright: 'test/package/audit-docs.node.test.ts',
  puppeteer: 'test/package/audit-docs.node.test.ts',
  'web-test-runner': 'test/package/audit-docs.node.test.ts',
  server: 'test/package/cancellation-docs.node.test.ts',
};

/** What a reader puts in: the address of a CDN, which is this build's files, and the hash of its table for that file. */
function filledIn(text: string): string {
  const { integrity } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as {
    integrity: Record<string, string>;
  };
  const here = text.replaceAll(`https://cdn.example/${name}@${version}/dist/cdn/`, '/fairstay/');
  return here.replaceAll(
    /(<script[^>]* src="\/fairstay\/([\w./-]+)"[^>]* integrity=)"sha384-…"/g,
    (_, before: string, file: string) => `${before}"${integrity[`./${file}`] ?? 'sha384-…'}"`,
  );
}

async function html({ text }: Block, site: Site, headers?: Record<string, string>): Promise<Wrong> {
  const filled = filledIn(text);
  // to a browser dots are no hash, and it checks nothing
  if (filled.includes('sha384-…')) return 'its integrity is that of no file';
  const { page, faults, close } = await site.open(
    `<html lang="en"><title>Example</title><body>${withScript(filled)}`,
    headers,
  );
  try {
    const wrong = (await undrawn(page)) ?? faults[0];
    if (wrong) return wrong;
    // what is done to provoke an event may rightly be warned of
    return await unheard(page, text);
  } finally {
    await close();
  }
}

function json({ text }: Block): Wrong {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    return String(error);
  }
  if ('plans' in value) {
    const { problems } = readFeed(value);
    const worst = problems.find(({ level }) => level !== 'note');
    return worst && `${worst.path} ${worst.message}`;
  }
  if ('questions' in value) return readSurvey(value).problems[0];
  const named = Object.keys(value).filter((key) => key.endsWith('.customData'));
  if (named.length) {
    // settings of an editor: they name files of the package
    const files = named.flatMap((key) => value[key] as string[]);
    return files.find((file) => !existsSync(file.replace('./node_modules/fairstay/', './')));
  }
  if ('status' in value) return readReceipt(value, 'USD').problems[0]?.message;
  return 'it is no feed, survey or receipt: say in test/docs/runners.ts what reads it';
}

/** One command, whose program, script or subcommand must be there, with its options. */
function command(words: readonly string[]): Wrong {
  const [program = '', ...rest] = words;
  if (program === 'npm') {
    const [verb = '', what = ''] = rest;
    if (verb === 'ci') return undefined;
    if (verb === 'install') return what === name ? undefined : `npm install ${what}`;
    const script = verb === 'run' ? what : verb;
    return script in scripts ? undefined : `there is no script ${script}`;
  }
  const [sub = '', ...options] = program === 'npx' ? rest.slice(1) : rest;
  if (program === name || (program === 'npx' && rest[0] === name)) {
    const { status, stdout } = spawnSync(process.execPath, ['dist/cli/main.js', sub, '--help'], {
      encoding: 'utf8',
    });
    if (status !== 0 || !stdout.includes(`fairstay ${sub}`)) return `fairstay has no ${sub}`;
    const unknown = options.find((one) => /^--/.test(one) && !stdout.includes(one.split('=')[0]!));
    return unknown && `fairstay ${sub} has no ${unknown}`;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)))
    ? undefined
    : `there is no program ${program}`;
}

function sh({ text }: Block): Wrong {
  const lines = text.replaceAll('\\\n', ' ').replaceAll(/(^|\s)#.*$/gm, '');
  const commands = lines.split(/\n|&&|\||;/).map((one) => one.trim().replace(/[<>].*$/, ''));
  const wrong = commands.filter(Boolean).map((one) => command(one.split(/\s+/)));
  return commands.some(Boolean) ? wrong.find(Boolean) : 'it has no command';
}

/** Headers: a policy holds for the page that stands before it. */
async function http({ text, before }: Block, site: Site): Promise<Wrong> {
  const lines = text.split('\n').filter(Boolean);
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [, header = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      return [header, value];
    }),
  );
  if ('' in headers) return 'it is no list of headers';
  const page = before.filter(({ language }) => language === 'html').at(-1);
  return page ? html(page, site, headers) : 'no page stands before it';
}

const runners: Record<string, Runner> = {
  html: (block, site) => html(block, site),
  js: script,
  ts: script,
  json,
  css: sheet,
  sh,
  http,
  jsx: component,
  tsx: component,
  vue: component,
  svelte: component,
};

export async function wrongWith(block: Block, site: Site): Promise<Wrong> {
  const { language, note } = block;
  if (note === 'angular') return component(block);
  const other = elsewhere[note];
  if (other)
    return existsSync(other) && readFileSync(other, 'utf8').includes(note)
      ? undefined
      : `${other} does not run it`;
  const run = Object.hasOwn(runners, language) ? runners[language] : undefined;
  return run ? run(block, site) : `no runner knows the language “${language}”`;
}
