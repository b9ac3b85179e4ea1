import { expect, test } from 'vitest';
import { readMadeAt, writeMadeAt } from '#tips/rules/made-at.ts';

const DAY = 86_400_000;

test.each([
  ['2026-11-23T08:15:00.000+08:00', Date.UTC(2026, 10, 23, 0, 15), 480],
  ['2026-11-23T00:15:00Z', Date.UTC(2026, 10, 23, 0, 15), 0],
  ['2026-11-23T00:15Z', Date.UTC(2026, 10, 23, 0, 15), 0],
  ['2026-11-23T00:15:00.1239-03:30', Date.UTC(2026, 10, 23, 3, 45, 0, 123), -210],
  ['2024-02-29T23:59:59.999+08:00', Date.UTC(2024, 1, 29, 15, 59, 59, 999), 480],
  ['2026-01-01T00:00:00+08:00', Date.UTC(2025, 11, 31, 16), 480],
  ['2026-01-01T00:00:00+14:00', Date.UTC(2025, 11, 31, 10), 840],
  ['2026-01-01T00:00:00-14:00', Date.UTC(2026, 0, 1, 14), -840],
  ['1970-01-01T00:00:00Z', 0, 0],
  ['1970-01-01T08:00:00+08:00', 0, 480],
  ['9999-12-31T23:59:59.999Z', 253_402_300_799_999, 0],
  [0, 0, null],
  [1_795_392_900_000, 1_795_392_900_000, null],
  [253_402_300_799_999, 253_402_300_799_999, null],
])('reads %s', (value, ms, offsetMinutes) => {
  expect(readMadeAt(value)).toEqual({ ms, offsetMinutes });
});

test.each([
  ['a day without a time', '2026-11-23'],
  ['a time without an offset', '2026-11-23T08:15:00'],
  ['30 February', '2026-02-30T00:00:00Z'],
  ['29 February of a common year', '2023-02-29T00:00:00Z'],
  ['the 13th month', '2026-13-01T00:00:00Z'],
  ['month 0', '2026-00-10T00:00:00Z'],
  ['hour 24', '2026-11-23T24:00:00Z'],
  ['minute 60', '2026-11-23T08:60:00Z'],
  ['second 60', '2026-11-23T08:15:60Z'],
  ['an offset past 14 hours', '2026-11-23T08:15:00+14:01'],
  ['a moment before 1970', '1969-12-31T23:59:59.999Z'],
  ['a moment that its offset puts before 1970', '1970-01-01T07:59:59+08:00'],
  ['a moment after 9999', 253_402_300_800_000],
  ['a moment before 1970 in ms', -1],
  ['half a millisecond', 1.5],
  ['no number', Number.NaN],
  ['a long text', `2026-11-23T08:15:00Z${' '.repeat(40)}`],
  ['nothing', null],
  ['a date', new Date(0)],
])('does not take %s', (_name, value) => {
  expect(readMadeAt(value)).toBeNull();
});

test.each([
  [1_795_392_900_000, 480, '2026-11-23T08:15:00.000+08:00'],
  [1_795_392_900_000, 0, '2026-11-23T00:15:00.000+00:00'],
  [1_795_392_900_000, -210, '2026-11-22T20:45:00.000-03:30'],
])('writes %i at %i minutes as a person there reads it', (ms, offset, text) => {
  expect(writeMadeAt(ms, offset)).toBe(text);
  expect(readMadeAt(text)).toEqual({ ms, offsetMinutes: offset });
});

test.each([
  ['twenty years slow', Date.UTC(1950, 0, 1), DAY],
  ['beyond all reason', 8.64e15, 253_402_300_799_999 - DAY],
])('keeps a clock that is %s within what is taken', (_name, ms, expected) => {
  for (const offset of [-840, 0, 840]) {
    expect(readMadeAt(writeMadeAt(ms, offset))?.ms).toBe(expected);
  }
});
