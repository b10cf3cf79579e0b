/** `npm run test:examples`: each example with the packed package, installed and built as its reader would. Needs a build. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshApp, freshFolder, npm } from './fresh-app.js';
import { finish, noCounts } from './results.js';

/** Where each writes its page. */
const pages = { astro: 'dist/index.html', eleventy: '_site/index.html' };
/** Of a plan with one price and of one whose price rises: what they are on average, and what that becomes. */
const said = ['$40.00', '$50.00', '$35.00 for the first 12 months, then $65.00'];

const { folder, tarball } = await freshFolder();
const counts = noCounts();

try {
  for (const [name, page] of Object.entries(pages)) {
    const app = join(folder, name);
    try {
      await freshApp(app, [join('examples', name)], tarball);
      await npm(['run', 'build'], app);
      const html = readFileSync(join(app, page), 'utf8');
      const missing = ['<template shadowrootmode="open">', ...said].filter(
        (text) => !html.includes(text),
      );
      if (missing.length) throw new Error(`its page lacks ${missing.join(' and ')}`);
      counts.passed++;
    } catch (error) {
      counts.failed++;
      console.log(`✗ examples/${name}: ${(error as Error).message}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
finish(counts);
