import { isDue, waitAfter } from './back-off.ts';
import type { KeptTip } from './kept-tip.ts';
import type { Verdict } from './read-answer.ts';

/**
 * Which tips a round may take: `due` heeds the back-off; `line` ignores a wait that began because
 * nobody answered (the network has just come back); `all` ignores every wait (a person asked).
 */
export type Haste = 'due' | 'line' | 'all';

/** How long a sender owns a tip, in milliseconds: a little longer than its request may last. */
export const CLAIM_MS = 95_000;

/**
 * Whether a tip may be sent now. `alone` says that no other sender can be at work: then a tip left
 * `sending` by a killed tab is free at once, otherwise only when its claim has run out.
 */
export function maySend(tip: KeptTip, nowMs: number, haste: Haste, alone: boolean): boolean {
  if (tip.state === 'sending') {
    const claimRuns = tip.claimedUntilMs > nowMs && tip.claimedUntilMs - nowMs <= CLAIM_MS;
    return alone || !claimRuns;
  }
  if (tip.state !== 'waiting') return false;
  if (haste === 'all' || (haste === 'line' && tip.trouble?.status === 0)) return true;
  return isDue(tip.notBeforeMs, nowMs);
}

/** The tip as it is while its request is on the way. */
export function claim(tip: KeptTip, nowMs: number): KeptTip {
  return { ...tip, state: 'sending', tries: tip.tries + 1, claimedUntilMs: nowMs + CLAIM_MS };
}

/**
 * The tip after a verdict: `received` with the server's words, `needs-attention` with the reason,
 * or `waiting` until the back-off has passed. A tip that is already received stays so.
 * `random`: 0 to 1.
 */
export function settle(tip: KeptTip, verdict: Verdict, nowMs: number, random: number): KeptTip {
  if (tip.state === 'received') return tip;
  const base = { ...tip, claimedUntilMs: 0 };
  if (verdict.kind === 'received') {
    return { ...base, state: 'received', answer: verdict.answer, trouble: null, notBeforeMs: 0 };
  }
  const trouble = { code: verdict.code, status: verdict.status };
  if (verdict.kind === 'refused') return { ...base, state: 'needs-attention', trouble };
  const pause = waitAfter(tip.tries, random, verdict.askedMs);
  return { ...base, state: 'waiting', trouble, notBeforeMs: nowMs + pause };
}
