/**
 * Takes the rows of a table; false means: enough. Rows count from 1, blank ones too. `filled` are
 * the cells, counted from 0, whose value stands in a merged cell above.
 */
export type TakeRow = (
  row: number,
  cells: readonly string[],
  filled?: ReadonlySet<number>,
) => boolean;

/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_000_000;

/** Signs that may stand between two cells. */
export const SEPARATORS = [',', ';', '\t', '，'] as const;

/**
 * Cuts text into rows and cells as it comes (RFC 4180): quoted cells may hold separators, line ends
 * and doubled quotation marks; line ends are LF, CRLF or CR. Cells are as written, untrimmed.
 * `push` gives the next piece and `end` tells the row of a quotation mark that is never closed.
 */
export class CsvRows {
  readonly #separator: string;
  readonly #take: TakeRow;
  #left = '';
  #row = 0;
  #stopped = false;

  constructor(separator: string, take: TakeRow) {
    this.#separator = separator;
    this.#take = take;
  }

  /** Reads on; false once `take` has had enough. */
  push(text: string): boolean {
    const all = this.#left + text;
    let start = 0;
    while (!this.#stopped) {
      const end = endOfRow(all, start, this.#separator, false);
      if (end < 0) break;
      this.#give(all.slice(start, end));
      start = all[end] === '\r' && all[end + 1] === '\n' ? end + 2 : end + 1;
    }
    this.#left = all.slice(start);
    return !this.#stopped && this.#left.length <= LONGEST_ROW;
  }

  /** Gives the last row; the row number of an open quotation, or `undefined` when all is well. */
  end(): number | undefined {
    if (this.#stopped || this.#left === '') return undefined;
    const end = endOfRow(this.#left, 0, this.#separator, true);
    if (end < 0) return this.#row + 1;
    const rest = this.#left;
    this.#left = '';
    this.#give(rest.slice(0, end));
    return end < rest.length ? this.#endOf(rest.slice(end + 1)) : undefined;
  }

  #endOf(rest: string): number | undefined {
    this.#left = rest;
    return this.end();
  }

  #give(line: string): void {
    this.#row++;
    this.#stopped = !this.#take(this.#row, cellsOf(line, this.#separator));
  }
}

/** Where the row that begins at `start` ends, or -1 when more text is needed to know. */
function endOfRow(text: string, start: number, separator: string, last: boolean): number {
  let at = start;
  for (;;) {
    const end = nextLineEnd(text, at, last);
    const quote = nextQuote(text, at, end < 0 ? text.length : end, separator, start);
    if (quote < 0) return end;
    const close = closingQuote(text, quote + 1, last);
    if (close < 0) return -1;
    at = close + 1;
  }
}

/** LF, or the CR before it; in a text without LF the CR. One at the very end may be half of CRLF. */
function nextLineEnd(text: string, from: number, last: boolean): number {
  const feed = text.indexOf('\n', from);
  if (feed >= 0) return feed > from && text[feed - 1] === '\r' ? feed - 1 : feed;
  const back = text.indexOf('\r', from);
  if (back >= 0 && (back + 1 < text.length || last)) return back;
  return last ? text.length : -1;
}

/** A quotation mark opens a cell only at its beginning; inside words it is a mark like any other. */
function nextQuote(text: string, from: number, to: number, separator: string, row: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) {
    if (at === row || text[at - 1] === separator) return at;
  }
  return -1;
}

function closingQuote(text: string, from: number, last: boolean): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at + 1 === text.length && !last) return -1;
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function cellsOf(line: string, separator: string): readonly string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      const close = closingQuote(line, at + 1, true);
      const next = line.indexOf(separator, close + 1);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at + 1, close).replaceAll('""', '"') + line.slice(close + 1, end));
      at = end + 1;
    } else {
      const next = line.indexOf(separator, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}
