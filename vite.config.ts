import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { createAccountServer } from './demo/server/account-server.mjs';
import { demoFile, withFiles } from './demo/server/files.mjs';
import { recordsFile } from './demo/server/place.mjs';

/**
 * The pages of demo/ are served from `/`, filled in for the customer who is signed in, with the
 * provider's own backend behind them; the rest of the repository stays within reach.
 */
function demoFirst(): Plugin {
  return {
    name: 'demo-first',
    configureServer(server) {
      const { middlewares, config } = server;
      const account = createAccountServer({ file: recordsFile });
      middlewares.use(account);
      middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        const file = demoFile(config.root, pathname);
        const inDemo = file && relative(config.root, file).startsWith('demo');
        if (inDemo) request.url = `/${relative(config.root, file).replaceAll('\\', '/')}${search}`;
        const html = file?.endsWith('.html') ? readFileSync(file, 'utf8') : '';
        if (!html.includes('{{')) {
          next();
          return;
        }
        const filled = account.fill(withFiles(config.root, html), request, response);
        server.transformIndexHtml(request.url ?? pathname, filled).then((page) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          response.end(page);
        }, next);
      });
    },
  };
}

export default defineConfig({
  appType: 'mpa',
  plugins: [demoFirst()],
  server: { port: 5173, strictPort: false },
});
