import { describe, expect, it } from 'vitest';
import { DATUMS, fromWgs84 } from '#places/rules/datum.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import {
  fixtureTable,
  importBytes,
  importRows,
  loadedCells,
  tableOf,
  told,
} from '../../support/shelter-table.ts';

const read = (name: string) => importBytes(fixtureTable(name));

describe('M01 the words of a file are read whatever wrote it', () => {
  it.each([
    'utf8.csv',
    'utf8-bom.csv',
    'gbk.csv',
    'utf16le-bom.csv',
    'utf16be-bom.csv',
    'utf16le.csv',
    'semicolon.csv',
    'tab.txt',
    'mac-lines.csv',
    'trailing-cells.csv',
  ])('%s', async (name) => {
    const result = await read(name);
    expect(result.refused).toEqual([]);
    expect(result.warnings).toEqual([]);
    expect(result.rows.map((row) => row.name)).toEqual(['甲村礼堂', '乙村小学']);
    expect(loadedCells(result)['适用灾种']).toBe('洪水;山洪');
  });

  it('rare characters of GB18030 stay what they are', async () => {
    expect((await read('gb18030.csv')).rows[0]?.name).toBe('𠮷村㐀礼堂');
  });

  it('M01 a row in another encoding than its file is refused, never stored garbled', async () => {
    const { rows, refused } = await read('mixed.csv');
    expect(rows.map(({ name }) => name)).toEqual(['甲村礼堂']);
    expect(told(refused)).toEqual(['garbled 3 名称']);
  });

  it('M01 words that were garbled before they came are refused, whatever they passed through', async () => {
    const { rows, refused } = await read('garbled-cells.csv');
    expect(rows.map(({ name }) => name)).toEqual(['乙村小学']);
    expect(told(refused)).toEqual([
      'garbled 2 名称',
      'garbled 3 名称',
      'garbled 4 名称',
      'garbled 5 名称',
    ]);
  });

  it('M01 a file that is garbled as a whole has no heading', async () => {
    expect(told((await read('garbled-whole.csv')).refused)).toEqual(['heading-missing 1 ']);
  });

  it.each(['联通', '礼堂', '䶮村', '浣犲村口', '华山村文化礼堂（老年食堂）', 'café', '½'])(
    'good words are not taken for garbled ones: %s',
    async (name) => expect((await importRows([{ 名称: name }])).refused).toEqual([]),
  );
});

