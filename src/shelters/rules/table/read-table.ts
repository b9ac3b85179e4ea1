import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import { type Box, isInBox } from '#places/rules/position.ts';
import type { Access, Known, Shelter } from '../../schema.ts';
import {
  ACCESS_COLUMNS,
  type Column,
  DURATION_WORDS,
  HAZARD_WORDS,
  KNOWN_WORDS,
  LEVEL_WORDS,
  REQUIRED_COLUMNS,
  SPACE_WORDS,
  STATUS_WORDS,
} from './columns.ts';
import { unguardFormula } from './formula-guard.ts';

/** A row as it stands in the table: `row` counts from 1 with the heading, as a spreadsheet does. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** What is wrong with a cell. A row with an `error` is left out; a `warning` leaves it in. */
export type TableProblem = {
  readonly code:
    | 'shelters.column-missing'
    | 'shelters.name-missing'
    | 'shelters.position-invalid'
    | 'shelters.position-outside'
    | 'shelters.datum-unknown'
    | 'shelters.id-twice'
    | 'shelters.name-twice'
    | 'shelters.word-unknown'
    | 'shelters.number-invalid'
    | 'shelters.date-invalid'
    | 'shelters.fitness-both';
  readonly severity: 'error' | 'warning';
  readonly row: number;
  readonly column: Column;
  readonly value: string;
};

/** What the table is read against: the region's box, and whether its rows are only a sample. */
export type TableContext = { readonly box: Box; readonly sample: boolean };

/**
 * Reads the county's table of 36 columns; columns may stand in any order, others are left aside.
 * The apostrophe that our export writes before a formula's sign is taken away.
 * Coordinates must already be WGS-84 (or CGCS2000, the same to decimetres). An unknown word is a
 * warning and counts as `unknown`; a hazard in neither list is `unknown`, in both a warning and
 * `no`. Town and village ids are not looked up here. Never throws.
 */
export function readTable(
  headings: readonly string[],
  rows: readonly TableRow[],
  { box, sample }: TableContext,
): { readonly shelters: readonly Shelter[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  for (const column of REQUIRED_COLUMNS) {
    if (headings.includes(column)) continue;
    problems.push({
      code: 'shelters.column-missing',
      severity: 'error',
      row: 1,
      column,
      value: '',
    });
  }
  if (problems.length > 0) return { shelters: [], problems };

  const ids = new Set<string>();
  const names = new Set<string>();
  const shelters = rows.flatMap(({ row, cells }) => {
    const cell = (column: Column) => unguardFormula((cells[headings.indexOf(column)] ?? '').trim());
    const tell = (severity: 'error' | 'warning') => (code: TableProblem['code'], column: Column) =>
      problems.push({ code, severity, row, column, value: cell(column) });
    const before = problems.length;
    const name = cell('名称');
    const id = cell('编号') || `row-${row}`;
    if (!name) tell('error')('shelters.name-missing', '名称');
    if (ids.has(id)) tell('error')('shelters.id-twice', '编号');
    const lon = numberIn(cell('经度')) ?? Number.NaN;
    const lat = numberIn(cell('纬度')) ?? Number.NaN;
    if (Number.isNaN(lon)) tell('error')('shelters.position-invalid', '经度');
    else if (Number.isNaN(lat)) tell('error')('shelters.position-invalid', '纬度');
    else if (!isInBox({ lon, lat }, box)) tell('error')('shelters.position-outside', '经度');
    if (!/^(WGS-?84|CGCS-?2000)$/i.test(cell('坐标系'))) {
      tell('error')('shelters.datum-unknown', '坐标系');
    }
    if (problems.length > before) return [];

    const warn = tell('warning');
    if (names.has(name)) warn('shelters.name-twice', '名称');
    ids.add(id);
    names.add(name);
    const word = <T extends string>(column: Column, words: Readonly<Record<string, T>>) => {
      const given = cell(column);
      const known = words[given];
      if (given && !known) warn('shelters.word-unknown', column);
      return known ?? 'unknown';
    };
    const number = (column: Column) => {
      const given = cell(column);
      const value = given === '' ? undefined : numberIn(given);
      if (given && value === undefined) warn('shelters.number-invalid', column);
      return value;
    };
    const count = (column: Column) => {
      const value = number(column);
      if (value === undefined || (Number.isInteger(value) && value >= 0)) return value;
      warn('shelters.number-invalid', column);
      return undefined;
    };
    const date = (column: Column, read: (given: string) => string | undefined) => {
      const given = cell(column);
      const value = given === '' ? undefined : read(given);
      if (given && !value) warn('shelters.date-invalid', column);
      return value;
    };
    return [
      {
        id,
        name,
        sample,
        town: cell('乡镇'),
        village: cell('村社区'),
        address: cell('详细地址'),
        lon,
        lat,
        level: word('级别', LEVEL_WORDS),
        space: word('类型', SPACE_WORDS),
        duration: word('避难时长', DURATION_WORDS),
        fitness: fitnessOf(cell('适用灾种'), cell('不适用灾种'), warn),
        capacityPersons: count('可容纳人数'),
        areaSquareMetres: number('有效避难面积_平方米'),
        beds: count('室内床位数'),
        elevationMetres: number('海拔_米'),
        riverDistanceMetres: number('距河道_米'),
        access: accessOf((column) => word(column, KNOWN_WORDS)),
        phone: cell('值守电话'),
        phone2: cell('备用电话'),
        status: word('启用状态', STATUS_WORDS),
        statusAt: date('启用时间', readMoment),
        peopleNow: count('当前人数'),
        safetyValidTo: date('房屋安全鉴定有效期', readDay),
        entranceNote: cell('入口说明'),
        note: cell('备注'),
        verifiedBy: cell('核对人'),
        verifiedOn: date('核对日期', readDay),
      } satisfies Shelter,
    ];
  });
  return { shelters, problems };
}

type Tell = (code: TableProblem['code'], column: Column) => void;

function fitnessOf(fits: string, not: string, warn: Tell): Record<ShelterHazard, Known> {
  const fitness = Object.fromEntries(SHELTER_HAZARDS.map((hazard) => [hazard, 'unknown']));
  const hazards: Readonly<Record<string, ShelterHazard>> = HAZARD_WORDS;
  const mark = (list: string, answer: Known, column: Column) => {
    for (const word of list.split(/[;；、,，]/).map((one) => one.trim())) {
      if (word === '') continue;
      const hazard = hazards[word];
      if (!hazard) warn('shelters.word-unknown', column);
      else if (fitness[hazard] === 'yes') warn('shelters.fitness-both', column);
      if (hazard) fitness[hazard] = answer;
    }
  };
  mark(fits, 'yes', '适用灾种');
  mark(not, 'no', '不适用灾种');
  return fitness as Record<ShelterHazard, Known>;
}

function accessOf(answer: (column: Column) => Known): Record<Access, Known> {
  const entries = Object.entries(ACCESS_COLUMNS).map(([key, column]) => [key, answer(column)]);
  return Object.fromEntries(entries) as Record<Access, Known>;
}

function numberIn(given: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : undefined;
}

function readDay(given: string): string | undefined {
  const time = Date.parse(`${given}T00:00:00Z`);
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(time);
  return exists && new Date(time).toISOString().startsWith(given) ? given : undefined;
}

/** A time as ISO 8601; `2026-11-24 08:30` is read as China time. */
function readMoment(given: string): string | undefined {
  const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(given);
  const [, day, minutes, seconds, zone] = local ?? [];
  if (!day || !readDay(day)) return undefined;
  const moment = `${day}T${minutes}${seconds ?? ':00'}${zone ?? '+08:00'}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}
