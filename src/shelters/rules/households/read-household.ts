import { findHouseholdProblem, type Household, pickHousehold } from './household.ts';

/** What a stored value turned out to be. `newer` was written by a later release and is left alone. */
export type ReadHousehold =
  | { readonly kind: 'ok'; readonly value: Household }
  | { readonly kind: 'newer' }
  | { readonly kind: 'spoiled' };

/**
 * Reads a stored household. `v` above 1 is `newer`; a missing or wrong field makes it `spoiled`.
 * Version 1 is the first, so nothing has to be migrated; the next version is turned into this shape
 * here. Never fails.
 */
export function readHousehold(value: unknown): ReadHousehold {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'spoiled' };
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.v === 'number' && record.v > 1) return { kind: 'newer' };
  if (record.v !== 1 || findHouseholdProblem(record)) return { kind: 'spoiled' };
  return { kind: 'ok', value: pickHousehold(record) };
}
