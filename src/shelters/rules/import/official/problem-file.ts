import type { Words } from '#words/rules/format-words.ts';
import type { ImportResult } from '../import-result.ts';
import { problemWords } from '../problem-words.ts';
import { safeCsvLine } from './csv-line.ts';

/**
 * The list of what is wrong with a table, as a file that opens in a spreadsheet, line by line: row,
 * refused or warning, column, what is so, what to do, as written, code. Cells that would run as a
 * formula are held by `'`, for they quote what strangers wrote.
 */
export function* problemPieces(
  { refused, warnings }: Pick<ImportResult, 'refused' | 'warnings'>,
  t: Words,
): Generator<string> {
  const head = ['row', 'headKind', 'headField', 'headWhat', 'headMend', 'headValue', 'headCode'];
  yield `\uFEFF${safeCsvLine(head.map((key) => t(`shelter-check.page.${key}`)))}\r\n`;
  for (const [kind, problems] of [
    [t('shelter-check.page.kindRefused'), refused],
    [t('shelter-check.page.kindWarning'), warnings],
  ] as const) {
    for (const problem of problems) {
      const { message, mend } = problemWords(problem, t);
      const { row, field, value, code } = problem;
      yield `${safeCsvLine([String(row), kind, field, message, mend, value, code])}\r\n`;
    }
  }
}
