import { describe, expect, it } from 'vitest';
import { gradeAnswer, type QuestionType } from '#quizzes/rules/grade-answer.ts';

type Case = readonly [QuestionType, string, string, boolean, number, number, number];

const cases: readonly Case[] = [
  // type, key, chosen, right, hits, missed, extra
  ['single', 'd', 'd', true, 1, 0, 0],
  ['single', 'd', 'a', false, 0, 1, 1],
  ['single', 'd', '', false, 0, 1, 0],
  ['true-false', 'true', 'true', true, 1, 0, 0],
  ['true-false', 'true', 'false', false, 0, 1, 1],
  ['multiple', 'a c', 'c a', true, 2, 0, 0],
  ['multiple', 'a c', 'a', false, 1, 1, 0],
  ['multiple', 'a c', 'a c d', false, 2, 0, 1],
  ['multiple', 'a c', 'a d', false, 1, 1, 1],
  ['multiple', 'a c', 'b d', false, 0, 2, 2],
  ['multiple', 'a c', '', false, 0, 2, 0],
  ['multiple', 'a c', 'a a c', true, 2, 0, 0],
  ['multiple', 'a', 'a', true, 1, 0, 0],
  ['order', 'x y z', 'x y z', true, 3, 0, 0],
  ['order', 'x y z', 'y x z', false, 1, 2, 0],
  ['order', 'x y z', 'z x y', false, 0, 3, 0],
  ['order', 'x y z', 'x y', false, 2, 1, 0],
  ['order', 'x y z', 'x y z w', false, 3, 0, 0],
  ['order', 'x y z', '', false, 0, 3, 0],
];

const ids = (text: string) => text.split(' ').filter(Boolean);

describe('grading', () => {
  it.each(cases)(
    '%s: right is %s, chosen is %s → %s',
    (type, key, chosen, right, hits, missed, extra) => {
      expect(gradeAnswer({ type, key: ids(key) }, ids(chosen))).toEqual({
        right,
        hits,
        missed,
        extra,
      });
    },
  );
});
