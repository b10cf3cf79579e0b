/** Serves pages of a test beside the built files, and keeps what browsers asked for and reported. */
import { readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** What a browser reported to `/reports`, as a line. */
export interface Report {
  directive: string;
  blocked: string;
  page: string;
}

/** Takes a report that a policy's `report-uri` asked for; true where it was one. */
export function takeReport(request: IncomingMessage, response: ServerResponse, to: Report[]) {
  if (request.url !== '/reports') return false;
  let body = '';
  request.on('data', (data: Buffer) => (body += data.toString()));
  request.on('end', () => {
    const { 'csp-report': report } = JSON.parse(body) as { 'csp-report': Record<string, string> };
    to.push({
      directive: report['effective-directive'] ?? report['violated-directive'] ?? '',
      blocked: report['blocked-uri'] ?? '',
      page: report['document-uri'] ?? '',
    });
    response.writeHead(204).end();
  });
  return true;
}

export interface Site {
  origin: string;
  /** Paths, in the order in which they were asked for. */
  asked: string[];
  reports: Report[];
  close: () => void;
}

/**
 * @param pages the HTML of each path
 * @param headers what is sent with every answer
 * @param change what becomes of a built file on its way; undefined: it does not come
 */
export async function serveSite(
  pages: Record<string, string>,
  {
    headers = {},
    change = (_path: string, text: string): string | undefined => text,
  }: {
    headers?: OutgoingHttpHeaders;
    change?: (path: string, text: string) => string | undefined;
  } = {},
): Promise<Site> {
  const asked: string[] = [];
  const reports: Report[] = [];
  const server = createServer((request, response) => {
    // a browser asks for this one by itself
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (takeReport(request, response, reports)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://here.invalid');
    asked.push(pathname);
    const file = join('.', pathname);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
    const found = isFile ? change(pathname, readFileSync(file, 'utf8')) : undefined;
    const body = pages[pathname] ?? found;
    const type = types[pages[pathname] ? '.html' : extname(pathname)] ?? 'text/plain';
    response.writeHead(body === undefined ? 404 : 200, { ...headers, 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...{ asked, reports },
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
