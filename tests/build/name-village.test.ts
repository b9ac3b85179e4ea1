import { expect, it } from 'vitest';
import { englishNameOf, syllablesOf } from '#build/name-village.ts';

it.each([
  ['华山村', 'village', 'Huashan Village'],
  ['荷花社区', 'community', 'Hehua Community'],
  ['上安村', 'village', 'Shang’an Village'],
  ['东岸社区', 'community', 'Dong’an Community'],
  ['绿水村', 'village', 'Lüshui Village'],
  ['门村村', 'village', 'Mencun Village'],
  ['上村', 'village', 'Shangcun Village'],
  ['某地', 'village', 'Moudi Village'],
] as const)('names %s in English', (name, kind, english) => {
  expect(englishNameOf(name, kind)).toBe(english);
});

it('takes the syllables of the row where they are given', () => {
  expect(englishNameOf('什城村', 'village', 'shi cheng cun')).toBe('Shicheng Village');
});

it('writes syllables without tones', () => {
  expect(syllablesOf('岔里村')).toBe('cha li cun');
});
