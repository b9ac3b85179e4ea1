import type { ServerAnswer } from './kept-tip.ts';
import { withPatience } from './post-tip.ts';
import { readServerAnswer } from './read-answer.ts';

/** What became of asking after a receipt: the server's answer, or a code that has words. */
export type AskedAfter =
  | { readonly ok: true; readonly answer: ServerAnswer }
  | { readonly ok: false; readonly code: string };

const ASK_MS = 20_000;

/**
 * Asks the server what became of a tip: `POST /api/tips/status {receipt}`; a receipt never stands
 * in an address. `receipt`: 27 symbols. At most 20 s. Codes: the server's own (`receipt.unknown` …),
 * `tip.no-network` when nobody answers, `tip.not-our-server` when somebody else does. Never rejects.
 */
export function askAfter(receipt: string): Promise<AskedAfter> {
  return withPatience<AskedAfter>(ASK_MS, async (signal) => {
    const response = await fetch('/api/tips/status', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ receipt }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) {
      return { ok: false, code: 'tip.not-our-server' };
    }
    const body: unknown = await response.json();
    const answer = response.ok ? readServerAnswer(body) : null;
    if (answer) return { ok: true, answer };
    const code = (body as { code?: unknown } | null)?.code;
    return { ok: false, code: typeof code === 'string' ? code : 'tip.not-our-server' };
  }).catch(() => ({ ok: false, code: 'tip.no-network' }));
}
