import { connect, type Socket } from 'node:net';

/** A connection that sends what a browser never would. */
export type RawConnection = {
  readonly socket: Socket;
  readonly send: (text: string | Buffer) => Promise<void>;
  /** All that has come so far. */
  readonly received: () => string;
  /** Resolves with all that has come when the pattern is in it; fails after 5 s, or at the end without it. */
  readonly waitFor: (pattern: RegExp, ms?: number) => Promise<string>;
  /** Resolves with the error's code, or null for an orderly end. */
  readonly closed: Promise<string | null>;
};

/** Opens a TCP connection to a port of this machine. */
export async function openRaw(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  let error: NodeJS.ErrnoException | null = null;
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  socket.on('error', (reason) => {
    error = reason;
  });
  const closed = new Promise<string | null>((done) =>
    socket.once('close', () => done(error?.code ?? null)),
  );
  await new Promise((ready) => socket.once('connect', ready));
  return {
    socket,
    received: () => received,
    closed,
    send: (text) =>
      new Promise((sent) => {
        if (socket.write(text)) return sent();
        socket.once('drain', sent);
        closed.then(() => sent());
      }),
    async waitFor(pattern, ms = 5000) {
      const until = Date.now() + ms;
      while (!pattern.test(received)) {
        if (Date.now() > until || (socket.destroyed && !pattern.test(received))) {
          throw new Error(`Waited for ${pattern}, got ${JSON.stringify(received.slice(0, 300))}`);
        }
        await new Promise((next) => setTimeout(next, 5));
      }
      return received;
    },
  };
}

/** The head of a JSON POST to `/api/tips`; `headers` in full lines. */
export function postHead(...headers: readonly string[]): string {
  const lines = ['POST /api/tips HTTP/1.1', 'Host: localhost', 'Content-Type: application/json'];
  return `${[...lines, ...headers].join('\r\n')}\r\n\r\n`;
}
