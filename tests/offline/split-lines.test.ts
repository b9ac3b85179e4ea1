import { expect, test } from 'vitest';
import { createLineSplitter } from '#offline/rules/split-lines.ts';

const TEXT = '["a"]\n["𠮷\\n\r"]\n\n["\u2028"]\n';
const LINES = ['["a"]', '["𠮷\\n\r"]', '', '["\u2028"]'];

test('gives the same lines wherever the stream is cut', () => {
  for (let cut = 0; cut <= TEXT.length; cut++) {
    const splitter = createLineSplitter();
    const lines = [...splitter.push(TEXT.slice(0, cut)), ...splitter.push(TEXT.slice(cut))];
    expect(lines, `cut at ${cut}`).toEqual(LINES);
    expect(splitter.rest()).toBe('');
  }
});

test('gives the same lines character by character', () => {
  const splitter = createLineSplitter();
  expect(TEXT.split('').flatMap((char) => splitter.push(char))).toEqual(LINES);
});

test('never gives a line whose end has not arrived', () => {
  for (let cut = 0; cut < TEXT.length; cut++) {
    const splitter = createLineSplitter();
    const lines = splitter.push(TEXT.slice(0, cut));
    expect(LINES.slice(0, lines.length)).toEqual(lines);
    expect([...lines, splitter.rest()].join('\n')).toBe(TEXT.slice(0, cut));
  }
});
