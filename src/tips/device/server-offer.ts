import { askServer, type StatusAnswer } from './post-tip.ts';

/**
 * Whether tips can be sent from this address. `yes`: our server has said so, now or before.
 * `no`: there is none (static hosting). `unknown`: never reached yet.
 */
export type Offer = 'yes' | 'no' | 'unknown';

/** What is known, and whether the server answered just now. */
export interface OfferNow {
  readonly offer: Offer;
  readonly isReachable: boolean;
}

const KEY = 'shouan.tips.server';

/** The last answer, from localStorage `shouan.tips.server` (`yes` or `no`). Never fails. */
export function lastOffer(): Offer {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'yes' || value === 'no' ? value : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Asks `GET /api/status` and remembers the answer. At most 10 s; never rejects. */
export async function askOffer(): Promise<OfferNow> {
  const answer = await askServer();
  const offer = judgeOffer(answer, lastOffer());
  try {
    if (offer !== 'unknown') localStorage.setItem(KEY, offer);
  } catch {
    // Storage is switched off: it will be asked again.
  }
  return { offer, isReachable: answer.kind === 'json' };
}

/**
 * What an answer means, given the last one. `{tips: {v: 1}}` is yes; other JSON and 404 are no;
 * a page in HTML is no only where no server was ever seen, because captive portals answer so.
 * No answer changes nothing.
 */
export function judgeOffer(answer: StatusAnswer, last: Offer): Offer {
  if (answer.kind === 'json') return takesTips(answer.body) ? 'yes' : 'no';
  if (answer.kind === 'not-found') return 'no';
  if (answer.kind === 'not-ours') return last === 'yes' ? 'yes' : 'no';
  return last;
}

function takesTips(body: unknown): boolean {
  const tips = (body as { tips?: { v?: unknown } } | null)?.tips;
  return typeof tips === 'object' && tips?.v === 1;
}
