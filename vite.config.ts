import { statSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** The pages of demo/ are served from `/`, and the rest of the repository stays within reach. */
function demoFirst(): Plugin {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return {
    name: 'demo-first',
    configureServer({ middlewares, config }) {
      middlewares.use((request, _response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        if (isFile(join(config.root, 'demo', decodeURIComponent(path)))) {
          request.url = `/demo${path}${search}`;
        }
        next();
      });
    },
  };
}

export default defineConfig({
  appType: 'mpa',
  plugins: [demoFirst()],
  server: { port: 5173, strictPort: false },
});
