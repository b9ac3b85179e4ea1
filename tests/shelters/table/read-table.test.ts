import { describe, expect, it } from 'vitest';
import { COLUMNS, type Column } from '#shelters/rules/table/columns.ts';
import { readTable } from '#shelters/rules/table/read-table.ts';
import { shelter as shape } from '#shelters/schema.ts';
import { buildRow } from '../../support/build-shelter.ts';

const box = { west: 118, east: 118.7, south: 28.8, north: 29.6 };

function read(...rows: readonly Partial<Record<Column, string>>[]) {
  const numbered = rows.map((cells, index) => ({ row: index + 2, cells: buildRow(cells) }));
  return readTable(COLUMNS, numbered, { box, sample: false });
}

describe('reads a row', () => {
  it('has 36 columns', () => {
    expect(COLUMNS).toHaveLength(36);
    expect(new Set(COLUMNS).size).toBe(36);
  });

  it('with only what must be there, and claims nothing more', () => {
    const { shelters, problems } = read({});
    expect(problems).toEqual([]);
    expect(shelters[0]).toMatchObject({
      id: 'row-2',
      name: '甲村礼堂',
      level: 'unknown',
      status: 'unknown',
    });
    expect(new Set(Object.values(shelters[0]?.fitness ?? {}))).toEqual(new Set(['unknown']));
    expect(new Set(Object.values(shelters[0]?.access ?? {}))).toEqual(new Set(['unknown']));
    expect(shape.safeParse(shelters[0]).success).toBe(true);
  });

  it('with every column', () => {
    const { shelters, problems } = read({
      编号: 'KH-115-0001',
      级别: '乡镇级',
      类型: '室内型',
      避难时长: '短期',
      适用灾种: '洪水;台风;低温雨雪',
      不适用灾种: '地震',
      可容纳人数: '120',
      海拔_米: '115',
      无障碍: '是',
      可带宠物: '否',
      钥匙保管人: '张三',
      启用状态: '已启用',
      启用时间: '2026-11-24 08:30',
      当前人数: '0',
      房屋安全鉴定有效期: '2027-12-31',
    });
    expect(problems).toEqual([]);
    expect(shelters[0]).toMatchObject({
      id: 'KH-115-0001',
      level: 'town',
      space: 'indoor',
      duration: 'short',
      fitness: { flood: 'yes', typhoon: 'yes', coldSnow: 'yes', earthquake: 'no', fire: 'unknown' },
      capacityPersons: 120,
      access: { wheelchair: 'yes', pets: 'no', water: 'unknown' },
      status: 'open',
      statusAt: '2026-11-24T08:30:00+08:00',
      peopleNow: 0,
      safetyValidTo: '2027-12-31',
    });
    expect(JSON.stringify(shelters[0])).not.toContain('张三');
  });

  it('takes columns in any order and leaves others aside', () => {
    const headings = ['坐标系', '备用', '纬度', '经度', '名称'];
    const cells = ['CGCS2000', 'x', '29.1', '118.4', '甲村礼堂'];
    const { shelters, problems } = readTable(headings, [{ row: 2, cells }], { box, sample: true });
    expect(problems).toEqual([]);
    expect(shelters[0]).toMatchObject({ name: '甲村礼堂', lat: 29.1, sample: true });
  });

  it.each(['WGS84', 'wgs-84', 'CGCS2000', 'CGCS-2000'])('takes coordinates in %s', (datum) => {
    expect(read({ 坐标系: datum }).shelters).toHaveLength(1);
  });
});

describe('refuses a row', () => {
  it.each([
    ['without a name', { 名称: ' ' }, 'shelters.name-missing', '名称'],
    ['with no longitude', { 经度: '' }, 'shelters.position-invalid', '经度'],
    ['with degrees and minutes', { 纬度: "29°8'" }, 'shelters.position-invalid', '纬度'],
    ['outside the county', { 经度: '118.7001' }, 'shelters.position-outside', '经度'],
    [
      'with longitude and latitude swapped',
      { 经度: '29.1', 纬度: '118.4' },
      'shelters.position-outside',
      '经度',
    ],
    ['at zero, zero', { 经度: '0', 纬度: '0' }, 'shelters.position-outside', '经度'],
    ['in another datum', { 坐标系: 'GCJ02' }, 'shelters.datum-unknown', '坐标系'],
    ['in no datum', { 坐标系: '' }, 'shelters.datum-unknown', '坐标系'],
  ] as const)('%s', (_, cells, code, column) => {
    const { shelters, problems } = read(cells);
    expect(shelters).toEqual([]);
    expect(problems).toMatchObject([{ code, column, row: 2, severity: 'error' }]);
  });

  it('whose number is taken, with the row of the spreadsheet', () => {
    const { shelters, problems } = read({ 编号: 'A' }, { 编号: 'A', 名称: '乙村礼堂' });
    expect(shelters).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'shelters.id-twice', row: 3 }]);
  });

  it('and the whole table when a column is missing that must be there', () => {
    const { shelters, problems } = readTable(['名称'], [{ row: 2, cells: ['a'] }], {
      box,
      sample: false,
    });
    expect(shelters).toEqual([]);
    expect(problems.map(({ column }) => column)).toEqual(['经度', '纬度', '坐标系']);
  });
});

describe('warns, and never guesses yes', () => {
  it.each([
    ['an unknown hazard', { 适用灾种: '洪灾' }, 'shelters.word-unknown', '适用灾种'],
    ['an unknown answer', { 无障碍: '有' }, 'shelters.word-unknown', '无障碍'],
    ['an unknown status', { 启用状态: '开着' }, 'shelters.word-unknown', '启用状态'],
    ['about so many people', { 可容纳人数: '约500人' }, 'shelters.number-invalid', '可容纳人数'],
    ['less than nobody', { 可容纳人数: '-1' }, 'shelters.number-invalid', '可容纳人数'],
    ['half a person', { 可容纳人数: '1.5' }, 'shelters.number-invalid', '可容纳人数'],
    ['a day that does not exist', { 核对日期: '2026-02-30' }, 'shelters.date-invalid', '核对日期'],
    ['a spreadsheet’s own date', { 核对日期: '46000' }, 'shelters.date-invalid', '核对日期'],
    [
      'a time that does not exist',
      { 启用时间: '2026-11-24 25:00' },
      'shelters.date-invalid',
      '启用时间',
    ],
  ] as const)('for %s', (_, cells, code, column) => {
    const { shelters, problems } = read(cells);
    expect(shelters).toHaveLength(1);
    expect(problems).toMatchObject([{ code, column, severity: 'warning' }]);
    expect(shape.safeParse(shelters[0]).success).toBe(true);
    expect(Object.values(shelters[0]?.fitness ?? {})).not.toContain('yes');
  });

  it('when a hazard stands as fit and as not fit, and takes it as not fit', () => {
    const { shelters, problems } = read({ 适用灾种: '洪水', 不适用灾种: '洪水' });
    expect(problems).toMatchObject([{ code: 'shelters.fitness-both' }]);
    expect(shelters[0]?.fitness.flood).toBe('no');
  });

  it('when two rows have one name, and keeps both', () => {
    const { shelters, problems } = read({ 编号: 'A' }, { 编号: 'B' });
    expect(shelters).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'shelters.name-twice', row: 3 }]);
  });
});
