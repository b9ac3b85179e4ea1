import type { Answered } from './attempt.ts';

/**
 * What is known about one question over all rounds, kept in table `totals` of `shouan-quizzes` for
 * the spaced review: `{ question: 'gas-leak-first', module: 'gas-leak', asked: 3, right: 2,
 * lastAt: 1764000000000, lastRight: true }`. `lastAt` is milliseconds since 1970.
 */
export interface Total {
  readonly question: string;
  readonly module: string;
  readonly asked: number;
  readonly right: number;
  readonly lastAt: number;
  readonly lastRight: boolean;
}

/**
 * Adds answers to the totals and gives back only the rows that changed.
 * An answer older than `lastAt` (the phone's clock was put back) still counts, and stands as the
 * last one, because it was given later. Never fails.
 */
export function countTotals(
  module: string,
  totals: readonly Total[],
  answers: readonly Answered[],
): readonly Total[] {
  const changed = new Map<string, Total>();
  for (const { question, right, at } of answers) {
    const old = changed.get(question) ?? totals.find((total) => total.question === question);
    changed.set(question, {
      question,
      module,
      asked: (old?.asked ?? 0) + 1,
      right: (old?.right ?? 0) + (right ? 1 : 0),
      lastAt: at,
      lastRight: right,
    });
  }
  return [...changed.values()];
}