describe('M02 what spreadsheets do to a table', () => {
  it('line ends and quotation marks inside a cell become one line of words', async () => {
    const { rows, refused } = await read('quoted-lines.csv');
    expect(refused).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.line).toContain('"村口 大樟树旁，""老""祠堂"');
  });

  it('the heading may stand further down, blank rows between, and again at the foot', async () => {
    const { rows, refused } = await read('late-heading.csv');
    expect(refused).toEqual([]);
    expect(rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('four columns are enough, with stars and brackets on their headings', async () => {
    const result = await read('four-columns.csv');
    expect(result.rows).toHaveLength(1);
    expect(told(result.warnings)).toEqual(['column-unknown 1 备注栏']);
  });

  it('a comma that stands unquoted shifts no row into the list', async () => {
    expect(told((await read('shifted-cells.csv')).refused)).toEqual(['row-too-wide 4 ']);
  });

  it('a quotation mark that never closes is named with its row', async () => {
    const { rows, refused } = await read('open-quote.csv');
    expect(rows).toHaveLength(2);
    expect(told(refused)).toEqual(['quote-open 4 ']);
  });

  it('numbers, days and telephones come back as they were meant', async () => {
    const result = await read('odd-values.csv');
    expect(result.refused).toEqual([]);
    expect(loadedCells(result)).toMatchObject({
      编号: 'KH-1',
      名称: '1号 礼堂',
      经度: '118.410000',
      纬度: '29.137000',
      坐标系: 'WGS84',
      可容纳人数: '500',
      有效避难面积_平方米: '12.5',
      室内床位数: '120',
      值守电话: '0570-6010000',
      核对日期: '2026-11-24',
      启用时间: '2026-11-24 08:30',
      原经度: '118度24分36秒',
      原纬度: '29°08′13.2″',
    });
    expect(told(result.warnings)).toEqual([
      'keeper-left-out 1 钥匙保管人',
      'phone-zero 2 值守电话',
      'number-about 2 可容纳人数',
      'keeper-elsewhere 2 备注',
      'position-swapped 3 经度',
      'number-invalid 3 可容纳人数',
      'position-coarse 5 经度',
      'word-unknown 5 适用灾种',
      'word-unknown 5 级别',
      'position-split 6 经度',
      'phone-lost 6 值守电话',
    ]);
  });
});

describe('M03 where a place is', () => {
  it.each([
    ['swapped', { 经度: '29.137', 纬度: '118.410' }, 'position-swapped 2 经度'],
    [
      'swapped in Baidu’s datum',
      { 经度: '29.140468', 纬度: '118.421672', 坐标系: '百度' },
      'position-swapped 2 经度',
    ],
    ['with two decimals', { 经度: '118.41' }, 'position-coarse 2 经度'],
    ['both in one cell', { 经度: '118.410,29.137', 纬度: '' }, 'position-split 2 经度'],
    [
      'both in both cells',
      { 经度: '118.410,29.137', 纬度: '118.410,29.137' },
      'position-split 2 经度',
    ],
  ])('%s is put right and said', async (_, cells, warning) => {
    const { rows, warnings } = await importRows([{ 经度: '118.410', 纬度: '29.137', ...cells }]);
    expect(told(warnings)).toEqual([warning]);
    expect(distanceMetres(rows[0]!.position, { lon: 118.41, lat: 29.137 })).toBeLessThan(2);
  });

  it.each([
    ['at zero, zero', { 经度: '0', 纬度: '0' }, 'position-zero 2 经度'],
    ['in another county', { 经度: '120.155', 纬度: '30.274' }, 'position-outside 2 经度'],
    ['north of the county', { 纬度: '29.7' }, 'position-outside 2 纬度'],
    ['in metres', { 经度: '39540000' }, 'position-invalid 2 经度'],
    ['without longitude', { 经度: '' }, 'position-missing 2 经度'],
    ['without a datum', { 坐标系: '' }, 'datum-missing 2 坐标系'],
    ['in a datum nobody knows', { 坐标系: '北京54' }, 'datum-unknown 2 坐标系'],
  ])('%s is refused', async (_, cells, refusal) => {
    const { rows, refused } = await importRows([cells]);
    expect(rows).toEqual([]);
    expect(told(refused)).toEqual([refusal]);
  });

  it.each([
    [118.7, 1],
    [118.700001, 0],
  ])('the edge of the county belongs to it: %d', async (lon, count) => {
    expect((await importRows([{ 经度: lon.toFixed(6) }])).rows).toHaveLength(count);
  });
});

describe('M04 coordinates of every map become WGS-84', () => {
  it('by the datum of each row, to less than two metres, the originals kept', async () => {
    const result = await read('datums.csv');
    expect(result.converted).toBe(2);
    for (const row of result.rows) {
      expect(distanceMetres(row.position, { lon: 118.41, lat: 29.137 })).toBeLessThan(2);
    }
    expect(loadedCells(result, 1)).toMatchObject({
      坐标系: 'WGS84',
      原经度: '118.415215',
      原纬度: '29.134377',
      原坐标系: '高德',
    });
  });

  it.each(DATUMS)('there and back within two metres: %s', async (datum) => {
    const here = { lon: 118.234567, lat: 29.345678 };
    const { lon, lat } = fromWgs84(here, datum);
    const { rows } = await importRows([
      { 经度: lon.toFixed(6), 纬度: lat.toFixed(6), 坐标系: datum.toUpperCase() },
    ]);
    expect(distanceMetres(rows[0]!.position, here)).toBeLessThan(2);
  });

  it('M04 a table without the column of datums is not read at all', async () => {
    const { rows, refused } = await read('no-datum-column.csv');
    expect(rows).toEqual([]);
    expect(told(refused)).toEqual(['column-missing 1 坐标系']);
  });

  it('reads its own official list again and changes nothing', async () => {
    const first = await read('datums.csv');
    const heading = tableOf([]).trim();
    const text = [`${heading},原经度,原纬度,原坐标系`, ...first.rows.map(({ line }) => line)];
    const again = await importBytes(text.join('\n'));
    expect(again.converted).toBe(0);
    expect(again.rows.map(({ line }) => line)).toEqual(first.rows.map(({ line }) => line));
  });
});

describe('a row is refused with its number, field and reason', () => {
  it('one entry a row, the good ones kept', async () => {
    const { rows, refused } = await read('half-bad.csv');
    expect(rows.map(({ row }) => row)).toEqual([2, 10]);
    expect(told(refused)).toEqual([
      'name-missing 3 名称',
      'position-zero 4 经度',
      'position-outside 5 经度',
      'datum-missing 6 坐标系',
      'datum-unknown 7 坐标系',
      'position-invalid 8 经度',
      'id-twice 9 编号',
    ]);
  });
});

describe('what cannot be sure is never said as yes', () => {
  it.each([
    ['a hazard nobody knows', { 适用灾种: '洪灾' }, '适用灾种', 'word-unknown 2 适用灾种'],
    [
      'a hazard in both lists',
      { 适用灾种: '洪水', 不适用灾种: '洪水' },
      '适用灾种',
      'fitness-both 2 适用灾种',
    ],
    ['an answer nobody knows', { 无障碍: '有' }, '无障碍', 'word-unknown 2 无障碍'],
    [
      'a day that does not exist',
      { 核对日期: '2026-02-30' },
      '核对日期',
      'date-invalid 2 核对日期',
    ],
    ['less than nobody', { 可容纳人数: '-1' }, '可容纳人数', 'number-invalid 2 可容纳人数'],
    ['a formula that failed', { 入口说明: '#N/A' }, '入口说明', 'cell-error 2 入口说明'],
  ])('%s is left blank, with a warning', async (_, cells, column, warning) => {
    const result = await importRows([cells]);
    expect(loadedCells(result)[column]).toBe('');
    expect(told(result.warnings)).toEqual([warning]);
  });

  it('a ticked box counts as yes, an empty capacity as nothing said', async () => {
    const result = await importRows([{ 无障碍: 'TRUE', 可容纳人数: '' }]);
    expect(loadedCells(result)['无障碍']).toBe('是');
    expect(result.warnings).toEqual([]);
  });
});

it('a keeper’s name stands in no line and in no report', async () => {
  const result = await importRows([
    {
      钥匙保管人: '张三丰',
      值守电话: '张三丰 13800000000',
      备注: '钥匙找张三丰',
      核对人: '张三丰',
      详细地址: '张三丰家隔壁',
    },
  ]);
  expect(result.rows).toHaveLength(1);
  expect(result.keepers).toBe(1);
  expect(JSON.stringify(result)).not.toContain('张三丰');
});
