import { COLUMNS, type Column, REQUIRED_COLUMNS } from '../table/columns.ts';
import { halfWidth } from './cells/plain-text.ts';
import { type ImportProblem, problemAt } from './import-problem.ts';

/** Columns of `official.csv` behind the 36: what the county wrote before it was converted. */
export const ORIGINAL_COLUMNS = ['原经度', '原纬度', '原坐标系'] as const;

/** A column of `official.csv`. */
export type OfficialColumn = Column | (typeof ORIGINAL_COLUMNS)[number];

/** Where each column of a table stands, counted from 0; a column that is not there is left out. */
export type Layout = ReadonlyMap<OfficialColumn, number>;

const ALL: readonly OfficialColumn[] = [...COLUMNS, ...ORIGINAL_COLUMNS];
const BY_PLAIN = new Map(ALL.map((column) => [plain(column), column]));
for (const column of ALL) {
  const short = plain(column.replace(/_.*$/, ''));
  if (!BY_PLAIN.has(short)) BY_PLAIN.set(short, column);
}

/** A row is the heading when it has this many of our columns. */
const ENOUGH = 3;

/**
 * How many of a row's cells are headings of ours, each counted once. Full width, spaces, `*` and
 * what stands in brackets (`经度（必填）`) are overlooked. Never fails.
 */
export function countHeadings(cells: readonly string[]): number {
  return new Set(cells.map(columnOf).filter((column) => column !== undefined)).size;
}

/** True when the row is a heading row, also one that is repeated further down a printed table. */
export function isHeading(cells: readonly string[]): boolean {
  return countHeadings(cells) >= ENOUGH;
}

/**
 * Reads the heading row. Headings of no column of ours and a heading that stands twice (the first
 * counts) are warnings; a required one that is missing makes the table unreadable.
 */
export function readLayout(
  row: number,
  cells: readonly string[],
): { readonly layout: Layout; readonly problems: readonly ImportProblem[] } {
  const layout = new Map<OfficialColumn, number>();
  const problems: ImportProblem[] = [];
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (!column && cell.trim() !== '') {
      problems.push(problemAt(row, 'shelters.column-unknown', cell.trim(), cell.trim()));
    }
    if (!column) return;
    if (layout.has(column)) problems.push(problemAt(row, 'shelters.column-twice', column, column));
    else layout.set(column, index);
  });
  for (const column of REQUIRED_COLUMNS) {
    if (!layout.has(column)) problems.push(problemAt(row, 'shelters.column-missing', column));
  }
  return { layout, problems };
}

function columnOf(cell: string): OfficialColumn | undefined {
  return BY_PLAIN.get(plain(cell));
}

function plain(heading: string): string {
  return halfWidth(heading)
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*_/:]/g, '');
}
