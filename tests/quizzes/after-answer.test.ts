import { describe, expect, it } from 'vitest';
import { countTotals } from '#quizzes/rules/count-totals.ts';
import { markOptions } from '#quizzes/rules/mark-options.ts';
import { sumRound } from '#quizzes/rules/sum-round.ts';
import { play } from './build-attempt.ts';

describe('marks after answering', () => {
  const shown = ['c', 'a', 'd', 'b'];
  const told = (chosen: readonly string[], key: readonly string[]) =>
    markOptions({ key }, chosen, shown).map(({ id, mark }) => `${id}:${mark}`);

  it('shows the right one first, then the chosen one, then the rest as they stood', () => {
    expect(told(['a'], ['b'])).toEqual(['b:right', 'a:wrong-chosen', 'c:other', 'd:other']);
  });

  it('says of one option that it is right and was chosen', () => {
    expect(told(['b'], ['b'])).toEqual(['b:right-chosen', 'c:other', 'a:other', 'd:other']);
  });

  it('tells found from missed where several are right', () => {
    expect(told(['a', 'd'], ['a', 'b'])).toEqual([
      'a:right-chosen',
      'b:right',
      'd:wrong-chosen',
      'c:other',
    ]);
  });
});

describe('the end of a round', () => {
  const ids = ['q1', 'q2', 'q3'];

  it('tells which were right at once and which came back', () => {
    const attempt = play(ids, [
      ['q1', false],
      ['q2', true],
      ['q3', false],
      ['q1', true],
      ['q3', false],
      ['q3', true],
    ]);
    const sum = sumRound(ids, attempt);
    expect(sum.atOnce).toBe(1);
    expect(sum.missed).toEqual(['q1', 'q3']);
    expect(sum.outcomes.map(({ tries }) => tries)).toEqual([2, 1, 3]);
    expect(sum.outcomes[2]?.last.right).toBe(true);
  });

  it('leaves out what was not answered', () => {
    expect(sumRound(ids, play(ids, [['q1', true]])).outcomes).toHaveLength(1);
  });
});

describe('totals for the spaced review', () => {
  it('counts a question over rounds and keeps the last answer', () => {
    const old = [{ question: 'q1', module: 'm', asked: 2, right: 1, lastAt: 50, lastRight: true }];
    const answers = [
      { question: 'q1', chosen: ['a'], right: false, at: 60 },
      { question: 'q2', chosen: ['b'], right: true, at: 61 },
      { question: 'q1', chosen: ['c'], right: true, at: 62 },
    ];
    expect(countTotals('m', old, answers)).toEqual([
      { question: 'q1', module: 'm', asked: 4, right: 2, lastAt: 62, lastRight: true },
      { question: 'q2', module: 'm', asked: 1, right: 1, lastAt: 61, lastRight: true },
    ]);
  });

  it('changes nothing when nothing was answered', () => {
    expect(countTotals('m', [], [])).toEqual([]);
  });
});
