import type { Attempt } from '#quizzes/rules/attempt.ts';
import { dropTaken, type Journal, noteAttempt, readJournal } from '#quizzes/rules/journal.ts';
import { type KeptJournal, openKeptJournal } from '#shell/device/kept-journal.ts';
import { localTexts } from '#shell/device/kept-text.ts';

/** Prefix of every key of this noun in localStorage; the module's id follows. */
export const JOURNAL_PREFIX = 'shouan.quizzes.';

/** Texts that could not be read, as `[key, text]` pairs, newest last. Nothing is thrown away unseen. */
export const ASIDE_KEY = 'shouan.quizzes-aside';

/** The journal of one module. */
export interface JournalStore extends KeptJournal<Journal> {
  /** Puts a round in and tells whether the phone kept it; if not, it holds until the page is closed. */
  readonly note: (attempt: Attempt) => boolean;
  /** Drops a round that the database has taken. */
  readonly drop: (id: string) => void;
}

/** Opens the journal of a module; where and how long it lives is said at `openKeptJournal`. */
export function openJournal(module: string, texts = localTexts()): JournalStore {
  const keys = { key: JOURNAL_PREFIX + module, asideKey: ASIDE_KEY };
  const { read, put } = openKeptJournal(keys, readJournal, texts);
  return {
    read,
    put,
    note: (attempt) => put(noteAttempt(read(), attempt)),
    drop: (id) => {
      const journal = read();
      if (journal && journal.attempts.length > 1) put(dropTaken(journal, id));
    },
  };
}

/** True when this phone keeps any journal of quizzes: then a missing one was never begun. */
export function hasJournals(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(JOURNAL_PREFIX));
  } catch {
    return false;
  }
}
