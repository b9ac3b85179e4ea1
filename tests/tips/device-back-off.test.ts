import { expect, test } from 'vitest';
import { isDue, LONGEST_WAIT_MS, waitAfter } from '#tips/device/back-off.ts';

test.each([
  [1, 1, 0, 5_000],
  [1, 0, 0, 2_500],
  [2, 1, 0, 10_000],
  [6, 1, 0, 160_000],
  [7, 1, 0, 300_000],
  [7, 0, 0, 150_000],
  [5_000, 1, 0, 300_000],
  [1, 0, 30_000, 30_000],
  [1, 0, 3_600_000, 300_000],
])('after try %i with luck %d and %i ms asked it waits %i ms', (tries, random, asked, expected) => {
  expect(waitAfter(tries, random, asked)).toBe(expected);
});

test('is due exactly at its moment, not a millisecond before', () => {
  expect(isDue(1_000, 999)).toBe(false);
  expect(isDue(1_000, 1_000)).toBe(true);
});

test('is due when the clock was set ten years back or forward', () => {
  const tenYears = 10 * 365 * 86_400_000;
  const now = 1_795_000_000_000;
  expect(isDue(now + LONGEST_WAIT_MS, now - tenYears)).toBe(true);
  expect(isDue(now + LONGEST_WAIT_MS, now + tenYears)).toBe(true);
  expect(isDue(now + LONGEST_WAIT_MS, now)).toBe(false);
});
