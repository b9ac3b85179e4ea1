import { describe, expect, it } from 'vitest';
import { placeNamesOf, readPlaceNames } from '#shelters/rules/import/place-names.ts';
import { importRows, loadedCells, told } from '../../support/shelter-table.ts';

const places = placeNamesOf({
  v: 1,
  towns: [
    ['majin', '马金镇', 'Majin Town'],
    ['huabu', '华埠镇', 'Huabu Town'],
  ],
  villages: [
    ['330824116200', '瑶坑村', 'Yaokeng Village', 'majin', 'yao kang cun'],
    ['330824116201', '城东社区', 'Chengdong', 'majin', 'cheng dong she qu'],
    ['330824115200', '华阳村', 'Huayang Village', 'huabu', 'hua yang cun'],
    ['330824115201', '城东村', 'Chengdong Village', 'huabu', 'cheng dong cun'],
  ],
});
const read = (town: string, village: string) => {
  const named = readPlaceNames({ text: town }, { text: village }, places);
  const warnings = named.warnings.map(({ code, column }) => `${code.slice(9)} ${column}`);
  return [named.town, named.village, ...warnings];
};

describe('a town and a village are compared with the county’s own', () => {
  it.each([
    ['as the county writes them', '马金镇', '瑶坑村', ['马金镇', '瑶坑村']],
    ['both blank', '', '', ['', '']],
    ['a town alone', '马金镇', '', ['马金镇', '']],
    ['a space and full width between', '马金 镇', '　瑶坑村', ['马金镇', '瑶坑村']],
  ])('%s: nothing to tell', (_, town, village, expected) => {
    expect(read(town, village)).toEqual(expected);
  });

  it.each([
    ['no ending to either', '马金', '瑶坑', ['马金镇', '瑶坑村'], 'place-completed 乡镇'],
    ['no town, one home', '', '瑶坑村', ['马金镇', '瑶坑村'], 'town-filled 乡镇'],
    ['a town nobody has', '甲镇', '瑶坑村', ['甲镇', '瑶坑村'], 'town-unknown 乡镇'],
    ['a village nobody has', '马金镇', '甲村', ['马金镇', '甲村'], 'village-unknown 村社区'],
    [
      'another town’s village',
      '马金镇',
      '华阳村',
      ['马金镇', '华阳村'],
      'village-elsewhere 村社区',
    ],
  ])(
    '%s is told, and only completed when there is one answer',
    (_, town, village, expected, tells) => {
      expect(read(town, village).slice(0, 2)).toEqual(expected);
      expect(read(town, village)).toContain(tells);
    },
  );

  it('a village that two towns have tells no town', () => {
    expect(read('', '城东')).toEqual(['', '城东', 'village-elsewhere 村社区']);
  });

  it('without the county’s names nothing is compared', () => {
    const named = readPlaceNames({ text: '甲镇' }, { text: '甲村' }, undefined);
    expect(named).toEqual({ town: '甲镇', village: '甲村', warnings: [] });
  });
});

describe('in a table', () => {
  it('the completed name is loaded, and the same mistake told once', async () => {
    const row = { 乡镇: '马金', 村社区: '甲村' };
    const rows = [
      { ...row, 编号: '1', 名称: '甲礼堂', 经度: '118.310000' },
      { ...row, 编号: '2', 名称: '乙小学', 经度: '118.420000' },
    ];
    const result = await importRows(rows, {}, places);
    expect(loadedCells(result, 1)).toMatchObject({ 乡镇: '马金镇', 村社区: '甲村' });
    expect(told(result.warnings)).toEqual(['place-completed 2 乡镇', 'village-unknown 2 村社区']);
  });
});
