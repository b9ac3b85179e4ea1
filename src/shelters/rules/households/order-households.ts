import { type Household, NEEDS } from './household.ts';

/**
 * Households in the order they should be called: the one whose slowest member needs most time first
 * (as NEEDS stands), then more needs, then more people, then by nickname. New list; never fails.
 */
export function orderHouseholds(households: readonly Household[]): readonly Household[] {
  return households.toSorted(
    (a, b) =>
      slowest(a) - slowest(b) ||
      b.needs.length - a.needs.length ||
      b.people - a.people ||
      a.nickname.localeCompare(b.nickname, 'zh-CN') ||
      (a.id < b.id ? -1 : 1),
  );
}

function slowest({ needs }: Household): number {
  const at = NEEDS.findIndex((need) => needs.includes(need));
  return at < 0 ? NEEDS.length : at;
}
