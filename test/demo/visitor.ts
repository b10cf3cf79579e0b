/** A browser without script, as far as the account server can tell: it keeps cookies and sends forms. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccountServer, type AccountServer } from '../../demo/server/account-server.mjs';

export interface Site {
  origin: string;
  account: AccountServer;
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function open(options: Parameters<typeof createAccountServer>[0] = {}): Promise<Site> {
  const account = createAccountServer(options);
  const server = createServer(account);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    account,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

export class Visitor {
  #cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join('=')).join('; ');
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, ...(init.headers as Record<string, string>) };
    const answer = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = (line.split(';')[0] ?? '').split('=');
      this.#cookies.set(name ?? '', value ?? '');
    }
    return answer;
  }

  async json<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T;
  }

  /** Opens the page with the form: its token. */
  async token(customer = 'kr'): Promise<string> {
    const { token } = await this.json<{ token: string }>(`/account/me?customer=${customer}`);
    return token;
  }

  /** Sends a form as a browser does where scripts are off. */
  send(path: string, fields: Record<string, string>): Promise<Response> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Sends JSON as the page's script does. */
  post(path: string, value: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.ask(path, { method: 'POST', headers, body: JSON.stringify(value) });
  }
}
