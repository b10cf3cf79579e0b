/**
 * Terser, over files that the bundler has already made small: it finds 1 to 2 % more, and gives Lit's own members
 * (`_$…`) short names, alike in all files of one build, since those hand each other what has them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { minify, type MinifyOptions } from 'terser';

/**
 * @param paths files that are built together, each with its source map beside it if it has one
 * @param module false for a script that is none
 */
export async function shrink(paths: string[], module: boolean) {
  const options: MinifyOptions = {
    module,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, lhs_constants: false },
    mangle: { properties: { regex: /^_\$/ } },
    format: { comments: /^!/ },
    nameCache: {},
  };
  for (const path of paths) {
    const map = `${path}.map`;
    const sourceMap = existsSync(map) && {
      content: readFileSync(map, 'utf8'),
      url: basename(map),
    };
    const result = await minify(readFileSync(path, 'utf8'), { ...options, sourceMap });
    writeFileSync(path, result.code ?? '');
    if (sourceMap) writeFileSync(map, String(result.map));
  }
}
