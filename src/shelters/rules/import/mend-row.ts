import type { Datum, GivenPosition } from '#places/rules/datum.ts';
import type { Box, Position } from '#places/rules/position.ts';
import { COLUMNS, type Column } from '../table/columns.ts';
import { unguardFormula } from '../table/formula-guard.ts';
import { readPhones } from './cells/phones.ts';
import { cleanText, halfWidth, withoutFormula } from './cells/plain-text.ts';
import { remembered } from './cells/remembered.ts';
import { columnReaders, readFreeText } from './column-readers.ts';
import { type Layout, type OfficialColumn, ORIGINAL_COLUMNS } from './headings.ts';
import { type ImportProblem, problemAt } from './import-problem.ts';
import { csvLine } from './official/csv-line.ts';
import { type PlaceNames, readPlaceNames } from './place-names.ts';
import { placeRow } from './place-row.ts';
import { type HazardLists, readHazards } from './read-words.ts';

/**
 * What rows are read against: the county's box, its area code (`'0570'`), the names of its places,
 * whether a cell is garbled, and whether the spreadsheet counts its days from 1904.
 */
export type RowContext = {
  readonly box: Box;
  readonly areaCode: string;
  readonly places?: PlaceNames | undefined;
  readonly isGarbled: (cell: string) => boolean;
  readonly from1904: boolean;
};

/** What rows are compared by; `given` are degrees of `datum`, `position` is WGS-84. */
export type ComparedRow = {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly village: string;
  readonly position: Position;
  readonly given: GivenPosition;
  readonly datum: Datum;
};

/**
 * A row that can be loaded: its `line` of `official.csv` (36 + 3 cells); `keeper` says that a
 * keeper's name was left out.
 */
export type MendedRow = ComparedRow & { readonly line: string; readonly keeper: boolean };

/** What came of one row: loaded with warnings, or not, with the one reason. */
export type RowOutcome = {
  readonly mended?: MendedRow | undefined;
  readonly problems: readonly ImportProblem[];
};

/** Reads the rows of one table, `cells` as given, untrimmed. Never throws. */
export type RowReader = (row: number, cells: readonly string[]) => RowOutcome;

/** Columns of free words, where a keeper's name must not stand either. */
const FREE_COLUMNS: readonly Column[] = ['详细地址', '入口说明', '照片文件', '备注', '核对人'];

/**
 * Makes the reader of a table's rows, from the county's form into lines of `official.csv`. The
 * apostrophe that our own export writes before a formula's sign goes first. What
 * cannot be read in an optional cell is left blank with a warning, never guessed. The keeper's name
 * goes nowhere: its own column is left blank, and so is a cell of free words that repeats it.
 */
export function makeRowReader(layout: Layout, context: RowContext): RowReader {
  const readers = columnReaders(context.from1904);
  const isGarbled = remembered(context.isGarbled);
  const readPhoneCell = remembered((given) => readPhones(given, context.areaCode));
  const readHazardCells = remembered((both) => {
    const [fits = '', not = ''] = both.split('\0');
    return readHazards(fits, not);
  });
  const readPlaceCells = remembered((both) => {
    const [town = '', village = ''] = both.split('\0');
    return readPlaceNames(readFreeText(town), readFreeText(village), context.places);
  });
  // A town written wrongly is written so in hundreds of rows: told once, at the first.
  const toldPlaces = new Set<string>();
  const public_ = [...layout].filter(([column]) => column !== '钥匙保管人');

  return (row, cells) => {
    const cell = (column: OfficialColumn) => unguardFormula(cells[layout.get(column) ?? -1] ?? '');
    for (const [column, index] of public_) {
      const given = cells[index];
      if (given && isGarbled(given)) {
        return { problems: [problemAt(row, 'shelters.garbled', column, given)] };
      }
    }
    const name = readFreeText(cell('名称'));
    if (name.text === '') return { problems: [problemAt(row, 'shelters.name-missing', '名称')] };
    const placed = { 经度: cell('经度'), 纬度: cell('纬度'), 坐标系: cell('坐标系') };
    const place = placeRow(placed, context.box);
    if ('refused' in place) {
      const [code, column] = place.refused;
      return { problems: [problemAt(row, code, column, cell(column).trim())] };
    }
    const problems: ImportProblem[] = [];
    const note = (code: ImportProblem['code'], column: Column, value = cell(column)) => {
      problems.push(problemAt(row, code, column, value.trim()));
    };
    if (name.warning) note(name.warning, '名称');
    for (const [code, column] of place.warnings) note(code, column);
    if (name.text.includes('示例')) note('shelters.sample-row', '名称');
    const keeper = cleanText(cell('钥匙保管人'));
    const hazards = readHazardCells(`${cell('适用灾种')}\0${cell('不适用灾种')}`);
    tellHazards(hazards, note);
    const phones = (['值守电话', '备用电话'] as const).flatMap((column) => {
      const { numbers, warnings } = readPhoneCell(cell(column));
      for (const code of warnings) note(code, column, figuresOf(cell(column)));
      return numbers;
    });
    const [phone = '', phone2 = ''] = [...new Set(phones)];
    const named = readPlaceCells(`${cell('乡镇')}\0${cell('村社区')}`);
    for (const { code, column, details } of named.warnings) {
      const value = cell(column).trim();
      const told = `${code}\0${value}\0${details?.['name'] ?? ''}`;
      if (!toldPlaces.has(told)) problems.push(problemAt(row, code, column, value, details));
      toldPlaces.add(told);
    }
    const known: Partial<Record<Column, string>> = {
      名称: name.text,
      乡镇: named.town,
      村社区: named.village,
      经度: place.position.lon.toFixed(6),
      纬度: place.position.lat.toFixed(6),
      坐标系: 'WGS84',
      适用灾种: hazards.fits,
      不适用灾种: hazards.not,
      钥匙保管人: '',
      值守电话: phone,
      备用电话: phone2,
    };
    const mended = COLUMNS.map((column) => {
      const already = known[column];
      if (already !== undefined) return already;
      const given = cell(column);
      if (given === '') return '';
      const { text, warning } = readers[column](column === '编号' ? halfWidth(given) : given);
      if (FREE_COLUMNS.includes(column) && keeper.length > 1 && text.includes(keeper)) {
        // The name stays out of the report as well.
        note('shelters.keeper-elsewhere', column, '');
        return '';
      }
      if (warning) note(warning, column);
      return text;
    });
    const before = cell('原坐标系') !== '' ? ORIGINAL_COLUMNS.map((one) => cell(one)) : undefined;
    const originals = (before ?? Object.values(placed)).map((text) => {
      return withoutFormula(cleanText(text));
    });
    const [id = '', , town = '', village = ''] = mended;
    const { position, given, datum } = place;
    const line = csvLine([...mended, ...originals]);
    return {
      mended: {
        ...{ row, line, id, name: name.text, town, village, position, given, datum },
        keeper: keeper !== '',
      },
      problems,
    };
  };
}

function tellHazards(
  hazards: HazardLists,
  note: (code: ImportProblem['code'], column: Column, value: string) => void,
): void {
  for (const [column, word] of hazards.unknown) note('shelters.word-unknown', column, word);
  for (const word of hazards.both) note('shelters.fitness-both', '适用灾种', word);
}

/** A telephone cell as the report may show it: words beside a number are often a name. */
function figuresOf(given: string): string {
  return halfWidth(given).replace(/[^\d\s+\-/.,;()eE]/g, '');
}
