import type { Answered, Attempt } from './attempt.ts';

/** How one question went: `tries` 1 = right at once. */
export interface Outcome {
  readonly question: string;
  /** Answers given until it was right, or so far. */
  readonly tries: number;
  /** The last answer given. */
  readonly last: Answered;
}

/** A finished or running round in figures. */
export interface RoundSum {
  readonly outcomes: readonly Outcome[];
  /** Questions right at the first try. */
  readonly atOnce: number;
  /** Ids of those that were not, in the order of the round. */
  readonly missed: readonly string[];
}

/**
 * Sums a round up, question by question in the order of `questions`; those not answered are left out.
 * Only the first answer decides whether a question was known. Never fails.
 */
export function sumRound(
  questions: readonly string[],
  { answers }: Pick<Attempt, 'answers'>,
): RoundSum {
  const outcomes = questions.flatMap((question): readonly Outcome[] => {
    const own = answers.filter((answer) => answer.question === question);
    const last = own[own.length - 1];
    return last ? [{ question, tries: own.length, last }] : [];
  });
  const missed = outcomes
    .filter(({ question }) => !answers.find((answer) => answer.question === question)?.right)
    .map(({ question }) => question);
  return { outcomes, atOnce: outcomes.length - missed.length, missed };
}
