import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccountServer } from './account-server.mjs';

export function demoFile(root: string, path: string): string | undefined;
export function withFiles(root: string, html: string): string;
export function serveFiles(
  root: string,
  fill: AccountServer['fill'],
): (request: IncomingMessage, response: ServerResponse) => void;
