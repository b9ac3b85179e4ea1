import { guardFormula } from '../../table/formula-guard.ts';

/**
 * Cells as a line of CSV (RFC 4180), without its line end: what holds a comma, a quotation mark or
 * a line end is quoted. `['a', 'b,c']` → `'a,"b,c"'`. Never fails.
 */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/**
 * The same for a file that people open in a spreadsheet and that quotes what strangers wrote: a cell
 * that would run as a formula is preceded by `'`.
 */
export function safeCsvLine(cells: readonly string[]): string {
  return csvLine(cells.map(guardFormula));
}
