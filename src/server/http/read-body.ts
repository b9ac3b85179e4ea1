import type { IncomingMessage, ServerResponse } from 'node:http';

/** The bytes of a body, or why there are none; codes of `problems.ts`. */
export type BodyReading =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly code: 'request.too-large' | 'request.slow' | 'request.cut-off' };

/** A phone on a bad line may send a byte now and then; after a minute without one it is gone. */
export const IDLE_MS = 60_000;
/** How much, and for how long, is read and thrown away after a body was refused. */
const DRAIN_MAX_BYTES = 128 * 1024 * 1024;
const DRAIN_MAX_MS = 10 * 60_000;

/**
 * Reads a body of at most `maxBytes`, exactly that many included, however slowly it comes as long as it
 * comes. Refuses by `Content-Length` before the first byte and by count when the length was a lie or not
 * said. Never rejects. After a refusal call `drainUnread`.
 */
export function readBody(incoming: IncomingMessage, maxBytes: number): Promise<BodyReading> {
  const declared = Number(incoming.headers['content-length'] ?? 0);
  if (declared > maxBytes) return Promise.resolve({ ok: false, code: 'request.too-large' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const idle = setTimeout(() => settle({ ok: false, code: 'request.slow' }), IDLE_MS);
    const settle = (reading: BodyReading) => {
      clearTimeout(idle);
      incoming.off('data', onData).off('end', onEnd).off('close', onCut).off('error', onCut);
      resolve(reading);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) return settle({ ok: false, code: 'request.too-large' });
      chunks.push(chunk);
      idle.refresh();
    };
    const onEnd = () =>
      settle({
        ok: true,
        bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
      });
    const onCut = () => settle({ ok: false, code: 'request.cut-off' });
    incoming.on('data', onData).on('end', onEnd).on('close', onCut).on('error', onCut);
  });
}

/**
 * Lets an answer reach somebody who is still sending: the rest of the body is read and thrown away.
 * Closing at once would reset the connection, and the answer would be lost with it. Call it before the
 * answer is written. Ends after 128 MB or ten minutes.
 */
export function drainUnread(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.complete || incoming.destroyed) return;
  const wantsClose = !outgoing.shouldKeepAlive;
  outgoing.shouldKeepAlive = true;
  let size = 0;
  const cut = () => incoming.socket.destroy();
  const latest = setTimeout(cut, DRAIN_MAX_MS);
  latest.unref();
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > DRAIN_MAX_BYTES) cut();
  });
  incoming.on('error', () => {});
  incoming.on('close', () => clearTimeout(latest));
  incoming.on('end', () => {
    clearTimeout(latest);
    if (wantsClose) incoming.socket.end();
  });
  incoming.resume();
}
