import { groupRows } from '../group-rows.ts';
import type { TakeRow } from '../source/csv-rows.ts';
import { attribute, richText, xmlText } from './xml-text.ts';

/** A vertical merge: rows from 1, the column of its value from 0; the value stands in `first`. */
export type Merge = { readonly first: number; readonly last: number; readonly column: number };

/** Columns past this are looked over: the table has 39. */
const MOST_COLUMNS = 256;

/**
 * Cuts the XML of a worksheet into rows as it comes. `strings` are the workbook's shared texts.
 * With `merges`, a merged cell's value is repeated in the rows it covers, and `take` is told which
 * cells were filled so. After the end `merges()` gives those that were found.
 */
export class SheetRows {
  readonly #strings: readonly string[];
  readonly #take: TakeRow;
  readonly #fill: ReadonlyMap<number, readonly Merge[]>;
  #active: readonly Merge[] = [];
  #left = '';
  #row = 0;
  #prefix: string | undefined;
  #cell = /(?:)/g;
  #after = false;
  #stopped = false;
  #merges: Merge[] = [];
  #values = new Map<Merge, string>();

  constructor(strings: readonly string[], take: TakeRow, fill: readonly Merge[] = []) {
    this.#strings = strings;
    this.#take = take;
    this.#fill = groupRows(fill, ({ first }) => first);
  }

  /** Reads on; false once `take` has had enough. */
  push(text: string): boolean {
    this.#left += text;
    if (this.#prefix === undefined) {
      const [, prefix] = /<(\w+:)?sheetData\b/.exec(this.#left) ?? [];
      if (!this.#left.includes('sheetData')) return true;
      this.#prefix = prefix ?? '';
      this.#cell = new RegExp(
        `<${this.#prefix}c(?:\\s([^>]*?))?(?:/>|>([\\s\\S]*?)</${this.#prefix}c>)`,
        'g',
      );
    }
    if (!this.#after) this.#readRows(this.#prefix);
    if (this.#after) this.#readMerges();
    return !this.#stopped;
  }

  /** The vertical merges, in the order of the file. */
  merges(): readonly Merge[] {
    return this.#merges;
  }

  #readRows(prefix: string): void {
    const close = `</${prefix}row>`;
    let at = 0;
    while (!this.#stopped) {
      const start = this.#left.indexOf(`<${prefix}row`, at);
      if (start < 0) break;
      const headEnd = this.#left.indexOf('>', start);
      if (headEnd < 0) break;
      const head = this.#left.slice(start + prefix.length + 4, headEnd);
      const empty = head.endsWith('/');
      const end = empty ? headEnd : this.#left.indexOf(close, headEnd);
      if (end < 0) break;
      this.#row = Number(attribute(head, 'r') ?? this.#row + 1);
      if (!empty) this.#give(this.#left.slice(headEnd + 1, end));
      at = end + (empty ? 1 : close.length);
    }
    const over = this.#left.indexOf(`</${prefix}sheetData>`, at);
    this.#after = over >= 0;
    this.#left = this.#left.slice(this.#after ? over : at);
  }

  #give(xml: string): void {
    const cells: string[] = [];
    let next = 0;
    this.#cell.lastIndex = 0;
    for (let match = this.#cell.exec(xml); match; match = this.#cell.exec(xml)) {
      const [, head = '', body = ''] = match;
      const column = columnOf(head) ?? next;
      next = column + 1;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = body === '' ? '' : this.#value(head, body);
    }
    const filled = this.#fill.size > 0 ? this.#fillIn(cells) : undefined;
    this.#stopped = !this.#take(this.#row, cells, filled);
  }

  #value(head: string, body: string): string {
    const mark = head.indexOf('t="');
    const type = mark < 0 ? 'n' : head.slice(mark + 3, head.indexOf('"', mark + 3));
    if (type === 'inlineStr') return richText(body);
    const value = cellValue(body);
    if (type === 's') return this.#strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'n' && (value.includes('E') || value.includes('e'))) return String(Number(value));
    return xmlText(value);
  }

  #fillIn(cells: string[]): ReadonlySet<number> {
    const filled = new Set<number>();
    const begun = this.#fill.get(this.#row) ?? [];
    for (const merge of begun) this.#values.set(merge, cells[merge.column] ?? '');
    const open = this.#active.filter(({ last }) => last >= this.#row);
    this.#active = [...open, ...begun];
    for (const merge of open) {
      const value = this.#values.get(merge) ?? '';
      if (value === '' || (cells[merge.column] ?? '') !== '') continue;
      while (cells.length <= merge.column) cells.push('');
      cells[merge.column] = value;
      filled.add(merge.column);
    }
    return filled;
  }

  #readMerges(): void {
    const cut = this.#left.lastIndexOf('<');
    const whole = this.#left.slice(0, Math.max(cut, 0));
    this.#left = this.#left.slice(Math.max(cut, 0));
    const merge = /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g;
    for (const [, letters = '', first, last] of whole.matchAll(merge)) {
      if (first === last || this.#merges.length >= 5000) continue;
      this.#merges.push({ first: Number(first), last: Number(last), column: indexOf(letters) });
    }
  }
}

function columnOf(head: string): number | undefined {
  const mark = head.startsWith('r="') ? 0 : head.indexOf(' r="') + 1;
  if (mark === 0 && !head.startsWith('r="')) return undefined;
  let index = 0;
  for (let at = mark + 3; at < head.length; at++) {
    const letter = head.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}

function cellValue(body: string): string {
  if (body.startsWith('<v>') && body.endsWith('</v>')) return body.slice(3, -4);
  return /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1] ?? '';
}

function indexOf(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
