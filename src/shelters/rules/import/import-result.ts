import { type FileCode, type ImportProblem, problemAt } from './import-problem.ts';
import type { ComparedRow, MendedRow } from './mend-row.ts';

/** Lists to compare with: the official one of before, and another office's. */
export type SecondLists = {
  readonly before?: readonly ComparedRow[] | undefined;
  readonly other?: readonly ComparedRow[] | undefined;
};

/**
 * What came of a table. `rows` can be loaded, in the order of the spreadsheet; `refused` says why
 * the others cannot, one entry a row; `warnings` what to look at, by row. `converted` counts rows
 * whose figures were GCJ-02 or BD-09. `keepers` counts the keepers' names that were left out.
 */
export type ImportResult = {
  readonly rows: readonly MendedRow[];
  readonly converted: number;
  readonly keepers: number;
  readonly refused: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
};

/** What comes of a file that cannot be read: no row, and one refusal of row 1. */
export function failedImport(code: FileCode): ImportResult {
  const refused = [problemAt(1, code, '')];
  return { rows: [], converted: 0, keepers: 0, refused, warnings: [] };
}

/** True when the fault is the file's or its heading's, so that no row was looked at. */
export function isUnread({ refused }: ImportResult): boolean {
  return refused.some(({ code }) => /\.(file|heading|column)-/.test(code));
}
