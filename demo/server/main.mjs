/** `node demo/server/main.mjs [port]`: the demo without vite, on built files. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAccountServer } from './account-server.mjs';
import { recordsFile } from './place.mjs';
import { serveFiles } from './files.mjs';

const port = Number(process.argv[2] ?? process.env.PORT ?? 5180);
const account = createAccountServer({ file: recordsFile });
const files = serveFiles(join(fileURLToPath(import.meta.url), '../../..'), account.fill);
const server = createServer((request, response) => {
  account(request, response, () => files(request, response));
});
server.listen(port, '127.0.0.1', () => {
  const { port } = server.address();
  console.log(`http://127.0.0.1:${port}/  records in ${recordsFile}`);
});
