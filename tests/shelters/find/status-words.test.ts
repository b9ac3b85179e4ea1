import { expect, it } from 'vitest';
import words from '#content/words/shelters/zh-CN.json' with { type: 'json' };
import { type Ranked, statusWords } from '#shelters/ui/finder/row-words.ts';
import { formatWords } from '#words/rules/format-words.ts';

const at = '2026-11-24T12:00:00+08:00';
const soon = Date.parse(at) + 20 * 60_000;
const later = Date.parse(at) + 3 * 3_600_000;

/** What a row says of a shelter that was written with one status and now counts with another. */
function said(written: Ranked['status'], status: Ranked['status'], nowMs: number) {
  const shelter = { status: written, statusAt: at };
  const { label, age } = statusWords({ shelter, status } as Ranked, nowMs, (key, params) =>
    formatWords(words, 'zh-CN', key, params),
  );
  return [label, age];
}

it.each([
  ['open, and since when', 'open', 'open', soon, '开放', '20 分钟前'],
  [
    'full, and what to do then',
    'full',
    'full',
    soon,
    '已满',
    '20 分钟前。看别处适合的；来得及，先打电话问。',
  ],
  [
    'unknown when it is old, and what it said last',
    'full',
    'unknown',
    later,
    '状态未知',
    '3 小时前写的是“已满”。来得及，出发前打电话问。',
  ],
] as const)('%s', (_, written, status, now, label, age) => {
  expect(said(written, status, now)).toEqual([label, age]);
});
