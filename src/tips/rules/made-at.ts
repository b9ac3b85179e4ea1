import { MAX_MADE_AT_MS } from './tip-limits.ts';

/** When a tip was written: ms since 1970 UTC, and minutes east of UTC (+480 in China), null if not said. */
export type MadeAt = { readonly ms: number; readonly offsetMinutes: number | null };

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d\d):(\d\d))$/;

/**
 * Reads the time a tip was written, by the phone's own clock, which may be years wrong.
 *
 * Takes ISO 8601 with an offset, `2026-11-23T08:15:00.000+08:00` → `{ ms: 1795392900000,
 * offsetMinutes: 480 }` (`Z` is 0; a time without an offset is refused, for it says nothing), or whole
 * ms since 1970, `1795392900000` → offset null. From 1970 to the end of 9999, both taken; offsets from
 * -14:00 to +14:00. Digits after the milliseconds are dropped. Null when it is not such a time (30 February).
 */
export function readMadeAt(value: unknown): MadeAt | null {
  if (typeof value === 'number') return inRange(value) ? { ms: value, offsetMinutes: null } : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const parts = ISO.exec(value);
  if (!parts) return null;
  const part = (index: number) => Number(parts[index] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as Six;
  const thousandths = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour > 23 || minute > 59 || second > 59 || part(11) > 59) return null;
  const day0 = new Date(Date.UTC(2000, month - 1, day));
  day0.setUTCFullYear(year, month - 1, day);
  if (day0.getUTCMonth() !== month - 1 || day0.getUTCDate() !== day) return null;
  const offsetMinutes = (part(10) * 60 + part(11)) * (parts[9] === '-' ? -1 : 1);
  if (Math.abs(offsetMinutes) > 14 * 60) return null;
  const clockMs = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
  const ms = day0.getTime() + clockMs - offsetMinutes * 60_000;
  return inRange(ms) ? { ms, offsetMinutes: offsetMinutes + 0 } : null;
}

type Six = [number, number, number, number, number, number];

function inRange(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 0 && ms <= MAX_MADE_AT_MS;
}

/**
 * Writes the phone's time with its offset, as a tip carries it: `writeMadeAt(1795392900000, 480)` →
 * `2026-11-23T08:15:00.000+08:00`. `offsetMinutes` is minutes east of UTC, that is
 * `-date.getTimezoneOffset()`. A time outside 1970–9999 is moved to the nearest end, so that a wild clock
 * cannot make a tip that is refused.
 */
export function writeMadeAt(ms: number, offsetMinutes: number): string {
  const offset = Math.max(-840, Math.min(840, Math.round(offsetMinutes)));
  const day = 86_400_000;
  const bounded = Math.max(day, Math.min(MAX_MADE_AT_MS - day, Math.round(ms)));
  const local = new Date(bounded + offset * 60_000).toISOString().slice(0, -1);
  const two = (value: number) => String(value).padStart(2, '0');
  const away = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
