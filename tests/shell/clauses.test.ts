import { expect, test } from 'vitest';
import { splitClauses } from '#shell/rules/clauses.ts';

const kept = (text: string) =>
  splitClauses(text)
    .filter(({ keep }) => keep)
    .map((stretch) => stretch.text);

test('a Chinese line breaks after its comma, where a reader breathes', () => {
  expect(kept('离开水边，往两侧高处跑')).toEqual(['离开水边，', '往两侧高处跑']);
});

test('a clause of thirteen characters stays on one line, one of fourteen may break', () => {
  expect(kept('一二三四五六七八九十一二，好')).toContain('一二三四五六七八九十一二，');
  expect(kept('一二三四五六七八九十一二三，好')).toEqual(['好']);
});

test('figures count half, so that the three numbers stay with their verb', () => {
  expect(kept('先确认自己安全，再打 110、119、120')).toContain('再打 110、119、120');
});

test('a single clause and English text come back whole', () => {
  expect(splitClauses('山洪来了')).toEqual([{ text: '山洪来了', keep: false }]);
  expect(splitClauses('Leave the water. Run, now')).toEqual([
    { text: 'Leave the water. Run, now', keep: false },
  ]);
});

test.each([
  '“晴天不会来山洪。”',
  '先断气：关阀；再开窗？好',
  '，开头的逗号',
  '',
  '𠮷野家着火了，快跑',
])('no character is lost or doubled in %s', (text) => {
  expect(
    splitClauses(text)
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
});
