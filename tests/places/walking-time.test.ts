import { expect, it } from 'vitest';
import { walkingMinutes } from '#places/rules/walking-time.ts';

it.each([
  ['a place one stands at', 0, 1, 2],
  ['the house next door', 30, 1, 2],
  ['100 m', 100, 2, 3],
  ['a step more', 101, 2, 4],
  ['the last metre whose worst is under ten minutes', 333, 6, 10],
  ['the first metre whose worst is over ten minutes', 334, 6, 15],
  ['the last metre whose best is under ten minutes', 499, 9, 15],
  ['exactly ten minutes at best', 500, 10, 15],
  ['a metre past it', 501, 10, 20],
  ['the last metre before a quarter of an hour', 749, 10, 25],
  ['a quarter of an hour at best', 750, 15, 25],
  ['a kilometre', 1000, 20, 30],
  ['a metre past it', 1001, 20, 35],
  ['12 km', 12_000, 240, 360],
])('takes to %s (%d m) %d to %d minutes', (_, metres, from, to) => {
  expect(walkingMinutes(metres)).toEqual({ from, to });
});

it('never promises less than the estimate, and always a range', () => {
  for (let metres = 0; metres < 20_000; metres += 7) {
    const { from, to } = walkingMinutes(metres);
    expect(from, String(metres)).toBeLessThanOrEqual(Math.max(1, metres * 0.02));
    expect(to, String(metres)).toBeGreaterThanOrEqual(metres * 0.03);
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
  }
});
