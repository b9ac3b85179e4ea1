const KEY = 'shouan.tips.waiting';

/**
 * How many tips waited when a page last looked, from localStorage `shouan.tips.waiting` (absent =
 * none): enough for any page to decide, without opening the outbox, whether to send and what to
 * tell. The outbox is what counts; this is a note beside it. Never fails.
 */
export function lastWaiting(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** Writes that note; 0 takes it away. Never fails. */
export function noteWaiting(count: number): void {
  try {
    if (count === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(count));
  } catch {
    // Storage is switched off: the pages of the tips look for themselves.
  }
}
