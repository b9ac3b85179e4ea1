import { localTexts, readText, setAside, writeText } from './kept-text.ts';

/**
 * What a journal's text turned out to be: `newer` was written by a later release; `lossy` says that a part
 * of it could not be read.
 */
export type ReadJournal<Journal> =
  | { readonly kind: 'ok'; readonly value: Journal; readonly lossy?: boolean }
  | { readonly kind: 'newer' | 'spoiled' };

/** A journal in localStorage: read and written at once, within the handler of a tap. */
export interface KeptJournal<Journal> {
  /** The journal as it is now, also when another tab has changed it. Never fails. */
  readonly read: () => Journal | undefined;
  /** Writes it and tells whether the phone kept it; if not, it holds until the page is closed. */
  readonly put: (journal: Journal) => boolean;
}

/** Where a journal stands, and where texts go that could not be read: keys of localStorage. */
export type JournalKeys = { readonly key: string; readonly asideKey: string };

/**
 * Opens a journal. Where localStorage is switched off, full, or holds a journal of a later release (which is
 * left as it is), the journal lives in memory. A spoiled text, or one in part, is set aside.
 */
export function openKeptJournal<Journal>(
  { key, asideKey }: JournalKeys,
  readJournal: (text: string) => ReadJournal<Journal>,
  texts = localTexts(),
): KeptJournal<Journal> {
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
      const isWhole = found.kind === 'ok' && !found.lossy;
      if (!isWhole) setAside(texts, asideKey, key, text);
      return found.kind === 'ok' ? found.value : undefined;
    },
    put(journal) {
      memory = journal;
      if (kept && texts) kept = writeText(texts, key, JSON.stringify(journal));
      return kept;
    },
  };
}
