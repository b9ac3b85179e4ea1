import { expect, it } from 'vitest';
import type { PlacesFile } from '#places/rules/find-village.ts';
import {
  nameTown,
  nameVillage,
  nameVillageAndTown,
  townOfVillage,
} from '#places/rules/name-place.ts';

const places: PlacesFile = {
  v: 1,
  towns: [['tongcun', '桐村镇', 'Tongcun Town']],
  villages: [
    ['330824106200', '华山村', 'Huashan Village', 'tongcun', 'hua shan cun'],
    ['330824999200', '远村', 'Yuancun Village', 'elsewhere', 'yuan cun'],
  ],
};

it.each([
  ['a village of the list', '330824106200', '桐村镇华山村', 'Huashan Village, Tongcun Town'],
  ['a village whose town is not listed', '330824999200', '远村', 'Yuancun Village'],
  ['a code that is not listed', '330824000000', '', ''],
  ['no village', '', '', ''],
  ['no code at all', undefined, '', ''],
])('names %s with its town', (_, code, chinese, english) => {
  expect(nameVillageAndTown(places, code, 'zh-CN')).toBe(chinese);
  expect(nameVillageAndTown(places, code, 'en')).toBe(english);
});

it('names a village and a town alone', () => {
  expect(nameVillage(places, '330824106200', 'zh-CN')).toBe('华山村');
  expect(nameVillage(places, '330824106200', 'en')).toBe('Huashan Village');
  expect(townOfVillage(places, '330824106200')).toBe('tongcun');
  expect(nameTown(places, 'tongcun', 'zh-CN')).toBe('桐村镇');
  expect(nameTown(places, 'tongcun', 'en')).toBe('Tongcun Town');
});

it.each([null, undefined])('names nothing without a list (%s)', (none) => {
  expect(nameVillageAndTown(none, '330824106200', 'zh-CN')).toBe('');
  expect(nameTown(none, 'tongcun', 'en')).toBe('');
  expect(townOfVillage(none, '330824106200')).toBeUndefined();
});
