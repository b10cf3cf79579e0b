/**
 * What a page pins the files of dist/cdn by: `integrity.md` for people, `integrity.json` as the `integrity` of an import
 * map. Made by each build of those very files, and published beside them, so it cannot be out of date.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'dist/cdn';

const scripts = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'))
    // what a page names, before what that loads
    .sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1));

const hashOf = (file: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, file)))
    .digest('base64')}`;

export function writeIntegrity(): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const hashes = Object.fromEntries(scripts().map((file) => [file, hashOf(file)]));
  const rows = Object.entries(hashes).map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`);
  writeFileSync(
    join(folder, 'integrity.md'),
    `# Integrity of the files of fairstay ${version}

| file | \`integrity\` |
| --- | --- |
${rows.join('\n')}
`,
  );
  const relative = Object.entries(hashes).map(([file, hash]) => [`./${file}`, hash]);
  const map = { integrity: Object.fromEntries(relative) as Record<string, string> };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(map, null, 2)}\n`);
}
