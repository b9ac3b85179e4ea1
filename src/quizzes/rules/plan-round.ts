import type { Answered, Attempt } from './attempt.ts';

/** Where a round stands. */
export interface Round {
  /** Questions of this round, in order. */
  readonly questions: readonly string[];
  /** The question to be asked now; undefined when none is left. */
  readonly current: string | undefined;
  /** Place in the round, from 1 to `total`; on a comeback it stays at `total`. */
  readonly place: number;
  readonly total: number;
  /** How often the current question was answered before; more than 0 = it has come back. */
  readonly before: number;
  /** Questions still to be answered right, the current one counted. */
  readonly left: number;
}

/**
 * Works out a round from what was answered: all questions in order, then those answered wrong come
 * back, in the order they were missed, until each is right.
 *
 * `ids` are the module's questions now. Answers to questions that no longer exist are passed over;
 * a question that is new takes its place in the first pass. While a verdict shows, its question is
 * the current one (`fitAttempt` first, where the questions may have changed). Never fails; an empty list gives `{ current: undefined, total: 0 }`.
 */
export function planRound(
  ids: readonly string[],
  attempt: Pick<Attempt, 'only' | 'answers' | 'showing'>,
): Round {
  const questions = attempt.only.length > 0 ? ids.filter((id) => attempt.only.includes(id)) : ids;
  const answers = attempt.answers.filter(({ question }) => questions.includes(question));
  const shown = attempt.showing ? answers[answers.length - 1] : undefined;
  const settled = shown ? answers.slice(0, -1) : answers;
  const queue = queueAfter(questions, settled);
  const current = shown?.question ?? queue[0];
  const before = settled.filter(({ question }) => question === current).length;
  const asked = new Set(settled.map(({ question }) => question)).size;
  return {
    questions,
    current,
    place: before > 0 ? questions.length : Math.min(asked + 1, questions.length),
    total: questions.length,
    before,
    left: queue.length,
  };
}

/**
 * Fits a stored attempt to the questions there are now: a verdict on a question that a new edition
 * dropped is closed, for nothing could be shown. Otherwise the very same attempt comes back.
 */
export function fitAttempt(ids: readonly string[], attempt: Attempt): Attempt {
  const last = attempt.answers[attempt.answers.length - 1];
  const lost = attempt.showing && !(last && ids.includes(last.question));
  return lost ? { ...attempt, showing: false } : attempt;
}

/** True when nothing is left to ask once the verdict on the screen is closed. */
export function isLastStep(ids: readonly string[], attempt: Attempt): boolean {
  return planRound(ids, { ...attempt, showing: false }).current === undefined;
}

function queueAfter(questions: readonly string[], answers: readonly Answered[]): readonly string[] {
  return answers.reduce<readonly string[]>((queue, { question, right }) => {
    const rest = queue.filter((id) => id !== question);
    return right ? rest : [...rest, question];
  }, questions);
}
