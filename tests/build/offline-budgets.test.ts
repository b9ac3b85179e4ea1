import { expect, test } from 'vitest';
import { budgetOffline } from '#build/bench/offline-budgets.ts';

const WITHIN = {
  worker: 0,
  manifest: 0,
  shellPack: 80_000,
  data: 0,
  tools: 0,
  largestOtherPack: 32_768,
  installRequests: 11,
  allPacks: 0,
  contentPacks: 0,
  textFloor: 70_000,
  ratio: 1.3,
  gzipRatio: 1.6,
  lessonRatio: 1,
  pages: 96,
  changedModule: 2,
  changedColourContent: 0,
  changedColour: 0,
};
const over = (change: Partial<typeof WITHIN>) =>
  budgetOffline({ ...WITHIN, ...change })
    .filter(({ isWithin }) => !isWithin)
    .map(({ name }) => name.split(' ')[0]);

test('a release exactly at every budget is within', () => {
  expect(over({})).toEqual([]);
});

test.each([
  [{ shellPack: 80_001 }, ['shell']],
  [{ largestOtherPack: 32_769 }, ['largest']],
  [{ ratio: 1.31 }, ['content']],
  [{ gzipRatio: 1.61 }, ['the']],
  [{ installRequests: 12 }, ['requests']],
  [{ installRequests: 12, pages: 120 }, []],
  [{ changedModule: 2.01 }, ['a']],
  [{ changedColourContent: 1 }, ['content']],
])('one step over is named: %o', (change, names) => {
  expect(over(change)).toEqual(names);
});
