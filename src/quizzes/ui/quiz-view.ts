import type { Attempt } from '#quizzes/rules/attempt.ts';
import type { Words } from '#words/rules/format-words.ts';
import type { Quiz } from './read-quiz.ts';

/** Everything a screen of the quiz is drawn from. */
export interface QuizView {
  readonly quiz: Quiz;
  readonly attempt: Attempt;
  readonly t: Words;
  /** False when the phone does not let the answers be kept. */
  readonly kept: boolean;
  readonly act: QuizActions;
}

/**
 * What a person can do; each is kept before the next paint. `answer` and `next` take the event,
 * because the second tap of a double tap lands on the screen that follows and must do nothing there.
 */
export interface QuizActions {
  /** Picks options or lays steps, before answering. */
  readonly draft: (draft: readonly string[], said?: string) => void;
  /** Answers the question that is open. */
  readonly answer: (chosen: readonly string[], event: MouseEvent) => void;
  readonly next: (event: MouseEvent) => void;
  /** Begins a new round, with these questions only when any are named. */
  readonly again: (only: readonly string[]) => void;
}
