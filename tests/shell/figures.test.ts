import { expect, test } from 'vitest';
import { splitFigures } from '#shell/rules/figures.ts';

const kept = (text: string) =>
  splitFigures(text)
    .filter(({ keep }) => keep)
    .map((stretch) => stretch.text);

test.each([
  ['急流 15 厘米深，就能冲倒人。30 厘米，就能浮起小车。', ['15 厘米', '30 厘米']],
  ['再打 110、119、120', ['110、119、120']],
  ['2026-11-24 核对', ['2026-11-24']],
  ['离灶 0.5 米以上', ['0.5 米']],
  ['Stay 2 m away for 10 minutes', ['2 m', '10 minutes']],
  ['At 30 metres', ['30']],
  ['旁边能看到____。我在＿＿镇', ['____', '＿＿']],
  ['没有数字', []],
  ['', []],
])('in %s the figures stay whole', (text, figures) => {
  expect(kept(text)).toEqual(figures);
  expect(
    splitFigures(text)
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
});
