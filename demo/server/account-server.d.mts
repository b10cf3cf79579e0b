import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Post {
  key: string;
  body: Record<string, unknown>;
  /** Milliseconds. */
  at: number;
}
export interface Decision {
  id: string;
  customer: string;
  outcome: 'cancelled' | 'kept-with-offer' | 'kept';
  reason?: string;
  policy?: string;
  receipt: Record<string, unknown> & { status: string; reference: string; receivedAt: string };
}

export interface AccountServer {
  (request: IncomingMessage, response: ServerResponse, next?: () => void): void;
  readonly records: {
    posts(to: 'survey' | 'evidence'): Post[];
    decisions(): Decision[];
  };
  fill(html: string, request: IncomingMessage, response: ServerResponse): string;
}

export function createAccountServer(options?: { file?: string; now?: () => number }): AccountServer;
