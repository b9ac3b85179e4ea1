import { describe, expect, it } from 'vitest';
import { buildXlsx, buildZip, type XlsxCell } from '#build/bench/build-xlsx.ts';
import { COLUMNS, type Column } from '#shelters/rules/table/columns.ts';
import { fixtureTable, importBytes, loadedCells, told } from '../../support/shelter-table.ts';

type Cells = Partial<Record<Column, XlsxCell>>;

const least: Cells = { 名称: '甲村礼堂', 经度: 118.410001, 纬度: 29.137001, 坐标系: 'WGS84' };
const rowOf = (cells: Cells) => COLUMNS.map((column) => ({ ...least, ...cells })[column]);
const sheet = (...rows: readonly Cells[]) => [[...COLUMNS], ...rows.map(rowOf)];
const letterOf = (column: Column) => {
  const at = COLUMNS.indexOf(column);
  return (at < 26 ? '' : 'A') + String.fromCharCode(65 + (at % 26));
};

describe('M02 a workbook', () => {
  it('gives its numbers, days, ticks and words', async () => {
    const book = buildXlsx(
      sheet({
        可容纳人数: 120,
        有效避难面积_平方米: 1.205e3,
        核对日期: 46350,
        启用时间: 46350.354166667,
        无障碍: true,
        备用电源: false,
        值守电话: 5706010000,
        备用电话: 13800000000,
        详细地址: '村口\n樟树 & <祠堂>',
      }),
    );
    const result = await importBytes(book);
    expect(result.refused).toEqual([]);
    expect(loadedCells(result)).toMatchObject({
      经度: '118.410001',
      可容纳人数: '120',
      有效避难面积_平方米: '1205',
      核对日期: '2026-11-24',
      启用时间: '2026-11-24 08:30',
      无障碍: '是',
      备用电源: '否',
      值守电话: '05706010000',
      备用电话: '13800000000',
      详细地址: '村口 樟树 & <祠堂>',
    });
    expect(told(result.warnings)).toEqual(['phone-zero 2 值守电话']);
  });

  it.each([
    ['words in the cells', { inline: true }],
    ['a prefix on every tag', { prefix: 'x' }],
    ['other sheets before it', { before: [{ words: '说明' }, { words: '名称', hidden: true }] }],
  ])('is read with %s', async (_, options) => {
    const result = await importBytes(
      buildXlsx(sheet({}, { 名称: '乙村礼堂', 经度: 118.3 }), options),
    );
    expect(result.refused).toEqual([]);
    expect(result.rows.map(({ name }) => name)).toEqual(['甲村礼堂', '乙村礼堂']);
  });

  it('counts its days from 1904 when it says so', async () => {
    const book = buildXlsx(sheet({ 核对日期: 44888 }), { from1904: true });
    expect(loadedCells(await importBytes(book))['核对日期']).toBe('2026-11-24');
  });

  it('keeps the numbers of its rows over blank ones, and has no fear of empty cells behind', async () => {
    const blank = Array.from({ length: 60 }, () => '');
    const rows = [
      ['一览表'],
      [],
      ...sheet({}).map((row) => [...row, ...blank]),
      blank,
      blank,
      rowOf({ 名称: '乙村礼堂', 经度: 118.3 }),
    ];
    const result = await importBytes(buildXlsx(rows));
    expect(result.refused).toEqual([]);
    expect(result.rows.map(({ row }) => row)).toEqual([4, 7]);
  });

  it('repeats a merged town and datum in the rows below, and says so', async () => {
    const rows = sheet(
      { 乡镇: '甲镇' },
      { 名称: '乙村礼堂', 经度: 118.300001, 坐标系: undefined },
      { 名称: '丙村礼堂', 经度: 118.200001, 坐标系: undefined },
    );
    const merges = [
      `${letterOf('乡镇')}2:${letterOf('乡镇')}4`,
      `${letterOf('坐标系')}2:${letterOf('坐标系')}4`,
    ];
    const result = await importBytes(buildXlsx(rows, { merges }));
    expect(result.refused).toEqual([]);
    expect(result.rows.map(({ town }) => town)).toEqual(['甲镇', '甲镇', '甲镇']);
    expect(result.warnings).toMatchObject([
      { code: 'shelters.merged-filled', row: 1, details: { count: 2 } },
    ]);
  });

  it('does not make two places of one merged name', async () => {
    const rows = sheet({}, { 名称: undefined, 经度: 118.300001 });
    const result = await importBytes(buildXlsx(rows, { merges: ['B2:B3'] }));
    expect(told(result.refused)).toEqual(['name-missing 3 名称']);
  });
});

