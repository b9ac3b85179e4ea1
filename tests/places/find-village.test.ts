import { describe, expect, it } from 'vitest';
import { readContent } from '#build/read-content.ts';
import {
  findVillages,
  type TownEntry,
  takeFound,
  type VillageEntry,
  villagesOf,
} from '#places/rules/find-village.ts';
import { writePlacesFile } from '#places/rules/write-places-file.ts';

const villages: readonly VillageEntry[] = [
  ['330824106200', '华山村', 'Huashan Village', 'tongcun', 'hua shan cun'],
  ['330824108205', '溪西村', 'Xixi Village', 'suzhuang', 'xi xi cun'],
  ['330824115229', '新安村', 'Xin’an Village', 'qinyang', 'xin an cun'],
  ['330824115300', '绿水村', 'Lüshui Village', 'qinyang', 'lü shui cun'],
  ['330824115301', '小华山村', 'Xiaohuashan Village', 'qinyang', 'xiao hua shan cun'],
];
const towns: readonly TownEntry[] = [
  ['tongcun', '桐村镇', 'Tongcun Town'],
  ['suzhuang', '苏庄镇', 'Suzhuang Town'],
  ['qinyang', '芹阳办事处', 'Qinyang Subdistrict Office'],
];
const file = { towns, villages };
/** Another town that begins as 芹阳 does, with a village of its own. */
const withTwin = {
  towns: [...towns, ['qinyang2', '芹阳乡', 'Qinyang Township'] as const],
  villages: [...villages, ['330824199200', '甲村', 'Jia', 'qinyang2', 'jia cun'] as const],
};
const names = (search: string) => findVillages(file, search).map(([, name]) => name);

describe('finds a village', () => {
  it.each([
    ['by its name', '华山村', ['华山村', '小华山村']],
    ['by the beginning of its name', '华山', ['华山村', '小华山村']],
    ['by a part of its name', '西', ['溪西村']],
    ['by pinyin without spaces', 'huashan', ['华山村', '小华山村']],
    ['by pinyin with spaces and capitals', 'Hua Shan', ['华山村', '小华山村']],
    ['by initials', 'hsc', ['华山村']],
    ['by the beginning of initials', 'xh', ['小华山村']],
    ['by English', 'Xinan Village', ['新安村']],
    ['with u for ü', 'lushui', ['绿水村']],
    ['with v for ü', 'lvshui', ['绿水村']],
    ['with full-width letters', 'ｈｓｃ', ['华山村']],
    ['by its code', '330824108205', ['溪西村']],
  ])('%s', (_, search, found) => {
    expect(names(search)).toEqual(found);
  });

  const inQinyang = ['新安村', '绿水村', '小华山村'];
  it.each([
    ['by its town', '芹阳办事处', inQinyang],
    ['by its town without its kind', '芹阳', inQinyang],
    ['by the sound of its town', 'qinyang', inQinyang],
    ['by two letters of its town', 'qi', inQinyang],
    ['by its town in English', 'Qinyang Subdistrict Office', inQinyang],
    ['by town and village', '桐村镇华山村', ['华山村']],
    ['by town and village in short', '桐村华山', ['华山村']],
    ['by town and village as a tip says them', '桐村镇 · 华山村', ['华山村']],
    ['by town and village as they sound', 'tongcun hua shan', ['华山村']],
    ['by town and village as they sound in full', 'tongcunzhenhuashancun', ['华山村']],
    ['by village and town in English', 'Huashan Village, Tongcun Town', ['华山村']],
  ])('%s', (_, search, found) => {
    expect(names(search)).toEqual(found);
  });

  it('puts villages of that name before those of a town of that name', () => {
    const namesake: VillageEntry = ['1', '苏庄村', 'Suzhuang Village', 'tongcun', 'su zhuang cun'];
    const both = { towns, villages: [...villages, namesake] };
    expect(findVillages(both, 'suzhuang').map(([, name]) => name)).toEqual(['苏庄村', '溪西村']);
  });

  it.each([
    ['an empty search', ' '],
    ['one letter of a town', 'q'],
    ['a village under another town', '苏庄镇华山村'],
    ['nothing like it', '北京'],
  ])('not for %s', (_, search) => {
    expect(names(search)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(findVillages(file, 'cun', 2)).toHaveLength(2);
  });

  it('lists the villages of a town in their order', () => {
    expect(villagesOf(villages, 'qinyang').map(([, name]) => name)).toEqual([
      '新安村',
      '绿水村',
      '小华山村',
    ]);
  });

  const region = writePlacesFile(
    readContent({ base: 'content' }).region ?? { towns: [], villages: [] },
  );

  it('finds each of our villages by its own name, first or beside its namesakes', () => {
    expect(region.villages).toHaveLength(269);
    for (const [, name] of region.villages) {
      expect(findVillages(region, name)[0]?.[1]).toBe(name);
    }
  });

  it.each(['华埠镇华阳村', '华埠华阳'])('finds ours by town and village: %s', (search) => {
    expect(findVillages(region, search).map(([code]) => code)).toEqual(['330824115200']);
  });

  it.each([
    ['a village', '华山', '330824106200'],
    ['town and village', '华埠华阳', '330824115200'],
  ])('Enter takes the best village for %s', (_, search, code) => {
    expect(takeFound(region, search)).toEqual({ village: expect.arrayContaining([code]) });
  });

  it.each(['华埠', 'huabu'])(
    'Enter takes the town where nothing but a town was written: %s',
    (search) => {
      expect(takeFound(region, search)).toEqual({ townId: 'huabu' });
    },
  );

  it.each([
    ['nothing', file, ''],
    ['what nobody is called', file, '北京'],
    ['the beginning of two towns', withTwin, 'qinya'],
  ])('Enter takes nothing of %s', (_, places, search) => {
    expect(takeFound(places, search)).toBeUndefined();
  });

  it('Enter takes the only village of a town', () => {
    expect(takeFound(file, '苏庄')).toEqual({ village: expect.arrayContaining(['330824108205']) });
  });

  it.each(['华埠', 'huabu'])('finds all of ours in a town: %s', (search) => {
    const found = findVillages(region, search, region.villages.length);
    for (const village of villagesOf(region.villages, 'huabu')) expect(found).toContain(village);
  });
});
