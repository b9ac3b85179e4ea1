import type { Datum, GivenPosition } from '#places/rules/datum.ts';
import type { Box, Position } from '#places/rules/position.ts';
import { COLUMNS, type Column } from '../table/columns.ts';
import { readDay, readMoment } from './cells/days.ts';
import { readPhones } from './cells/phones.ts';
import { cleanText, halfWidth, withoutFormula } from './cells/plain-text.ts';
import { type Quantity, readCount, readMeasure } from './cells/quantities.ts';
import { type Layout, type OfficialColumn, ORIGINAL_COLUMNS } from './headings.ts';
import { type ImportProblem, problemAt, type WarningCode } from './import-problem.ts';
import { placeRow } from './place-row.ts';
import { readHazards, readWord, WORD_COLUMNS } from './read-words.ts';

/**
 * What rows are read against: the county's box, its area code (`'0570'`), whether a cell is
 * garbled, and whether the spreadsheet counts its days from 1904.
 */
export type RowContext = {
  readonly box: Box;
  readonly areaCode: string;
  readonly isGarbled: (cell: string) => boolean;
  readonly from1904: boolean;
};

/**
 * A row that can be loaded: its cells in the order of `official.csv` (36 + 3), and what other rows
 * are compared with. `given` are degrees of `datum`; `keeper` says that a keeper's name was left out.
 */
export type MendedRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly village: string;
  readonly position: Position;
  readonly given: GivenPosition;
  readonly datum: Datum;
  readonly keeper: boolean;
};

const DAY_COLUMNS: readonly Column[] = ['房屋安全鉴定有效期', '核对日期'];
const COUNT_COLUMNS: readonly Column[] = ['可容纳人数', '室内床位数', '当前人数'];
/** The lowest value a measure can have. */
const MEASURES: Readonly<Partial<Record<Column, number>>> = {
  有效避难面积_平方米: 0,
  海拔_米: -500,
  距河道_米: 0,
};
const PHONE_COLUMNS: readonly Column[] = ['值守电话', '备用电话'];
/** Columns of free words, where a keeper's name must not stand either. */
const FREE_COLUMNS: readonly Column[] = ['详细地址', '入口说明', '照片文件', '备注', '核对人'];
/** What a spreadsheet shows where a formula failed. */
const FAILED = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
const UNVERIFIED = /【待核[^】]*】?/g;

/**
 * Reads one row of the county's table into a row of `official.csv`, or refuses it with the reason.
 * What cannot be read in an optional cell is left blank with a warning, never guessed. The keeper's
 * name goes nowhere: its own column is left blank, and so is a cell of free words that repeats it.
 * `cells` are as given, untrimmed. Never throws.
 */
