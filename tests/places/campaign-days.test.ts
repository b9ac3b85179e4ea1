import { expect, test } from 'vitest';
import { monthsOf, spanOf } from '#places/rules/campaign-days.ts';

test('the forest fire season passes the new year and touches six months', () => {
  expect(monthsOf({ from: '11-01', to: '04-30' })).toEqual([1, 2, 3, 4, 11, 12]);
});

test('a season within a year touches the months between its ends, both included', () => {
  expect(monthsOf({ from: '04-15', to: '07-15' })).toEqual([4, 5, 6, 7]);
});

test('a single day counts in the whole of its month', () => {
  expect(monthsOf({ on: '04-15' })).toEqual([4]);
});

test('the last Monday of March stays in March', () => {
  expect(monthsOf({ nthWeekday: { month: 3, weekday: 1, nth: -1 } })).toEqual([3]);
});

test.each([
  [{ month: 9, weekday: 6, nth: 2 }, '09-12'],
  [{ month: 3, weekday: 1, nth: -1 }, '03-30'],
  [{ month: 2, weekday: 0, nth: 1 }, '02-01'],
  [{ month: 2, weekday: 6, nth: -1 }, '02-28'],
])('the nth weekday of 2026: %o is %s', (nthWeekday, expected) => {
  expect(spanOf({ nthWeekday }, 2026).from).toBe(expected);
});
