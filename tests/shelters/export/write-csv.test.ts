import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeShelterCsv } from '#shelters/rules/export/write-csv.ts';
import { COLUMNS, type Column } from '#shelters/rules/table/columns.ts';
import { readTable } from '#shelters/rules/table/read-table.ts';
import type { Shelter } from '#shelters/schema.ts';
import { buildFull } from '../../support/build-full-shelter.ts';
import { importBytes, loadedCells } from '../../support/shelter-table.ts';

/** The cells as a spreadsheet would have them, by heading. */
function open(shelters: readonly Shelter[]) {
  const text = writeShelterCsv(shelters).slice(1);
  const [headings = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const cell = (row: number, column: Column) => rows[row]?.[headings.indexOf(column)];
  return { headings, rows, cell };
}

it('has the headings of the template, a mark at its beginning, and the line ends of Windows', () => {
  const text = writeShelterCsv([buildFull()]);
  expect(text.startsWith(`\uFEFF${COLUMNS.join(',')}\r\n`)).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(open([]).headings).toEqual([...COLUMNS]);
  expect(open([]).rows).toEqual([]);
});

it('is read back by the reader of the county’s table, field by field', () => {
  const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };
  const given = [
    buildFull(),
    buildFull({
      id: '2',
      name: '乙',
      level: 'county',
      space: 'mixed',
      duration: 'long',
      status: 'full',
    }),
    buildFull({ id: '3', name: '丙', statusAt: '2026-11-20T00:00:30Z', status: 'unsafe' }),
    buildFull({ id: '4', name: '丁', status: 'unknown', statusAt: undefined, phone2: '', beds: 0 }),
    buildFull({ id: '5', name: '"戊",\n村', address: 'a;b', capacityPersons: undefined }),
  ];
  const { headings, rows } = open(given);
  const numbered = rows.map((cells, i) => ({ row: i + 2, cells }));
  const { shelters, problems } = readTable(headings, numbered, { box, sample: false });
  expect(problems).toEqual([]);
  const kept = given.map(({ townId, villageCode, nameEn, ...rest }) => ({
    ...rest,
    note: '',
    verifiedBy: '',
  }));
  expect(shelters).toEqual(kept);
});

it('keeps to itself who has the key, who checked, and notes to the office', () => {
  const { cell } = open([buildFull()]);
  for (const column of ['钥匙保管人', '照片文件', '备注', '核对人'] as const) {
    expect(cell(0, column)).toBe('');
  }
  expect(writeShelterCsv([buildFull()])).not.toContain('办公室');
});

it('marks a sample in a column of its row', () => {
  expect(open([buildFull({ sample: true })]).cell(0, '备注')).toBe('示例');
});

it('writes a moment of China time as people do, any other as it came', () => {
  const { cell } = open([buildFull(), buildFull({ statusAt: '2026-11-20T08:00:30+08:00' })]);
  expect(cell(0, '启用时间')).toBe('2026-11-20 08:00');
  expect(cell(1, '启用时间')).toBe('2026-11-20T08:00:30+08:00');
});

describe('text of strangers', () => {
  it.each([
    ['=HYPERLINK("http://x","点")', `'=HYPERLINK("http://x","点")`],
    ['+86 570 6000001', "'+86 570 6000001"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ['＠a', "'＠a"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
    ['0570-6000001', '0570-6000001'],
  ])('%j stands in its cell as %j', (given, stands) => {
    const { cell, rows } = open([buildFull({ name: given, address: given, entranceNote: given })]);
    expect(rows).toHaveLength(1);
    for (const column of ['名称', '详细地址', '入口说明'] as const) {
      expect(cell(0, column)).toBe(stands);
    }
  });

  it.each(['a,b', 'a;=b', 'a\n=b', 'a\t=b', '"', '""=1'])('%j stays in one cell', (given) => {
    const text = writeShelterCsv([buildFull({ entranceNote: given })]);
    expect(text).toContain(`"${given.replaceAll('"', '""')}"`);
    expect(open([buildFull({ entranceNote: given })]).cell(0, '入口说明')).toBe(given);
  });

  it('does not touch a number below zero', () => {
    expect(open([buildFull({ elevationMetres: -3.5 })]).cell(0, '海拔_米')).toBe('-3.5');
  });
});

describe('an export read back', () => {
  const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

  it.each(SIGNS)('is the same where text begins with %j', (sign) => {
    const note = `${sign}1 层`;
    const { headings, rows } = open([buildFull({ address: note, entranceNote: note })]);
    const numbered = rows.map((cells, i) => ({ row: i + 2, cells }));
    const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };
    const [shelter] = readTable(headings, numbered, { box, sample: false }).shelters;
    expect(shelter).toMatchObject({ address: note, entranceNote: note });
  });

  it.each([
    ['-1 层', '−1 层'],
    ['－1 层', '−1 层'],
    ['+1 层', '1 层'],
    ["'甲' 楼", "'甲' 楼"],
  ])('enters the county’s import as text no spreadsheet runs: %s', async (given, loaded) => {
    const bytes = new TextEncoder().encode(writeShelterCsv([buildFull({ entranceNote: given })]));
    expect(loadedCells(await importBytes(bytes))['入口说明']).toBe(loaded);
  });

  it('enters the import as it was where nothing would run', async () => {
    const shelter = buildFull({ phone: '0570-6000001', entranceNote: '村口老樟树旁' });
    const result = await importBytes(new TextEncoder().encode(writeShelterCsv([shelter])));
    expect(result.refused).toEqual([]);
    expect(loadedCells(result)).toMatchObject({
      名称: shelter.name,
      详细地址: shelter.address,
      入口说明: shelter.entranceNote,
      值守电话: '0570-6000001',
    });
  });
});
