/**
 * One way through a module's questions, as it is kept on the device (localStorage
 * `shouan.quizzes.<module>`, then table `attempts` of IndexedDB `shouan-quizzes`).
 *
 * Life cycle: made when a round begins, written before the next paint on every change, finished when
 * every question has been answered right; kept afterwards for the spaced review. Everything goes by
 * id, so language, order of options and new editions of the content do not touch it.
 * `v` is 1; a record of a higher version is left as it is (`read-attempt.ts`).
 */
export interface Attempt {
  readonly v: 1;
  /** Made on the device, unique: `'k3v9…'`. */
  readonly id: string;
  /** Module id, e.g. `'gas-leak'`. */
  readonly module: string;
  /** Whole number from 0; with the question's id it settles the order of the options. */
  readonly seed: number;
  /** Ids of the questions asked; empty = all of the module. */
  readonly only: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** In the order given; a question answered wrong comes again. */
  readonly answers: readonly Answered[];
  /** Option ids picked, or steps as they lie now, for the question that is open. */
  readonly draft: readonly string[];
  /** True while the verdict on the last answer is on the screen. */
  readonly showing: boolean;
  /** True once every question has been answered right. */
  readonly finished: boolean;
}

/** One answer: `{ question: 'gas-leak-first', chosen: ['d'], right: true, at: 1764000000000 }`. */
export interface Answered {
  readonly question: string;
  /** Option ids; for an `order` question all step ids as they were laid. */
  readonly chosen: readonly string[];
  readonly right: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a new round needs from outside: id, seed and time are never made in here. */
export interface AttemptStart {
  readonly id: string;
  readonly module: string;
  readonly seed: number;
  readonly at: number;
  /** Only these questions; leave out for all. */
  readonly only?: readonly string[];
}

/** Begins a round. Never fails. */
export function startAttempt({ id, module, seed, at, only = [] }: AttemptStart): Attempt {
  return {
    v: 1,
    id,
    module,
    seed,
    only,
    startedAt: at,
    answers: [],
    draft: [],
    showing: false,
    finished: false,
  };
}

/** Notes what is picked or how steps lie before the answer is given; no effect while a verdict shows. */
export function keepDraft(attempt: Attempt, draft: readonly string[]): Attempt {
  return attempt.showing || attempt.finished ? attempt : { ...attempt, draft };
}

/**
 * Takes an answer and shows its verdict. A second answer while the verdict shows (double tap, second
 * tab) changes nothing: the very same attempt comes back.
 */
export function giveAnswer(attempt: Attempt, answer: Answered): Attempt {
  if (attempt.showing || attempt.finished) return attempt;
  return { ...attempt, answers: [...attempt.answers, answer], draft: [], showing: true };
}

/** Leaves the verdict; `done` says that no question is left. No effect when no verdict shows. */
export function goOn(attempt: Attempt, done: boolean): Attempt {
  return attempt.showing ? { ...attempt, showing: false, finished: done } : attempt;
}
