import type { Stretch } from './clauses.ts';

const UNIT =
  '(?:厘米|毫米|公里|公斤|千克|米|升|秒|分钟|小时|天|年|岁|层|次|步|个|人|度|%|cm|mm|km|kg|m|minutes?|seconds?|hours?|years?)';
const FIGURE = new RegExp(`([_＿]+|\\d+(?:[.,、–~-]\\d+)*(?:\\s?${UNIT}(?![a-z]))?)`, 'gu');

/**
 * Cuts a text so that a number stays with its unit, `110、119、120` and a date stay whole, and a blank to be
 * filled in does not break: `'急流 15 厘米深'` → `[{text:'急流 '}, {text:'15 厘米',keep:true}, {text:'深'}]`.
 * The stretches joined give the text again. Never fails.
 */
export function splitFigures(text: string): readonly Stretch[] {
  return text
    .split(FIGURE)
    .map((part, at) => ({ text: part, keep: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
