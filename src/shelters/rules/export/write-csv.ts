import { SHELTER_HAZARDS } from '#places/rules/hazards.ts';
import type { Known, Shelter } from '../../schema.ts';
import {
  ACCESS_COLUMNS,
  COLUMNS,
  type Column,
  DURATION_WORDS,
  HAZARD_WORDS,
  KNOWN_WORDS,
  LEVEL_WORDS,
  SPACE_WORDS,
  STATUS_WORDS,
} from '../table/columns.ts';
import { guardFormula } from '../table/formula-guard.ts';

/** Stands in 备注 of every sample row, besides in its name. */
const SAMPLE_MARK = '示例';

/**
 * The list as the county's own table: the 36 headings of the template in their order, what is unknown left
 * blank, UTF-8 with a byte-order mark and CRLF, so that a spreadsheet opens it by a double click. Who keeps
 * the key, who checked, pictures and notes to the office are left blank: they are not for the public. Text
 * that a spreadsheet would run as a formula gets an apostrophe before it. `readTable` reads it back. Never
 * fails; no shelters give the headings alone.
 */
export function writeShelterCsv(shelters: readonly Shelter[]): string {
  const rows = shelters.map((shelter) => {
    const cells = cellsOf(shelter);
    return COLUMNS.map((column) => cells[column] ?? '');
  });
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(writeCell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellsOf(shelter: Shelter): Partial<Record<Column, string | number>> {
  const access = Object.entries(ACCESS_COLUMNS).map(([key, column]) => [
    column,
    wordOf(KNOWN_WORDS, shelter.access[key as keyof typeof ACCESS_COLUMNS]),
  ]);
  return {
    编号: shelter.id,
    名称: shelter.name,
    乡镇: shelter.town,
    村社区: shelter.village,
    详细地址: shelter.address,
    经度: shelter.lon,
    纬度: shelter.lat,
    坐标系: 'WGS84',
    级别: wordOf(LEVEL_WORDS, shelter.level),
    类型: wordOf(SPACE_WORDS, shelter.space),
    避难时长: wordOf(DURATION_WORDS, shelter.duration),
    适用灾种: hazardsThat(shelter, 'yes'),
    不适用灾种: hazardsThat(shelter, 'no'),
    可容纳人数: shelter.capacityPersons,
    有效避难面积_平方米: shelter.areaSquareMetres,
    室内床位数: shelter.beds,
    海拔_米: shelter.elevationMetres,
    距河道_米: shelter.riverDistanceMetres,
    ...Object.fromEntries(access),
    值守电话: shelter.phone,
    备用电话: shelter.phone2,
    启用状态: wordOf(STATUS_WORDS, shelter.status),
    启用时间: momentOf(shelter.statusAt),
    当前人数: shelter.peopleNow,
    房屋安全鉴定有效期: shelter.safetyValidTo,
    入口说明: shelter.entranceNote,
    备注: shelter.sample ? SAMPLE_MARK : '',
    核对日期: shelter.verifiedOn,
  };
}

/** The county's word for a value; blank where there is none, as for `unknown`. */
function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(words).find((word) => words[word] === value) ?? '';
}

/** China time to the minute as a spreadsheet shows it; any other time as it is, ISO 8601. */
function momentOf(statusAt: string | undefined): string | undefined {
  return statusAt?.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):00\+08:00$/, '$1 $2');
}

function hazardsThat({ fitness }: Shelter, answer: Known): string {
  return SHELTER_HAZARDS.filter((hazard) => fitness[hazard] === answer)
    .map((hazard) => wordOf(HAZARD_WORDS, hazard))
    .join(';');
}

/** A number stays one, minus and all; text is quoted wherever any spreadsheet might divide it. */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = guardFormula(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
