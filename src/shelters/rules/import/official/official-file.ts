import { COLUMNS } from '../../table/columns.ts';
import { ORIGINAL_COLUMNS } from '../headings.ts';
import type { MendedRow } from '../mend-row.ts';
import { csvLine } from './csv-line.ts';

/** The heading line of `official.csv`: the county's 36 columns, then what was given before. */
export const OFFICIAL_HEADING = csvLine([...COLUMNS, ...ORIGINAL_COLUMNS]);

const PIECE_ROWS = 1000;

/**
 * The text of `content/shelters/official.csv` in pieces of a thousand rows: UTF-8 with a byte-order
 * mark, as spreadsheets want it, lines ending in LF. Joined, they are the whole file.
 */
export function* officialPieces(rows: readonly MendedRow[]): Generator<string> {
  yield `\uFEFF${OFFICIAL_HEADING}\n`;
  for (let at = 0; at < rows.length; at += PIECE_ROWS) {
    const lines = rows.slice(at, at + PIECE_ROWS).map(({ line }) => `${line}\n`);
    yield lines.join('');
  }
}
