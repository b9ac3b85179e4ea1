/** A spreadsheet takes text for a formula when it begins with one of these, full-width ones too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text for a cell that people open in a spreadsheet: an apostrophe goes before what would run as a
 * formula. `'=1+1'` → `"'=1+1"`; all other text stays as it is. Never fails.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Takes that apostrophe away again, so that a list read back is the list that was written:
 * `"'=1+1"` → `'=1+1'`. An apostrophe before anything else belongs to the text. Never fails.
 */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
