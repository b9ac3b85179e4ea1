import type { KeptTip } from './kept-tip.ts';
import { NO_ANSWER, readAnswer, type Verdict } from './read-answer.ts';

/** How long one request may last, in milliseconds, answer included. */
export const REQUEST_MS = 90_000;
const ASK_MS = 10_000;

/**
 * Sends one tip to `POST /api/tips` and judges what comes back. A resend is the same body, so the
 * server keeps it once. Never rejects: a cut line or a time-out is the verdict "no answer".
 */
export function postTip(tip: KeptTip): Promise<Verdict> {
  return withPatience(REQUEST_MS, async (signal) => {
    const response = await fetch('/api/tips', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(tip.request),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return readAnswer({
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    });
  }).catch(() => NO_ANSWER);
}

/** What `GET /api/status` says: our server's JSON, somebody else's page, a plain 404, or nobody. */
export type StatusAnswer =
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'not-ours' | 'not-found' | 'nobody' };

/** Asks `GET /api/status`, at most 10 s. Never rejects. */
export function askServer(): Promise<StatusAnswer> {
  return withPatience<StatusAnswer>(ASK_MS, async (signal) => {
    const response = await fetch('/api/status', {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      signal,
    });
    if (response.status === 404) return { kind: 'not-found' };
    const isJson = /\bjson\b/i.test(response.headers.get('content-type') ?? '');
    if (!response.ok || !isJson) return { kind: response.ok ? 'not-ours' : 'nobody' };
    return { kind: 'json', body: await response.json() };
  }).catch(() => ({ kind: 'nobody' }));
}

/**
 * Runs a request that ends after `ms`, or at once when the device says that its network is gone:
 * an old phone would otherwise hold on to a dead line while a new one is already there.
 */
export async function withPatience<T>(
  ms: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, ms);
  addEventListener('offline', end);
  try {
    return await run(ending.signal);
  } finally {
    clearTimeout(timer);
    removeEventListener('offline', end);
  }
}
