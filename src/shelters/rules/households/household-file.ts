import type { Box } from '#places/rules/position.ts';
import {
  findHouseholdProblem,
  HOUSEHOLD_LIMITS,
  type Household,
  type HouseholdField,
  pickHousehold,
} from './household.ts';

/** The file one helper hands to another: `madeAt` is ISO 8601. */
export type HouseholdFile = {
  readonly app: 'shouan';
  readonly kind: 'households';
  readonly v: 1;
  readonly madeAt: string;
  readonly households: readonly Household[];
};

/**
 * Why a file is refused as a whole. `row` counts households from 1; `households.row` names the
 * field, `households.twice` has an id that stood before.
 */
export type HouseholdFileProblem =
  | { readonly code: 'households.not-json' | 'households.not-ours' | 'households.newer' }
  | { readonly code: 'households.too-many'; readonly count: number }
  | { readonly code: 'households.row'; readonly row: number; readonly field: HouseholdField }
  | { readonly code: 'households.twice'; readonly row: number };

/** Writes the file as text, one household a line, so that two of them can be compared by eye. */
export function writeHouseholdFile(households: readonly Household[], madeAt: string): string {
  const rows = households.map((one) => JSON.stringify(one)).join(',\n');
  return `{"app":"shouan","kind":"households","v":1,"madeAt":${JSON.stringify(madeAt)},"households":[\n${rows}\n]}\n`;
}

/**
 * Reads a file's text. One wrong household refuses the file: half a hamlet would look like the
 * whole. A position outside `box` is wrong. Exactly HOUSEHOLD_LIMITS.households is still read.
 * Keys that are not ours are dropped. Never throws.
 */
export function readHouseholdFile(
  text: string,
  box: Box,
):
  | { readonly ok: true; readonly file: HouseholdFile }
  | { readonly ok: false; readonly problem: HouseholdFileProblem } {
  const value = parse(text.replace(/^\uFEFF/, ''));
  if (value === undefined) return refuse({ code: 'households.not-json' });
  if (!isRecord(value) || value.app !== 'shouan' || value.kind !== 'households') {
    return refuse({ code: 'households.not-ours' });
  }
  const { v, madeAt, households } = value;
  if (typeof v === 'number' && v > 1) return refuse({ code: 'households.newer' });
  if (v !== 1 || typeof madeAt !== 'string' || !Array.isArray(households)) {
    return refuse({ code: 'households.not-ours' });
  }
  const count = households.length;
  if (count > HOUSEHOLD_LIMITS.households) return refuse({ code: 'households.too-many', count });
  const seen = new Set<string>();
  const read: Household[] = [];
  for (const [at, one] of (households as readonly unknown[]).entries()) {
    const row = at + 1;
    const record = isRecord(one) ? one : {};
    if (typeof record.v === 'number' && record.v > 1) return refuse({ code: 'households.newer' });
    const field = findHouseholdProblem(record, box);
    if (field) return refuse({ code: 'households.row', row, field });
    const household = pickHousehold(record);
    if (seen.has(household.id)) return refuse({ code: 'households.twice', row });
    seen.add(household.id);
    read.push(household);
  }
  return {
    ok: true,
    file: { app: 'shouan', kind: 'households', v: 1, madeAt, households: read },
  };
}

function refuse(problem: HouseholdFileProblem): {
  readonly ok: false;
  readonly problem: HouseholdFileProblem;
} {
  return { ok: false, problem };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