export function mendRow(
  row: number,
  cells: readonly string[],
  layout: Layout,
  context: RowContext,
): { readonly mended?: MendedRow | undefined; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const cell = (column: OfficialColumn) => cells[layout.get(column) ?? -1] ?? '';
  const tell = (code: ImportProblem['code'], column: Column, value = cell(column)) => {
    problems.push(problemAt(row, code, column, value.trim()));
  };
  for (const [column, index] of layout) {
    const given = cells[index] ?? '';
    if (given === '' || column === '钥匙保管人' || !context.isGarbled(given)) continue;
    return { problems: [problemAt(row, 'shelters.garbled', column, given)] };
  }
  const name = freeText(cell('名称'), (code) => tell(code, '名称'));
  if (name === '') return { problems: [problemAt(row, 'shelters.name-missing', '名称')] };
  const place = placeRow(
    { 经度: cell('经度'), 纬度: cell('纬度'), 坐标系: cell('坐标系') },
    context.box,
  );
  if ('refused' in place) {
    const [code, column] = place.refused;
    return { problems: [problemAt(row, code, column, cell(column).trim())] };
  }
  for (const [code, column] of place.warnings) tell(code, column);
  if (name.includes('示例')) tell('shelters.sample-row', '名称');

  const keeper = cleanText(cell('钥匙保管人'));
  const hazards = readHazards(cell('适用灾种'), cell('不适用灾种'));
  for (const [column, word] of hazards.unknown) tell('shelters.word-unknown', column, word);
  for (const word of hazards.both) tell('shelters.fitness-both', '适用灾种', word);
  const [phone, phone2] = phonesOf(cell, context.areaCode, tell);
  const known: Partial<Record<Column, string>> = {
    编号: freeText(halfWidth(cell('编号')), (code) => tell(code, '编号')),
    名称: name,
    经度: place.position.lon.toFixed(6),
    纬度: place.position.lat.toFixed(6),
    坐标系: 'WGS84',
    适用灾种: hazards.fits,
    不适用灾种: hazards.not,
    钥匙保管人: '',
    值守电话: phone,
    备用电话: phone2,
  };
  const read = (column: Column): string => {
    const given = cell(column);
    if (given === '') return '';
    const words = WORD_COLUMNS[column];
    if (words) return readWord(given, words) ?? blank(tell, 'shelters.word-unknown', column);
    if (COUNT_COLUMNS.includes(column)) return amount(readCount(given), given, column, tell);
    const lowest = MEASURES[column];
    if (lowest !== undefined) return amount(readMeasure(given, lowest), given, column, tell);
    if (DAY_COLUMNS.includes(column) || column === '启用时间') {
      if (given.trim() === '') return '';
      const when = column === '启用时间' ? readMoment : readDay;
      return when(given, context.from1904) ?? blank(tell, 'shelters.date-invalid', column);
    }
    const text = freeText(given, (code) => tell(code, column));
    if (FREE_COLUMNS.includes(column) && keeper.length > 1 && text.includes(keeper)) {
      // The value stays out of the report as well.
      return blank((code, at) => tell(code, at, ''), 'shelters.keeper-elsewhere', column);
    }
    return text;
  };
  const mended = COLUMNS.map((column) => known[column] ?? read(column));
  const before = cell('原坐标系') !== '' ? ORIGINAL_COLUMNS.map((one) => cell(one)) : undefined;
  const original = before ?? [cell('经度'), cell('纬度'), cell('坐标系')];
  return {
    mended: {
      row,
      cells: [...mended, ...original.map((text) => withoutFormula(cleanText(text)))],
      id: mended[0] ?? '',
      name,
      town: mended[2] ?? '',
      village: mended[3] ?? '',
      position: place.position,
      given: place.given,
      datum: place.datum,
      keeper: keeper !== '',
    },
    problems,
  };
}

type Tell = (code: WarningCode, column: Column, value?: string) => void;

function blank(tell: Tell, code: WarningCode, column: Column): string {
  tell(code, column);
  return '';
}

function amount(read: Quantity | undefined, given: string, column: Column, tell: Tell): string {
  if (given.trim() === '') return '';
  if (!read) return blank(tell, 'shelters.number-invalid', column);
  if (read.about) tell('shelters.number-about', column);
  return String(read.value);
}

/** Free words: one line, no formula, nothing that is marked as not verified. */
function freeText(given: string, warn: (code: WarningCode) => void): string {
  const clean = cleanText(given);
  if (FAILED.test(clean)) {
    warn('shelters.cell-error');
    return '';
  }
  const sure = clean.replace(UNVERIFIED, '').trim();
  if (sure !== clean) warn('shelters.unverified');
  const safe = withoutFormula(sure);
  if (safe !== sure) warn('shelters.formula');
  return safe;
}

function phonesOf(
  cell: (column: Column) => string,
  areaCode: string,
  tell: Tell,
): readonly [string, string] {
  const numbers = PHONE_COLUMNS.map((column) => {
    const read = readPhones(cell(column), areaCode);
    for (const code of read.warnings) {
      // Words beside a number are often a name: they stay out of the report too.
      const words = code === 'shelters.phone-words' || code === 'shelters.phone-invalid';
      tell(
        code,
        column,
        words ? halfWidth(cell(column)).replace(/[^\d\s+\-/.,;]/g, '') : undefined,
      );
    }
    return read.numbers;
  });
  const [first = '', second = ''] = [...new Set(numbers.flat())];
  return [first, second];
}
