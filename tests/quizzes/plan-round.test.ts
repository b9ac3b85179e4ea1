import { describe, expect, it } from 'vitest';
import { giveAnswer } from '#quizzes/rules/attempt.ts';
import { fitAttempt, planRound } from '#quizzes/rules/plan-round.ts';
import { buildAttempt, play } from './build-attempt.ts';

const ids = ['q1', 'q2', 'q3'];

describe('a round', () => {
  it.each([
    { after: [], current: 'q1', place: 1, before: 0, left: 3 },
    { after: [['q1', true]], current: 'q2', place: 2, before: 0, left: 2 },
    { after: [['q1', false]], current: 'q2', place: 2, before: 0, left: 3 },
    {
      after: [
        ['q1', false],
        ['q2', true],
        ['q3', false],
      ],
      current: 'q1',
      place: 3,
      before: 1,
      left: 2,
    },
    {
      after: [
        ['q1', false],
        ['q2', true],
        ['q3', false],
        ['q1', false],
      ],
      current: 'q3',
      place: 3,
      before: 1,
      left: 2,
    },
    {
      after: [
        ['q1', false],
        ['q2', true],
        ['q3', true],
        ['q1', false],
      ],
      current: 'q1',
      place: 3,
      before: 2,
      left: 1,
    },
  ] as const)('asks $current after $after', ({ after, ...expected }) => {
    expect(planRound(ids, play(ids, after))).toMatchObject({ ...expected, total: 3 });
  });

  it('ends when every question has been right', () => {
    const attempt = play(ids, [
      ['q1', false],
      ['q2', true],
      ['q3', true],
      ['q1', true],
    ]);
    expect(attempt.finished).toBe(true);
    expect(planRound(ids, attempt).current).toBeUndefined();
  });

  it('keeps the question whose verdict is on the screen, first or come back', () => {
    const first = giveAnswer(buildAttempt(), { question: 'q1', chosen: [], right: false, at: 1 });
    expect(planRound(ids, first)).toMatchObject({ current: 'q1', place: 1, before: 0, left: 3 });
    const back = giveAnswer(
      play(ids, [
        ['q1', false],
        ['q2', true],
        ['q3', true],
      ]),
      { question: 'q1', chosen: [], right: true, at: 9 },
    );
    expect(planRound(ids, back)).toMatchObject({ current: 'q1', place: 3, before: 1, left: 1 });
  });

  it('asks only the questions that were missed when asked to', () => {
    const again = buildAttempt({ only: ['q3', 'q1'] });
    expect(planRound(ids, again)).toMatchObject({
      questions: ['q1', 'q3'],
      current: 'q1',
      total: 2,
    });
  });

  it('goes on when a new edition drops an answered question and adds another', () => {
    const attempt = play(ids, [
      ['q1', true],
      ['q2', false],
    ]);
    expect(planRound(['q1', 'q3', 'q4'], attempt)).toMatchObject({
      current: 'q3',
      place: 2,
      total: 3,
    });
  });

  it('closes a verdict whose question is gone, and goes on', () => {
    const first = giveAnswer(buildAttempt(), { question: 'q1', chosen: [], right: false, at: 1 });
    expect(fitAttempt(['q1'], first)).toBe(first);
    const fitted = fitAttempt(['q2'], first);
    expect(fitted.showing).toBe(false);
    expect(planRound(['q2'], fitted)).toMatchObject({ current: 'q2', before: 0 });
  });

  it('does not take an earlier answer for the one whose question is gone', () => {
    const second = giveAnswer(play(ids, [['q1', true]]), {
      question: 'q2',
      chosen: [],
      right: false,
      at: 1,
    });
    const left = ['q1', 'q3'];
    expect(planRound(left, fitAttempt(left, second))).toMatchObject({ current: 'q3', place: 2 });
  });

  it('has nothing to ask when there are no questions', () => {
    expect(planRound([], buildAttempt())).toMatchObject({ current: undefined, total: 0, left: 0 });
  });
});
