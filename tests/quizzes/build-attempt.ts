import { type Attempt, giveAnswer, goOn, startAttempt } from '#quizzes/rules/attempt.ts';
import { isLastStep } from '#quizzes/rules/plan-round.ts';

/** A fresh round of `gas-leak`; give fields to change it. */
export function buildAttempt(change: Partial<Attempt> = {}): Attempt {
  return { ...startAttempt({ id: 'try-1', module: 'gas-leak', seed: 7, at: 1000 }), ...change };
}

/** Plays answers `['q1', true]` through a round, leaving the last verdict when `leave` is true. */
export function play(
  ids: readonly string[],
  answers: readonly (readonly [string, boolean])[],
  start: Attempt = buildAttempt(),
): Attempt {
  return answers.reduce((attempt, [question, right], turn) => {
    const answered = giveAnswer(attempt, { question, chosen: ['a'], right, at: 2000 + turn });
    return goOn(answered, isLastStep(ids, answered));
  }, start);
}
