import type { ImportResult } from '#shelters/rules/import/import-result.ts';
import type { ImportContext } from '#shelters/rules/import/table-reading.ts';
import type { Words } from '#words/rules/format-words.ts';

/** Where the check stands. */
export type CheckState =
  | { readonly at: 'empty' | 'stopped' }
  | { readonly at: 'reading'; readonly name: string; readonly percent: number }
  | { readonly at: 'done'; readonly name: string; readonly result: ImportResult };

/** What the parts of the report are drawn from. */
export type CheckView = {
  readonly state: CheckState;
  readonly context: ImportContext;
  readonly t: Words;
  readonly stop: () => void;
};

/** What the parts below the counts are drawn from, once a table was read. */
export type ResultView = {
  readonly result: ImportResult;
  readonly context: ImportContext;
  readonly t: Words;
};
