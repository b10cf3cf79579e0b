/** Serves a folder on a free port of this machine. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** @param more files from elsewhere, by the path they are served at */
export async function serve(
  folder: string,
  more: Record<string, string> = {},
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? '/index.html' : pathname));
    const file = more[path] ?? join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      // A browser asks for this one by itself, and would report that it is not there.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    // what has a hash of its content in its name may be kept
    if (path.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=3600');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, server };
}
