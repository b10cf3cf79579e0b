/**
 * `npm run test:frameworks [-- react vue]`: the app of each framework in `test/frameworks`, with the recipes of `docs/recipes`
 * in it, installed with the packed package, checked by its type checker, built, and used in Chromium. Needs a build.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findEngine, installHelp } from './engines.js';
import { freshApp, freshFolder, npm } from './fresh-app.js';
import { chromiumArgs } from './launchers.js';
import { writeRecipes } from './recipes.js';
import { add, finish, noCounts, type Counts } from './results.js';
import { inLanes } from './stages.js';
import { serve } from './static-server.js';
import { visits } from './visits.js';

const apps = 'test/frameworks';
const wanted = process.argv.slice(2);
const names = readdirSync(apps).filter(
  (name) => name !== 'shared' && (!wanted.length || wanted.includes(name)),
);
const executablePath = findEngine('chromium')?.binary;
if (!executablePath) throw new Error(`There is no Chromium. ${installHelp}`);
const browser = await launch({ executablePath, args: chromiumArgs });
const { folder, tarball } = await freshFolder();

/** Each step needs the one before it; the visits do not need one another. */
async function run(name: string): Promise<Counts> {
  const counts = noCounts();
  const app = join(folder, name);
  const step = async (what: string, does: () => Promise<unknown>) => {
    try {
      await does();
      counts.passed++;
      return true;
    } catch (error) {
      counts.failed++;
      console.log(`✗ ${name}: ${what}: ${(error as Error).message}`);
      return false;
    }
  };
  const built =
    (await step('is installed', async () => {
      await freshApp(app, [join(apps, 'shared'), join(apps, name)], tarball);
      writeRecipes(name, join(app, 'src'));
    })) &&
    (await step('types are right, and what is wrong is told', () => npm(['run', 'check'], app))) &&
    (await step('is built', () => npm(['run', 'build'], app)));
  if (!built) return counts;
  const { origin, server } = await serve(join(app, 'dist'));
  const heard = new Set<string>();
  for (const [what, visit] of Object.entries(visits))
    await step(what, () => visit({ browser, origin, heard }));
  server.close();
  return counts;
}

let sum = noCounts();
try {
  await inLanes(
    names.map((name) => ({ name, run: () => run(name) })),
    2,
    () => Promise.resolve({ ...noCounts(), failed: 1 }),
    ({ name }, counts) => {
      sum = add(sum, counts);
      console.log(`${counts.failed ? '✗' : '✓'} ${name}: ${counts.passed} passed`);
    },
    ({ failed }) => !failed,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
if (!names.length) sum.failed++;
finish(sum);
