import type { HttpBindings } from '@hono/node-server';
import { answerProblem, type FrameProblemCode } from '../problems.ts';
import { drainUnread, readBody } from './read-body.ts';

/** What a JSON request gives: the value, or the answer that refuses it. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly answer: Response };

/** Most bytes, and the origin the site is known by (null: only what `Host` says). */
export type JsonLimits = { readonly maxBytes: number; readonly publicOrigin: string | null };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?$/i;

/**
 * Reads the JSON of a POST in the order origin 403, content type 415, size 413, syntax 400; what the
 * value may be is the noun's own question (422). Never rejects.
 */
export async function readJson(env: HttpBindings, limits: JsonLimits): Promise<JsonReading> {
  const { incoming, outgoing } = env;
  const refuse = (code: FrameProblemCode): JsonReading => {
    // Who has sent nothing for a minute is not there to be heard out.
    if (code === 'request.slow') outgoing.shouldKeepAlive = false;
    else drainUnread(incoming, outgoing);
    return { ok: false, answer: answerProblem(code) };
  };
  const { origin, host, 'content-type': type, 'content-encoding': coding } = incoming.headers;
  if (origin !== undefined && !isOwnOrigin(origin, host, limits.publicOrigin)) {
    return refuse('request.origin');
  }
  if (!JSON_TYPE.test(type ?? '')) return refuse('request.content-type');
  const transfer = incoming.headers['transfer-encoding'] ?? 'chunked';
  if ((coding ?? 'identity').toLowerCase() !== 'identity' || transfer.toLowerCase() !== 'chunked') {
    return refuse('request.content-encoding');
  }
  const body = await readBody(incoming, limits.maxBytes);
  if (!body.ok) return refuse(body.code);
  const text = decode(body.bytes);
  if (text === null) return refuse('request.not-utf8');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refuse('request.syntax');
  }
}

/**
 * True when a page of this site sent the request: the host of `Origin` is that of `Host` or of
 * `publicOrigin`. `null`, which sandboxed pages send, is not.
 */
export function isOwnOrigin(
  origin: string,
  host: string | undefined,
  publicOrigin: string | null,
): boolean {
  if (!URL.canParse(origin)) return false;
  const sent = new URL(origin);
  const known = [publicOrigin, host === undefined ? null : `${sent.protocol}//${host}`];
  return known.some((own) => own !== null && URL.canParse(own) && new URL(own).host === sent.host);
}

function decode(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
