import { describe, expect, it } from 'vitest';
import { clampWords, shareLines, widthOf } from '#shelters/rules/paper/clamp-words.ts';

describe('a line for paper', () => {
  it.each([
    ['stays whole when it just fits', '一二三四', 4, '一二三四'],
    ['ends at a character in Chinese', '一二三四五', 4, '一二三…'],
    ['ends at a word in English', 'Primary School of Majin', 10, 'Primary School…'],
    ['does not end in a comma', '一二，三四五六', 4, '一二…'],
    ['does not open a bracket it cannot close', '一二三（四五六', 5, '一二三…'],
    ['cuts a word that is longer than the line', 'abcdefghijklmnop', 4, 'abcde…'],
    ['is one line', ' a\n b ', 9, 'a b'],
    ['may be empty', '', 4, ''],
  ])('%s', (_name, text, width, line) => {
    expect(clampWords(text, width)).toBe(line);
  });

  it('is never wider than asked', () => {
    const text = '第1中心小学 Central Primary School，暨文化礼堂';
    for (let width = 2; width < 40; width++) {
      expect(widthOf(clampWords(text, width)), `${width}`).toBeLessThanOrEqual(width);
    }
  });
});

describe('the lines of a panel', () => {
  const [short, long] = ['一二', '一二三四'];
  it.each([
    [[long, long, long], 0, [1, 1, 1]],
    [[long, long, long], 2, [2, 2, 1]],
    [[short, long, long], 1, [1, 2, 1]],
    [[short, short], 5, [1, 1]],
    [[long], -1, [1]],
  ])('%j with %d to spare', (names, extra, lines) => {
    expect(shareLines(names, 3, extra)).toEqual(lines);
  });
});
