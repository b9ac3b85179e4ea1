import type { Attempt } from './attempt.ts';
import { type Read, readAttempt } from './read-attempt.ts';

/**
 * A module's line in localStorage, `shouan.quizzes.<module>`, JSON: the round that is open and those
 * that the database has not taken yet. It is written before the next paint, because a tab may be
 * killed at any time; the database follows. `finished` counts finished rounds, for the list.
 * The last of `attempts` is the open one; there is always at least one.
 */
export interface Journal {
  readonly v: 1;
  readonly finished: number;
  readonly attempts: readonly Attempt[];
}

/** Rounds kept for a database that never opens; the oldest goes first. */
export const WAITING_LIMIT = 20;

/**
 * Reads a journal line as text; an attempt in it that is spoiled is passed over, and `lossy` says so:
 * the text is then to be set aside before it is written over. Never fails.
 */
export function readJournal(text: string): Read<Journal> & { readonly lossy?: boolean } {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return { kind: 'spoiled' };
  const { v, finished, attempts } = value as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v > 1) return { kind: 'newer' };
  if (v !== 1 || !Array.isArray(attempts)) return { kind: 'spoiled' };
  const read = attempts.map(readAttempt);
  const whole = read.flatMap((one) => (one.kind === 'ok' ? [one.value] : []));
  if (read.some(({ kind }) => kind === 'newer')) return { kind: 'newer' };
  if (whole.length === 0) return { kind: 'spoiled' };
  const count = Number.isSafeInteger(finished) ? Math.max(0, finished as number) : 0;
  return {
    kind: 'ok',
    value: { v: 1, finished: count, attempts: whole },
    lossy: whole.length < read.length,
  };
}

/** Puts the open round in: replaces it by id, or adds it as a new round. Never fails. */
export function noteAttempt(journal: Journal | undefined, attempt: Attempt): Journal {
  const old = journal?.attempts.find(({ id }) => id === attempt.id);
  const others = journal?.attempts.filter(({ id }) => id !== attempt.id) ?? [];
  const newlyFinished = attempt.finished && !old?.finished ? 1 : 0;
  return {
    v: 1,
    finished: (journal?.finished ?? 0) + newlyFinished,
    attempts: [...others, attempt].slice(-WAITING_LIMIT),
  };
}

/** Drops a round that the database has taken, unless it is the open one. */
export function dropTaken(journal: Journal, id: string): Journal {
  const last = journal.attempts[journal.attempts.length - 1];
  return {
    ...journal,
    attempts: journal.attempts.filter((one) => one === last || one.id !== id),
  };
}

/** How far a module is, for the list. */
export type Progress =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly answered: number }
  | { readonly kind: 'done' };

/** Tells progress: done after any finished round, else the questions answered at least once. */
export function tellProgress(journal: Journal | undefined): Progress {
  if (journal && journal.finished > 0) return { kind: 'done' };
  const asked = new Set(
    journal?.attempts[journal.attempts.length - 1]?.answers.map(({ question }) => question),
  );
  return asked.size > 0 ? { kind: 'some', answered: asked.size } : { kind: 'none' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
