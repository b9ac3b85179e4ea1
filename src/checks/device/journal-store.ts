import { type Journal, readJournal } from '#checks/rules/journal.ts';
import { localTexts, readText, setAside, writeText } from '#shell/device/kept-text.ts';

/** Prefix of every key of this noun in localStorage; the list's id follows. */
export const JOURNAL_PREFIX = 'shouan.checks.';

/** Texts that could not be read, as `[key, text]` pairs, newest last. Nothing is thrown away unseen. */
export const ASIDE_KEY = 'shouan.checks-aside';

/** The journal of one list: read and written at once, within the handler of a tap. */
export interface JournalStore {
  /** The journal as it is now, also when another tab has changed it. Never fails. */
  readonly read: () => Journal | undefined;
  /** Writes it and tells whether the phone kept it; if not, it holds until the page is closed. */
  readonly put: (journal: Journal) => boolean;
}

/**
 * Opens the journal of a list. Where localStorage is switched off, full, or holds a journal of a
 * later release (which is left as it is), the journal lives in memory. A spoiled one is set aside.
 */
export function openJournal(list: string, texts = localTexts()): JournalStore {
  const key = JOURNAL_PREFIX + list;
  let memory: Journal | undefined;
  let kept = texts !== undefined;
  return {
    read() {
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
    },
    put(journal) {
      memory = journal;
      if (kept && texts) kept = writeText(texts, key, JSON.stringify(journal));
      return kept;
    },
  };
}
