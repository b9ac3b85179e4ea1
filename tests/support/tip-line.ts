import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the line between phone and server does to `/api/`; everything else passes.
 * `pass`; `lose-reply`: the server gets it, the phone hears nothing; `hold-reply`: the same, but the
 * phone waits; `hang`: nothing gets through and nobody says so; `portal`: a sign-in page answers;
 * `static`: a host without a server, 404; `refuse`: 422 with a code; `break`: 500; a number: the body
 * is cut after that part of its bytes.
 */
export type LineMode =
  | 'pass'
  | 'lose-reply'
  | 'hold-reply'
  | 'hang'
  | 'portal'
  | 'static'
  | 'refuse'
  | 'break'
  | number;

/** A line that can be told to misbehave, and counts the tips that were posted over it. */
export type TipLine = {
  readonly url: string;
  mode: LineMode;
  posts: number;
  stop(): Promise<void>;
};

const CANNED: Readonly<Record<string, readonly [number, string, string]>> = {
  portal: [200, 'text/html', '<!doctype html><title>Wi-Fi</title><h1>Sign in</h1>'],
  static: [404, 'text/html', '<!doctype html><h1>Not found</h1>'],
  refuse: [422, 'application/problem+json', '{"status":422,"code":"tip.category"}'],
  break: [500, 'application/problem+json', '{"status":500,"code":"server.fault"}'],
};

/** Opens a line on a spare port of this machine to the server on `serverPort`. */
export async function openLine(serverPort: number): Promise<TipLine> {
  const line = { url: '', mode: 'pass' as LineMode, posts: 0, stop };
  const server = createServer((from, to) => void carry(from, to));
  async function carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const isApi = from.url?.startsWith('/api/') ?? false;
    const isPost = from.method === 'POST' && from.url === '/api/tips';
    if (isPost) line.posts += 1;
    const mode =
      isApi && (isPost || line.mode === 'portal' || line.mode === 'static') ? line.mode : 'pass';
    const body = await readAll(from).catch(() => null);
    if (!body || mode === 'hang') return;
    const canned = CANNED[String(mode)];
    if (canned) {
      to.writeHead(canned[0], { 'content-type': canned[1] }).end(canned[2]);
      return;
    }
    const on = request(
      {
        port: serverPort,
        host: '127.0.0.1',
        method: from.method,
        path: from.url,
        headers: from.headers,
      },
      (answer) => {
        if (mode === 'hold-reply') return;
        if (mode === 'lose-reply') {
          answer.resume();
          answer.on('end', () => to.destroy());
          return;
        }
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      },
    );
    on.on('error', () => to.destroy());
    if (typeof mode !== 'number') {
      on.end(body);
      return;
    }
    on.write(body.subarray(0, Math.floor(body.length * mode)), () =>
      setTimeout(() => {
        on.destroy();
        to.destroy();
      }, 50),
    );
  }
  function stop(): Promise<void> {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return line;
}

async function readAll(from: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of from) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
