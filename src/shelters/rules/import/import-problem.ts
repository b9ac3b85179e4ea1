import type { Column } from '../table/columns.ts';

/** Why a whole file cannot be read; its row is 1 and nothing of it is loaded. */
export type FileCode =
  | 'shelters.file-missing'
  | 'shelters.file-folder'
  | 'shelters.file-unreadable'
  | 'shelters.file-list'
  | 'shelters.file-empty'
  | 'shelters.file-xls'
  | 'shelters.file-locked'
  | 'shelters.file-broken'
  | 'shelters.file-web-page'
  | 'shelters.file-other'
  | 'shelters.file-too-large'
  | 'shelters.file-no-inflate'
  | 'shelters.heading-missing'
  | 'shelters.column-missing';

/** Why a row is left out. */
export type RefusalCode =
  | 'shelters.name-missing'
  | 'shelters.position-missing'
  | 'shelters.position-invalid'
  | 'shelters.position-zero'
  | 'shelters.position-outside'
  | 'shelters.datum-missing'
  | 'shelters.datum-unknown'
  | 'shelters.id-twice'
  | 'shelters.garbled'
  | 'shelters.row-too-wide'
  | 'shelters.quote-open';

/** What was mended, left blank or looks wrong in a row that is kept. */
export type WarningCode =
  | 'shelters.column-unknown'
  | 'shelters.column-twice'
  | 'shelters.position-swapped'
  | 'shelters.position-coarse'
  | 'shelters.position-split'
  | 'shelters.word-unknown'
  | 'shelters.fitness-both'
  | 'shelters.town-unknown'
  | 'shelters.town-filled'
  | 'shelters.village-unknown'
  | 'shelters.village-elsewhere'
  | 'shelters.place-completed'
  | 'shelters.number-invalid'
  | 'shelters.number-about'
  | 'shelters.date-invalid'
  | 'shelters.phone-zero'
  | 'shelters.phone-lost'
  | 'shelters.phone-invalid'
  | 'shelters.phone-words'
  | 'shelters.phone-several'
  | 'shelters.formula'
  | 'shelters.cell-error'
  | 'shelters.unverified'
  | 'shelters.sample-row'
  | 'shelters.merged-filled'
  | 'shelters.keeper-left-out'
  | 'shelters.keeper-elsewhere'
  | 'shelters.same-point'
  | 'shelters.same-place'
  | 'shelters.name-twice'
  | 'shelters.datum-suspect'
  | 'shelters.datum-suspect-other'
  | 'shelters.position-differs'
  | 'shelters.removed';

/** Any of the codes. Words stand under the code in `content/words/shelter-check/`. */
export type ImportCode = FileCode | RefusalCode | WarningCode;

/**
 * One thing to tell about a table. `row` is the spreadsheet's, 1 for the file as a whole; `field`
 * is the Chinese heading, `''` for the whole row; `value` is the cell as given, cut to 60
 * characters; `details` fill the slots of the words, e.g. `{ other: 12, metres: 4 }`.
 */
export type ImportProblem = {
  readonly code: ImportCode;
  readonly row: number;
  readonly field: Column | string;
  readonly value: string;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
};

/** Makes a problem; a long value is cut, so that a broken file cannot flood the list. */
export function problemAt(
  row: number,
  code: ImportCode,
  field: string,
  value = '',
  details?: ImportProblem['details'],
): ImportProblem {
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return { code, row, field, value: short, details };
}
