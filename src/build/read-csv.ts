import Papa from 'papaparse';
import type { ContentFile } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';

/** A table as written: the heading cells, and each row with the line of the file it begins on. */
export type Table = {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/**
 * Reads comma-separated text (RFC 4180, quoted line breaks allowed); cells are trimmed and empty
 * rows left out. A broken quotation or a row of another width is a problem. Never throws.
 */
export function readCsv(source: ContentFile, problems: ContentProblem[]): Table {
  const parsed = Papa.parse<string[]>(source.text, { delimiter: ',', newline: '\n' });
  for (const error of parsed.errors) {
    const line = (error.row ?? 0) + 1;
    const mend = 'Look at the quotation marks of this row.';
    problems.push({ file: source.file, line, message: `is not valid CSV: ${error.message}`, mend });
  }
  let line = 1;
  const all = parsed.data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return row;
  });
  const [heading, ...rest] = all;
  const headings = heading?.cells ?? [];
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  for (const row of rows) {
    if (row.cells.length === headings.length) continue;
    const message = `has ${row.cells.length} cells, the heading has ${headings.length}`;
    const mend = 'Put a cell with a comma in it between "…"; keep every column.';
    problems.push({ file: source.file, line: row.line, message, mend });
  }
  return { headings, rows: rows.filter(({ cells }) => cells.length === headings.length) };
}
