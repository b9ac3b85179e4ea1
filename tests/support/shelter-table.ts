import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportResult, SecondLists } from '#shelters/rules/import/import-result.ts';
import { importTable } from '#shelters/rules/import/import-table.ts';
import type { PlaceNames } from '#shelters/rules/import/place-names.ts';
import { COLUMNS, type Column } from '#shelters/rules/table/columns.ts';
import { nodeTools } from '#shelters/tasks/node-tools.ts';
import { buildRow } from './build-shelter.ts';

/** The county the tables of the tests are for. */
export const COUNTY = {
  box: { west: 118, east: 118.7, south: 28.8, north: 29.6 },
  areaCode: '0570',
} as const;

/** What Node lends to the rules. */
export const TOOLS = nodeTools(() => undefined, new AbortController().signal);

/** Reads bytes or text as a table of the county. */
export function importBytes(
  table: Uint8Array | string,
  second: SecondLists = {},
  places?: PlaceNames,
): Promise<ImportResult> {
  return importTable(
    typeof table === 'string' ? new TextEncoder().encode(table) : table,
    { ...COUNTY, places },
    TOOLS,
    second,
  );
}

/** Reads rows of the 36 columns, of which only what matters is given. */
export function importRows(
  rows: readonly Partial<Record<Column, string>>[],
  second: SecondLists = {},
  places?: PlaceNames,
): Promise<ImportResult> {
  return importBytes(tableOf(rows), second, places);
}

/** Rows of the 36 columns as CSV. */
export function tableOf(rows: readonly Partial<Record<Column, string>>[]): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const fine = { 经度: '118.400000', 纬度: '29.100000' };
  const all = rows.map((cells) => buildRow({ ...fine, ...cells }));
  return [COLUMNS, ...all].map((cells) => cells.map(quote).join(',')).join('\r\n');
}

/** A file of `tests/fixtures/shelter-tables/`, in bytes. */
export function fixtureTable(name: string): Uint8Array {
  return readFileSync(fixturePath(name));
}

/** Its path. */
export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/shelter-tables/${name}`, import.meta.url));
}

/** The cells of a row that was loaded, by their headings. */
export function loadedCells({ rows }: ImportResult, index = 0): Readonly<Record<string, string>> {
  const cells = (rows[index]?.line ?? '').split(',');
  const headings = [...COLUMNS, '原经度', '原纬度', '原坐标系'];
  return Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
}

/** What was told, as `code row field`. */
export function told(problems: ImportResult['warnings']): readonly string[] {
  return problems.map(({ code, row, field }) => `${code.replace('shelters.', '')} ${row} ${field}`);
}
