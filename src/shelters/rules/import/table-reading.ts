import type { Box } from '#places/rules/position.ts';
import { PairFinder } from './compare/find-pairs.ts';
import { SecondSource } from './compare/second-source.ts';
import { isHeading, type Layout, readLayout } from './headings.ts';
import { type ImportProblem, problemAt } from './import-problem.ts';
import { failedImport, type ImportResult, type SecondLists } from './import-result.ts';
import { type MendedRow, makeRowReader, type RowReader } from './mend-row.ts';
import type { PlaceNames } from './place-names.ts';
import type { Tools } from './source/decoders.ts';
import { makeGarbledTest } from './source/garbled.ts';

/**
 * What a table is read for: the county's box, its telephone area code, e.g. `'0570'`, and the names of
 * its towns and villages. Without names (a phone that has not kept them) those cells are not compared.
 */
export type ImportContext = {
  readonly box: Box;
  readonly areaCode: string;
  readonly places?: PlaceNames | undefined;
};

/** A table longer than this is no list of one county's shelters. */
const MOST_ROWS = 200_000;
/** The heading stands within this many rows that hold anything. */
const HEADING_WITHIN = 50;
/** Merged cells of these columns are not repeated: two rows with them would be one place twice. */
const OWN_COLUMNS = ['编号', '名称', '经度', '纬度'] as const;

/**
 * One reading of a table: finds the heading, then takes row after row. A row is handed in with
 * `row`, which answers false when no more are wanted; `begin` starts afresh, as for the next sheet
 * of a workbook. Never throws.
 */
export class TableReading {
  readonly #context: ImportContext;
  readonly #second: SecondLists;
  readonly #isGarbled: (cell: string) => boolean;
  /** In a text a cell past the heading means that a comma stands unquoted, and all are shifted. */
  isText = false;
  #textWidth = Number.POSITIVE_INFINITY;
  #from1904 = false;
  #layout: Layout | undefined;
  #readRow: RowReader = () => ({ problems: [] });
  #unusable = false;
  #searched = 0;
  #filled = 0;
  #rows: MendedRow[] = [];
  #refused: ImportProblem[] = [];
  #warnings: ImportProblem[] = [];
  #ids = new Map<string, number>();
  #pairs = new PairFinder();
  #before: SecondSource | undefined;
  #other: SecondSource | undefined;

  constructor(context: ImportContext, tools: Tools, second: SecondLists) {
    this.#context = context;
    this.#second = second;
    this.#isGarbled = makeGarbledTest(tools);
  }

  readonly begin = (from1904: boolean): void => {
    const { before, other } = this.#second;
    this.#from1904 = from1904;
    this.#layout = undefined;
    this.#unusable = false;
    this.#searched = 0;
    this.#filled = 0;
    this.#rows = [];
    this.#refused = [];
    this.#warnings = [];
    this.#ids = new Map();
    this.#pairs = new PairFinder();
    this.#before = before && new SecondSource(before);
    this.#other = other && new SecondSource(other);
  };

  readonly isFound = (): boolean => this.#layout !== undefined || this.#unusable;

  readonly row = (row: number, given: readonly string[], filled?: ReadonlySet<number>): boolean => {
    if (!given.some((cell, index) => cell.trim() !== '' && !filled?.has(index))) return true;
    if (!this.#layout) return this.#lookForHeading(row, given);
    if (given[this.#layout.get('名称') ?? 0]?.includes('名称') && isHeading(given)) return true;
    const taken = this.#rows.length + this.#refused.length;
    if (taken < MOST_ROWS) this.#read(row, given, filled, this.#layout);
    else {
      this.#unusable = true;
      this.#refused = [problemAt(1, 'shelters.file-too-large', '', String(MOST_ROWS))];
    }
    return !this.#unusable;
  };

  refuse(problem: ImportProblem): void {
    this.#refused.push(problem);
  }

  result(): ImportResult {
    if (!this.#layout && this.#refused.length === 0)
      return failedImport('shelters.heading-missing');
    if (this.#unusable)
      return { ...failedImport('shelters.heading-missing'), refused: this.#refused };
    const keepers = this.#rows.filter(({ keeper }) => keeper).length;
    if (keepers > 0) this.#sayOfAll('shelters.keeper-left-out', '钥匙保管人', keepers);
    if (this.#filled > 0) this.#sayOfAll('shelters.merged-filled', '', this.#filled);
    for (const row of this.#before?.missing() ?? []) {
      const details = { id: row.id };
      this.#warnings.push(problemAt(1, 'shelters.removed', '名称', row.name, details));
    }
    return {
      rows: this.#rows,
      converted: this.#rows.filter(({ datum }) => datum === 'gcj02' || datum === 'bd09').length,
      keepers,
      refused: this.#refused,
      warnings: this.#warnings.sort((a, b) => a.row - b.row),
    };
  }

  #sayOfAll(code: ImportProblem['code'], field: string, count: number): void {
    this.#warnings.push(problemAt(1, code, field, '', { count }));
  }

  #lookForHeading(row: number, cells: readonly string[]): boolean {
    this.#searched++;
    if (!isHeading(cells)) return this.#searched < HEADING_WITHIN;
    const { layout, problems } = readLayout(row, cells);
    const missing = problems.filter(({ code }) => code === 'shelters.column-missing');
    this.#unusable = missing.length > 0;
    this.#refused = missing;
    this.#warnings = problems.filter(({ code }) => code !== 'shelters.column-missing');
    this.#layout = layout;
    this.#readRow = makeRowReader(layout, {
      ...this.#context,
      isGarbled: this.#isGarbled,
      from1904: this.#from1904,
    });
    if (this.isText) this.#textWidth = cells.length;
    return !this.#unusable;
  }

  #read(
    row: number,
    given: readonly string[],
    filled: ReadonlySet<number> | undefined,
    layout: Layout,
  ): void {
    const cells = filled && filled.size > 0 ? this.#ownCells(given, filled, layout) : given;
    const width = this.#textWidth;
    const over = cells.find((cell, index) => index >= width && cell.trim() !== '');
    if (over !== undefined) {
      this.#refused.push(problemAt(row, 'shelters.row-too-wide', '', over));
      return;
    }
    const { mended, problems } = this.#readRow(row, cells);
    if (!mended) {
      this.#refused.push(...problems.slice(0, 1));
      return;
    }
    const first = mended.id === '' ? undefined : this.#ids.get(mended.id);
    if (first !== undefined) {
      const details = { other: first };
      this.#refused.push(problemAt(row, 'shelters.id-twice', '编号', mended.id, details));
      return;
    }
    if (mended.id !== '') this.#ids.set(mended.id, row);
    this.#rows.push(mended);
    for (const list of [
      problems,
      this.#pairs.see(mended),
      this.#before?.see(mended) ?? [],
      this.#other?.see(mended) ?? [],
    ]) {
      this.#warnings.push(...list);
    }
  }

  #ownCells(
    given: readonly string[],
    filled: ReadonlySet<number>,
    layout: Layout,
  ): readonly string[] {
    const own = new Set(OWN_COLUMNS.map((column) => layout.get(column)));
    this.#filled++;
    return given.map((cell, index) => (filled.has(index) && own.has(index) ? '' : cell));
  }
}
