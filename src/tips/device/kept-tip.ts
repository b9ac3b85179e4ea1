import type { Tip } from '#tips/rules/check-tip.ts';

/**
 * Where a tip on this device stands. A draft is not a kept tip: it lives in `draft.ts` until the
 * receipt is made.
 * `waiting` → `sending` → `received`, back to `waiting` when nobody answered, or `needs-attention`
 * when the server refused it. Only a person's action removes a tip, never its age.
 */
export type KeptState = 'waiting' | 'sending' | 'received' | 'needs-attention';

/** A moment as the person saw it: UTC milliseconds and the clock's distance from UTC in minutes (China: 480). */
export interface Moment {
  readonly utcMs: number;
  readonly offsetMinutes: number;
}

/** Why the last try did not end in "received": a problem code, and the HTTP status (0 = no answer). */
export interface Trouble {
  readonly code: string;
  readonly status: number;
}

/** What the server answered: its own time in UTC milliseconds, and the tip's state there. */
export interface ServerAnswer {
  readonly receivedAt: number;
  readonly state: string;
}

/**
 * One tip as it is stored, under its receipt, in one record: the tip, its receipt and its state can
 * only change together.
 *
 * Life cycle: made by `keepTip` as `waiting`; changed only through `Outbox.change`; removed only by
 * a person. `v` is 1; a record with a higher `v` was left by a newer release: it is listed as
 * "newer" and neither sent nor touched. A record that cannot be read is set aside, not deleted.
 *
 * - `receipt`: 27 symbols without spaces. `request`: exactly what the server gets, frozen, so that
 *   a resend is the same body.
 * - `order`: 1, 2, 3 … on this device; the clock has no say in it.
 * - `tries`: how often it was sent. `notBeforeMs`: UTC milliseconds, 0 = at once.
 * - `claimedUntilMs`: while `sending`, when another sender may take over.
 */
export interface KeptTip {
  readonly v: 1;
  readonly receipt: string;
  readonly request: Tip;
  readonly state: KeptState;
  readonly order: number;
  readonly kept: Moment;
  readonly tries: number;
  readonly notBeforeMs: number;
  readonly claimedUntilMs: number;
  readonly trouble: Trouble | null;
  readonly answer: ServerAnswer | null;
}

/** What a stored value turned out to be. */
export type ReadRecord =
  | { readonly kind: 'tip'; readonly tip: KeptTip }
  | { readonly kind: 'newer' }
  | { readonly kind: 'spoiled' };

const STATES: readonly unknown[] = ['waiting', 'sending', 'received', 'needs-attention'];

/** A new record, `waiting`, due at once; `order` is given by the outbox that keeps it. */
export function newKeptTip(receipt: string, request: Tip, kept: Moment): KeptTip {
  return {
    v: 1,
    receipt,
    request,
    state: 'waiting',
    order: 0,
    kept,
    tries: 0,
    notBeforeMs: 0,
    claimedUntilMs: 0,
    trouble: null,
    answer: null,
  };
}

/**
 * Reads a stored value of unknown shape. What has a higher `v` is `newer`; what lacks a field that
 * sending or showing needs is `spoiled`. Never fails.
 */
export function readRecord(value: unknown): ReadRecord {
  if (!isObject(value)) return { kind: 'spoiled' };
  if (typeof value['v'] === 'number' && value['v'] > 1) return { kind: 'newer' };
  const request = value['request'];
  const whole =
    value['v'] === 1 &&
    typeof value['receipt'] === 'string' &&
    STATES.includes(value['state']) &&
    typeof value['order'] === 'number' &&
    typeof value['tries'] === 'number' &&
    typeof value['notBeforeMs'] === 'number' &&
    typeof value['claimedUntilMs'] === 'number' &&
    isObject(value['kept']) &&
    typeof value['kept']['utcMs'] === 'number' &&
    isObject(request) &&
    typeof request['receiptHash'] === 'string' &&
    typeof request['words'] === 'string' &&
    typeof request['category'] === 'string';
  return whole ? { kind: 'tip', tip: value as unknown as KeptTip } : { kind: 'spoiled' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
