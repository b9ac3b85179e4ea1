import { COLUMNS, type Column } from '../table/columns.ts';
import { readDay, readMoment } from './cells/days.ts';
import { cleanText, withoutFormula } from './cells/plain-text.ts';
import { type Quantity, readCount, readMeasure } from './cells/quantities.ts';
import { remembered } from './cells/remembered.ts';
import type { WarningCode } from './import-problem.ts';
import { readWord, WORD_COLUMNS } from './read-words.ts';

/** What a cell becomes in `official.csv`, and what has to be told about it. */
export type ReadCell = { readonly text: string; readonly warning?: WarningCode | undefined };

/** Reads the cells of a column, one by one. */
export type ColumnReader = (given: string) => ReadCell;

const COUNT_COLUMNS: readonly Column[] = ['可容纳人数', '室内床位数', '当前人数'];
const DAY_COLUMNS: readonly Column[] = ['房屋安全鉴定有效期', '核对日期'];
/** The lowest value a measure can have: the height of no place in China is below −500 m. */
const MEASURES: Readonly<Partial<Record<Column, number>>> = {
  有效避难面积_平方米: 0,
  海拔_米: -500,
  距河道_米: 0,
};
/** What a spreadsheet shows where a formula failed. */
const FAILED = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
const UNVERIFIED = /【待核[^】]*】?/g;
const EMPTY: ReadCell = { text: '' };

/**
 * A reader for each of the 36 columns. What cannot be read comes back blank with a warning, never
 * guessed; a blank cell is blank without one. `from1904`: the spreadsheet counts its days from there.
 */
export function columnReaders(from1904: boolean): Readonly<Record<Column, ColumnReader>> {
  const entries = COLUMNS.map((column) => [column, readerOf(column, from1904)]);
  return Object.fromEntries(entries) as Record<Column, ColumnReader>;
}

/**
 * Free words: one line, no formula, nothing that is marked as not verified, no failed formula.
 * The last thing wrong is the one told.
 */
export function readFreeText(given: string): ReadCell {
  const clean = cleanText(given);
  if (FAILED.test(clean)) return { text: '', warning: 'shelters.cell-error' };
  const sure = clean.includes('【') ? clean.replace(UNVERIFIED, '').trim() : clean;
  const safe = withoutFormula(sure);
  if (safe !== sure) return { text: safe, warning: 'shelters.formula' };
  return sure === clean ? { text: safe } : { text: safe, warning: 'shelters.unverified' };
}

function readerOf(column: Column, from1904: boolean): ColumnReader {
  const words = WORD_COLUMNS[column];
  const lowest = MEASURES[column];
  if (words) return optional((given) => orBlank(readWord(given, words), 'shelters.word-unknown'));
  if (COUNT_COLUMNS.includes(column)) return optional((given) => amount(readCount(given)));
  if (lowest !== undefined) return optional((given) => amount(readMeasure(given, lowest)));
  if (DAY_COLUMNS.includes(column)) {
    return optional((given) => orBlank(readDay(given, from1904), 'shelters.date-invalid'));
  }
  if (column === '启用时间') {
    return optional((given) => orBlank(readMoment(given, from1904), 'shelters.date-invalid'));
  }
  return readFreeText;
}

function optional(read: ColumnReader): ColumnReader {
  return remembered((given) => (given.trim() === '' ? EMPTY : read(given)));
}

function orBlank(text: string | undefined, warning: WarningCode): ReadCell {
  return text === undefined ? { text: '', warning } : { text };
}

function amount(read: Quantity | undefined): ReadCell {
  if (!read) return { text: '', warning: 'shelters.number-invalid' };
  const text = String(read.value);
  return read.about ? { text, warning: 'shelters.number-about' } : { text };
}
