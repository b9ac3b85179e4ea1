import type { Household } from './household.ts';

/**
 * What loading a file would do, told before it is done: `added` are new ids, `changed` replace a
 * household of the phone (`before`), `same` says the same already, `older` are left out because the
 * phone's own was changed later.
 */
export type MergePlan = {
  readonly added: readonly Household[];
  readonly changed: readonly { readonly before: Household; readonly after: Household }[];
  readonly same: number;
  readonly older: number;
};

/**
 * Compares a file's households with the phone's by id; the later `changedAt` wins, at the same
 * moment the file does. Households only the phone has are never touched. Never fails.
 */
export function planMerge(own: readonly Household[], incoming: readonly Household[]): MergePlan {
  const here = new Map(own.map((one) => [one.id, one]));
  const added = incoming.filter(({ id }) => !here.has(id));
  const met = incoming.flatMap((after) => {
    const before = here.get(after.id);
    return before ? [{ before, after }] : [];
  });
  const different = met.filter(({ before, after }) => !saysTheSame(before, after));
  const changed = different.filter(({ before, after }) => after.changedAt >= before.changedAt);
  return {
    added,
    changed,
    same: met.length - different.length,
    older: different.length - changed.length,
  };
}

function saysTheSame(one: Household, other: Household): boolean {
  const said = ({ changedAt: _, position, ...rest }: Household) =>
    JSON.stringify([
      Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
      position?.lon,
      position?.lat,
    ]);
  return said(one) === said(other);
}
