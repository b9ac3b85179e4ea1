/** After so long without an answer from the server, people are told so: 14 days. */
export const STALE_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/**
 * Whether the server has not been reached for more than 14 days.
 *
 * `checkedAt` and `now` are milliseconds since 1970. Exactly 14 days is not stale yet. A `checkedAt`
 * of 0 (never reached) is not stale: there is nothing kept to be old. A clock that runs backwards
 * (`now` before `checkedAt`) is not stale.
 */
export function isStale(checkedAt: number, now: number): boolean {
  return checkedAt > 0 && now - checkedAt > STALE_AFTER_MS;
}
