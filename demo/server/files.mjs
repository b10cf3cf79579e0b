/** Serves the demo's files: pages from demo/ at `/`, and the rest of the repository beside them. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The file that a path of the demo means, if there is one. */
export function demoFile(root, path) {
  let name;
  try {
    name = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || /(^|[\\/])\./.test(name)) return undefined;
  return [join(root, 'demo'), root]
    .map((folder) => [folder, join(folder, name)])
    .filter(([folder, file]) => file.startsWith(folder + sep))
    .map(([, file]) => file)
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Names in a page what is there of the data it may have: it asks for no file that is not. */
export const withFiles = (root, html) =>
  html.replace(/{{(data\/[\w.-]+)}}/g, (_all, path) => (demoFile(root, `/${path}`) ? path : ''));

/** A handler for all that the account server does not answer. */
export const serveFiles = (root, fill) => (request, response) => {
  const { pathname } = new URL(request.url, 'http://here.invalid');
  const file = demoFile(root, pathname);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = type.startsWith('text/html')
    ? fill(withFiles(root, readFileSync(file, 'utf8')), request, response)
    : readFileSync(file);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};
