import type { Attempt } from '#quizzes/rules/attempt.ts';
import { dropTaken, type Journal, noteAttempt, readJournal } from '#quizzes/rules/journal.ts';
import { localTexts, readText, setAside, writeText } from '#shell/device/kept-text.ts';

/** Prefix of every key of this noun in localStorage; the module's id follows. */
export const JOURNAL_PREFIX = 'shouan.quizzes.';

/** Texts that could not be read, as `[key, text]` pairs, newest last. Nothing is thrown away unseen. */
export const ASIDE_KEY = 'shouan.quizzes-aside';

/** The journal of one module: read and written at once, within the handler of a tap. */
export interface JournalStore {
  /** The journal as it is now, also when another tab has changed it. Never fails. */
  readonly read: () => Journal | undefined;
  /** Puts a round in and tells whether the phone kept it; if not, it holds until the page is closed. */
  readonly note: (attempt: Attempt) => boolean;
  /** Puts a whole journal in, as found in the database. */
  readonly put: (journal: Journal) => boolean;
  /** Drops a round that the database has taken. */
  readonly drop: (id: string) => void;
}

/**
 * Opens the journal of a module. Where localStorage is switched off, full, or holds a journal of a
 * later release (which is left as it is), the journal lives in memory. A spoiled one is set aside.
 */
export function openJournal(module: string, texts = localTexts()): JournalStore {
  const key = JOURNAL_PREFIX + module;
  let memory: Journal | undefined;
  let kept = texts !== undefined;

  const read = (): Journal | undefined => {
    if (!kept || !texts) return memory;
    const text = readText(texts, key);
    if (text === null) return undefined;
    const found = readJournal(text);
    if (found.kind === 'newer') {
      kept = false;
      return memory;
    }
    if (found.kind === 'spoiled' || found.lossy) setAside(texts, ASIDE_KEY, key, text);
    return found.kind === 'ok' ? found.value : undefined;
  };
  const put = (journal: Journal): boolean => {
    memory = journal;
    if (kept && texts) kept = writeText(texts, key, JSON.stringify(journal));
    return kept;
  };
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