describe('a file that is no table says what to do', () => {
  it.each([
    ['empty.csv', 'file-empty'],
    ['blank.csv', 'file-empty'],
    ['old.xls', 'file-xls'],
    ['locked.xlsx', 'file-locked'],
    ['web-page.xls', 'file-web-page'],
    ['picture.csv', 'file-other'],
    ['no-table.csv', 'heading-missing'],
  ])('%s', async (name, code) => {
    const { rows, refused } = await importBytes(fixtureTable(name));
    expect(rows).toEqual([]);
    expect(told(refused)).toEqual([`${code} 1 `]);
  });

  it('a ZIP of something else', async () => {
    const zip = buildZip({ 'word/document.xml': '<w/>' });
    expect(told((await importBytes(zip)).refused)).toEqual(['file-other 1 ']);
  });

  it.each([0.3, 0.6, 0.95])('a workbook of which only part %d came', async (part) => {
    const book = buildXlsx(sheet({}));
    const cut = book.subarray(0, Math.floor(book.length * part));
    expect(told((await importBytes(cut)).refused)).toEqual(['file-broken 1 ']);
  });

  it('a workbook whose bytes were changed on the way', async () => {
    const book = buildXlsx(
      sheet(...Array.from({ length: 50 }, (_, at) => ({ 名称: `第${at}号` }))),
    );
    const { rows, refused } = await importBytes(
      book.map((byte, at) => (at > 900 && at < 940 ? byte ^ 0x5a : byte)),
    );
    expect(rows).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it('a sheet without a heading', async () => {
    expect(
      told(
        (
          await importBytes(
            buildXlsx([
              ['a', 'b'],
              [1, 2],
            ]),
          )
        ).refused,
      ),
    ).toEqual(['heading-missing 1 ']);
  });
});

describe('a workbook made to do harm', () => {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="sharedStrings.xml"/></Relationships>',
  };

  it.each([
    [
      'a row that never ends',
      { 'xl/worksheets/sheet1.xml': `<sheetData><row>${'<c/>'.repeat(4e6)}` },
    ],
    ['words before the first row that never end', { 'xl/worksheets/sheet1.xml': 'x'.repeat(2e7) }],
    [
      'a shared text that never ends',
      {
        'xl/worksheets/sheet1.xml': '<sheetData/>',
        'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(2e7)}`,
      },
    ],
  ])('%s is given up soon', async (_, own) => {
    const { rows, refused } = await importBytes(buildZip({ ...parts, ...own }));
    expect(rows).toEqual([]);
    expect(told(refused)).toEqual(['file-broken 1 ']);
  });

  it('cells far to the right are looked over', async () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="XFD1" t="inlineStr"><is><t>名称</t></is></c></row></sheetData></worksheet>';
    const book = buildZip({ ...parts, 'xl/worksheets/sheet1.xml': xml });
    expect(told((await importBytes(book)).refused)).toEqual(['heading-missing 1 ']);
  });
});

describe('bytes changed at random', () => {
  /** A small generator of numbers, so that a failure can be seen again. */
  const numbers = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };

  it.each(['odd-values.csv', 'gbk.csv', 'utf16le.csv', 'workbook'])(
    'are read or refused, never a crash: %s',
    async (name) => {
      const next = numbers(7);
      const whole = name === 'workbook' ? buildXlsx(sheet({}, {})) : fixtureTable(name);
      for (let round = 0; round < 120; round++) {
        const bytes = whole.slice(0, whole.length - (round % 3 === 0 ? next() % whole.length : 0));
        for (let at = 0; at < 1 + (round % 8); at++)
          bytes[next() % (bytes.length + 1)] = next() % 256;
        const { rows, refused } = await importBytes(bytes);
        expect(rows.every(({ line }) => !line.includes('\uFFFD'))).toBe(true);
        expect(rows.length + refused.length).toBeGreaterThanOrEqual(0);
      }
    },
  );
});
