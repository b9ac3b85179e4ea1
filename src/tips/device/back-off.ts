/** The longest wait between two tries, in milliseconds: 5 minutes. */
export const LONGEST_WAIT_MS = 300_000;
const FIRST_WAIT_MS = 5_000;

/**
 * How long to wait after a try that brought no verdict, in milliseconds.
 * Doubles from 5 s per try; the result lies between half and all of it, so that phones that lost
 * the same mast do not come back together. Never above 5 minutes, also when the server asks for more.
 * `tries`: 1 after the first try. `random`: 0 to 1. `askedMs`: the server's Retry-After, or 0.
 */
export function waitAfter(tries: number, random: number, askedMs: number): number {
  const step = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 10));
  const jittered = step / 2 + (step / 2) * random;
  return Math.round(Math.min(LONGEST_WAIT_MS, Math.max(jittered, askedMs)));
}

/**
 * Whether a moment that was set on this device has come.
 * A moment further away than the longest wait means that the clock was set back: it counts as come.
 * Exactly at the moment: yes.
 */
export function isDue(notBeforeMs: number, nowMs: number): boolean {
  return nowMs >= notBeforeMs || notBeforeMs - nowMs > LONGEST_WAIT_MS;
}
