import { halfWidth } from './plain-text.ts';

/** A spreadsheet's day numbers that are taken for dates: 1954-10-03 to 2119-01-10. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
/** Day number of 1970-01-01 in a spreadsheet that counts from 1900; Macs of old count from 1904. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY_MS = 86_400_000;

/**
 * Reads a day as `'YYYY-MM-DD'`: `2026-11-24`, `2026/1/5`, `2026.11.24`, `2026年11月24日`,
 * `20261124`, or a spreadsheet's day number (`46350`). A time after it is left aside. `undefined`
 * for a day that does not exist, one without its day (`2026年11月`), and any order but year first.
 */
export function readDay(given: string, from1904: boolean): string | undefined {
  return readMoment(given, from1904)?.slice(0, 10);
}

/**
 * Reads a moment of China time as `'YYYY-MM-DD HH:MM'`; midnight when no time is written. Takes the
 * days of `readDay` with `8:30`, `08:30:00`, `8时30分` behind them, and day numbers with a fraction,
 * rounded to the minute. `24:00` is no time.
 */
export function readMoment(given: string, from1904: boolean): string | undefined {
  const text = halfWidth(given).replace(/(?<=\d)。(?=\d)/g, '.');
  if (/^\d{5}(\.\d+)?$/.test(text)) return momentOfSerial(Number(text), from1904);
  const [, year, month, day, rest = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(\D.*)?$/.exec(text) ??
    [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = rest === '' ? '00:00' : readTime(rest);
  return time && exists(date) ? `${date} ${time}` : undefined;
}

function readTime(rest: string): string | undefined {
  const match = /^[T\s]?\s*(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2}(?:\.\d+)?)?秒?)?(\+08:00)?$/;
  const [, hours, minutes = '0'] = match.exec(rest.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

function momentOfSerial(serial: number, from1904: boolean): string | undefined {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  const days = serial - (from1904 ? EPOCH_1904 : EPOCH_1900);
  const minute = Math.round((days * DAY_MS) / 60_000) * 60_000;
  return new Date(minute).toISOString().slice(0, 16).replace('T', ' ');
}

function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
