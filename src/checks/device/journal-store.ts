import { type Journal, readJournal } from '#checks/rules/journal.ts';
import { type KeptJournal, openKeptJournal } from '#shell/device/kept-journal.ts';
import { localTexts } from '#shell/device/kept-text.ts';

/** Prefix of every key of this noun in localStorage; the list's id follows. */
export const JOURNAL_PREFIX = 'shouan.checks.';

/** Texts that could not be read, as `[key, text]` pairs, newest last. Nothing is thrown away unseen. */
export const ASIDE_KEY = 'shouan.checks-aside';

/** The journal of one list. */
export type JournalStore = KeptJournal<Journal>;

/** Opens the journal of a list; where and how long it lives is said at `openKeptJournal`. */
export function openJournal(list: string, texts = localTexts()): JournalStore {
  const keys = { key: JOURNAL_PREFIX + list, asideKey: ASIDE_KEY };
  return openKeptJournal(keys, readJournal, texts);
}
