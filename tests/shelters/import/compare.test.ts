import { describe, expect, it } from 'vitest';
import { type Datum, fromWgs84 } from '#places/rules/datum.ts';
import {
  findSlip,
  SLIP_METRES,
  SLIP_TOLERANCE_METRES,
} from '#shelters/rules/import/compare/datum-slip.ts';
import { nameKey } from '#shelters/rules/import/compare/name-key.ts';
import { fixtureTable, importBytes, importRows, told } from '../../support/shelter-table.ts';

const HERE = { lon: 118.41, lat: 29.137 };
/** A degree of longitude here, in metres. */
const EAST_METRES = 97_120;
const eastOf = (metres: number) => ({ ...HERE, lon: HERE.lon + metres / EAST_METRES });
const cellsAt = ({ lon, lat }: { lon: number; lat: number }) => ({
  经度: lon.toFixed(6),
  纬度: lat.toFixed(6),
});

describe('a name spelt otherwise', () => {
  it.each([
    ['华山村', '华山村委会'],
    ['华山村', '华山村村民委员会'],
    ['华山村文化礼堂', '华山 村 文化礼堂'],
    ['中心小学（东区）', '中心小学(东区)'],
    ['甲村礼堂避灾安置场所', '甲村礼堂'],
    ['１号礼堂', '1号礼堂'],
  ])('%s is %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['甲村小学', '甲村中学'],
    ['1号礼堂', '2号礼堂'],
    ['避灾点', '安置点'],
  ])('%s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('M05 one place in two rows is shown as a pair, and neither is left out', () => {
  it('the same point, the same place spelt otherwise, the same name far off', async () => {
    const result = await importBytes(fixtureTable('pairs.csv'));
    expect(result.refused).toEqual([]);
    expect(result.rows).toHaveLength(6);
    expect(
      result.warnings.map(({ code, row, details }) => [code, row, details?.['other']]),
    ).toEqual([
      ['shelters.same-place', 3, 2],
      ['shelters.same-point', 5, 4],
      ['shelters.name-twice', 7, 6],
    ]);
  });

  it.each([
    [9, 'same-point'],
    [11, 'none'],
  ])('%d metres apart: %s', async (metres, code) => {
    const { warnings } = await importRows([
      { 名称: '甲村礼堂', ...cellsAt(HERE) },
      { 名称: '乙村小学', ...cellsAt(eastOf(metres)) },
    ]);
    expect(told(warnings)).toEqual(code === 'none' ? [] : [`${code} 3 经度`]);
  });

  it.each([
    [299, ['same-place 3 名称']],
    [301, []],
  ])('one name spelt twice, %d metres apart', async (metres, expected) => {
    const { warnings } = await importRows([
      { 名称: '甲村村委会', ...cellsAt(HERE) },
      { 名称: '甲村', ...cellsAt(eastOf(metres)) },
    ]);
    expect(told(warnings)).toEqual(expected);
  });

  it('a shelter that was in the list of before and is gone is named', async () => {
    const before = (
      await importRows([{ 编号: 'A' }, { 编号: 'B', 名称: '乙村小学', 经度: '118.300000' }])
    ).rows;
    const { warnings } = await importRows([{ 编号: 'A' }], { before });
    expect(warnings).toMatchObject([{ code: 'shelters.removed', row: 1, value: '乙村小学' }]);
  });
});

describe('M04 a datum left unconverted is known by its shift', () => {
  it.each(['gcj02', 'bd09'] as const)('against the list of before: %s', async (datum) => {
    const before = (await importRows([{ 编号: 'A', ...cellsAt(HERE) }])).rows;
    const { warnings, rows } = await importRows(
      [{ 编号: 'A', ...cellsAt(fromWgs84(HERE, datum)) }],
      { before },
    );
    expect(rows).toHaveLength(1);
    expect(warnings).toMatchObject([
      {
        code: 'shelters.datum-suspect',
        row: 2,
        field: '坐标系',
        details: { datum, given: 'wgs84' },
      },
    ]);
  });

  it('against another office’s file, by name and village', async () => {
    const other = (await importRows([{ 名称: '甲村礼堂避灾点', 村社区: '甲村', ...cellsAt(HERE) }]))
      .rows;
    const bad = { 村社区: '甲村委会', ...cellsAt(fromWgs84(HERE, 'gcj02')) };
    expect(told((await importRows([bad], { other })).warnings)).toEqual(['datum-suspect 2 坐标系']);
    const elsewhere = { 村社区: '乙村', ...cellsAt(fromWgs84(HERE, 'gcj02')) };
    expect((await importRows([elsewhere], { other })).warnings).toEqual([]);
  });

  it('when it is the other list that is wrong, that is said', async () => {
    const other = (await importRows([{ 编号: 'A', ...cellsAt(fromWgs84(HERE, 'bd09')) }])).rows;
    const { warnings } = await importRows([{ 编号: 'A', ...cellsAt(HERE) }], { other });
    expect(told(warnings)).toEqual(['datum-suspect-other 2 坐标系']);
  });

  it('between two rows of one table, whichever of them is wrong', async () => {
    const good = cellsAt(HERE);
    const bad = cellsAt(fromWgs84(HERE, 'gcj02'));
    expect(told((await importRows([good, bad])).warnings)).toEqual(['datum-suspect 3 坐标系']);
    expect(told((await importRows([bad, good])).warnings)).toEqual(['datum-suspect 2 坐标系']);
  });

  it('another place as far away in another direction is only told as far away', async () => {
    const before = (await importRows([{ 编号: 'A', ...cellsAt(HERE) }])).rows;
    const away = await importRows([{ 编号: 'A', ...cellsAt(eastOf(-581)) }], { before });
    expect(told(away.warnings)).toEqual(['position-differs 2 经度']);
    const near = await importRows([{ 编号: 'A', ...cellsAt(eastOf(-399)) }], { before });
    expect(near.warnings).toEqual([]);
  });

  it.each<[Datum, Datum]>([
    ['wgs84', 'gcj02'],
    ['wgs84', 'bd09'],
    ['gcj02', 'bd09'],
    ['gcj02', 'wgs84'],
    ['bd09', 'wgs84'],
    ['bd09', 'gcj02'],
  ])('said to be %s, is %s', (said, truth) => {
    const given = fromWgs84(HERE, truth);
    const position = { lon: given.lon, lat: given.lat };
    const row = { given, datum: said, position: said === 'wgs84' ? position : wrong(given, said) };
    expect(findSlip(row, HERE)).toBe(truth);
  });

  it('holds from 400 to 1,400 metres and to a hundred metres around', () => {
    expect(SLIP_METRES).toEqual({ least: 400, most: 1400 });
    const given = fromWgs84(HERE, 'gcj02');
    const row = { given, datum: 'wgs84', position: given } as const;
    expect(findSlip(row, eastOf(-SLIP_TOLERANCE_METRES + 2))).toBe('gcj02');
    expect(findSlip(row, eastOf(-SLIP_TOLERANCE_METRES - 2))).toBeUndefined();
  });
});

/** Where a point lands that is converted from a datum it is not in. */
function wrong(given: { lon: number; lat: number }, said: Datum) {
  const shift = fromWgs84(given, said);
  return { lon: 2 * given.lon - shift.lon, lat: 2 * given.lat - shift.lat };
}
