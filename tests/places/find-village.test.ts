import { describe, expect, it } from 'vitest';
import { readContent } from '#build/read-content.ts';
import { findVillages, type VillageEntry, villagesOf } from '#places/rules/find-village.ts';

const villages: readonly VillageEntry[] = [
  ['330824106200', '华山村', 'Huashan Village', 'tongcun', 'hua shan cun'],
  ['330824108205', '溪西村', 'Xixi Village', 'suzhuang', 'xi xi cun'],
  ['330824115229', '新安村', 'Xin’an Village', 'qinyang', 'xin an cun'],
  ['330824115300', '绿水村', 'Lüshui Village', 'qinyang', 'lü shui cun'],
  ['330824115301', '小华山村', 'Xiaohuashan Village', 'qinyang', 'xiao hua shan cun'],
];
const names = (search: string) => findVillages(villages, search).map(([, name]) => name);

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

  it.each([
    ['an empty search', ' '],
    ['nothing like it', '北京'],
  ])('not for %s', (_, search) => {
    expect(names(search)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(findVillages(villages, 'cun', 2)).toHaveLength(2);
  });

  it('lists the villages of a town in their order', () => {
    expect(villagesOf(villages, 'qinyang').map(([, name]) => name)).toEqual([
      '新安村',
      '绿水村',
      '小华山村',
    ]);
  });

  it('finds each of our villages by its own name, first or beside its namesakes', () => {
    const region = readContent({ base: 'content' }).region;
    const all = (region?.villages ?? []).map(
      ({ code, name, townId, pinyin }): VillageEntry => [
        code,
        name['zh-CN'],
        name.en,
        townId,
        pinyin,
      ],
    );
    expect(all).toHaveLength(269);
    for (const [, name] of all) expect(findVillages(all, name)[0]?.[1]).toBe(name);
  });
});
