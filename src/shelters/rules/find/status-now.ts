import type { ShelterStatus } from '../../schema.ts';

/** How long a status is believed without word from the place: 2 hours. */
export const STATUS_LIFE_MS = 2 * 60 * 60 * 1000;

/** What of a shelter decides its status: `statusAt` ISO 8601, `safetyValidTo` YYYY-MM-DD. */
export type StatusFacts = {
  readonly status: ShelterStatus;
  readonly statusAt?: string | undefined;
  readonly safetyValidTo?: string | undefined;
};

/**
 * The status as it may be shown at `nowMs` (milliseconds since 1970), where `today` is the local
 * day as YYYY-MM-DD.
 * A building past its safety assessment is `unsafe`; its last day still counts as assessed.
 * `closed` and `unsafe` stay so at any age: nobody is sent there on a guess. Anything else older
 * than STATUS_LIFE_MS, from the future by more than that, or without a time is `unknown`; exactly
 * two hours old is still believed. Never fails.
 */
export function statusNow(facts: StatusFacts, nowMs: number, today: string): ShelterStatus {
  const { status, statusAt } = facts;
  if (isOut(facts, today)) return status === 'closed' && !isPast(facts, today) ? status : 'unsafe';
  if (statusAt === undefined) return 'unknown';
  const age = nowMs - Date.parse(statusAt);
  return Math.abs(age) <= STATUS_LIFE_MS ? status : 'unknown';
}

/**
 * True when nobody may be sent there on the day `today` (YYYY-MM-DD): closed, unsafe, or past its safety
 * assessment. The same as `statusNow` being `closed` or `unsafe`, at any hour of the day.
 */
export function isOut(facts: StatusFacts, today: string): boolean {
  return facts.status === 'unsafe' || facts.status === 'closed' || isPast(facts, today);
}

function isPast({ safetyValidTo }: StatusFacts, today: string): boolean {
  return safetyValidTo !== undefined && safetyValidTo !== '' && safetyValidTo < today;
}
