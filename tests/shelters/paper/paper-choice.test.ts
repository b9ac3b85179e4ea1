import { describe, expect, it } from 'vitest';
import { finderAddress } from '#shelters/rules/paper/finder-address.ts';
import { FIRST_CHOICE, readChoice, writeChoice } from '#shelters/rules/paper/paper-choice.ts';

describe('what was chosen to print', () => {
  it.each([
    FIRST_CHOICE,
    { ...FIRST_CHOICE, who: 'm3x-1&=#%' },
    { ...FIRST_CHOICE, sheet: 'village', villageCode: '330824116200' },
    { ...FIRST_CHOICE, sheet: 'door', shelterId: 'KH-115-0001' },
    { ...FIRST_CHOICE, panels: ['typhoon', 'rain'] },
  ] as const)('comes back after a reload: %j', (choice) => {
    expect(readChoice(writeChoice(choice))).toEqual(choice);
  });

  it.each(['', '#', '#x', '#sheet=poster&a=war&village=1', '#sheet=card&who=%E0%A4%A'])(
    'is the card for all when the address says nothing that can be read: %s',
    (hash) => {
      expect(readChoice(hash)).toEqual(FIRST_CHOICE);
    },
  );

  it('never has the same hazard twice', () => {
    expect(readChoice('#a=slide&b=slide').panels).toEqual(['slide', 'rain']);
    expect(readChoice('#a=rain&b=rain').panels).toEqual(['rain', 'slide']);
  });
});

describe('the address in a code', () => {
  it.each([
    [
      'zh-CN',
      'flashFlood',
      '330824116200',
      'https://a.cn/shelters/?hazard=flashFlood&village=330824116200',
    ],
    ['en', 'fire', '', 'https://a.cn/en/shelters/?hazard=fire'],
    ['zh-CN', undefined, '330824116200', 'https://a.cn/shelters/?village=330824116200'],
    ['en', undefined, '', 'https://a.cn/en/shelters/'],
  ] as const)('%s %s %s', (lang, hazard, village, address) => {
    expect(finderAddress('https://a.cn', lang, hazard, village)).toBe(address);
  });
});
