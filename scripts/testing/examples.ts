/** `npm run test:examples`: each example with the packed package, installed and built as its reader would. Needs a build. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, noCounts } from './results.js';

/** Where each writes its page. */
const pages = { astro: 'dist/index.html', eleventy: '_site/index.html' };
/** Of a plan with one price and of one whose price rises: what they are on average, and what that becomes. */
const said = ['$40.00', '$50.00', '$35.00 for the first 12 months, then $65.00'];

const folder = mkdtempSync(join(tmpdir(), 'fairstay-examples-'));
const npm = (args: string[], cwd = '.') =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const counts = noCounts();

try {
  npm(['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  for (const [name, page] of Object.entries(pages)) {
    const app = join(folder, name);
    try {
      cpSync(join('examples', name), app, { recursive: true });
      npm(['install', '--no-audit', '--no-fund', tarball], app);
      npm(['run', 'build'], app);
      const html = readFileSync(join(app, page), 'utf8');
      const missing = ['<template shadowrootmode="open">', ...said].filter(
        (text) => !html.includes(text),
      );
      if (missing.length) throw new Error(`its page lacks ${missing.join(' and ')}`);
      counts.passed++;
    } catch (error) {
      counts.failed++;
      const { message, stderr = '' } = error as Error & { stderr?: string };
      console.log(`✗ examples/${name}: ${message}\n${stderr}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
finish(counts);
