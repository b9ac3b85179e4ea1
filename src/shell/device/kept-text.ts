/** What of `localStorage` is used. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Spoiled texts kept at most under one key; the oldest goes first. */
const ASIDE_LIMIT = 10;

/** `localStorage`, or undefined where the browser refuses it (cookies switched off). */
export function localTexts(): TextStore | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The text under a key, or null when there is none or the browser refuses. Never fails. */
export function readText(texts: TextStore, key: string): string | null {
  try {
    return texts.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Writes a text and tells whether the phone kept it. A text that no longer fits is removed, so that an
 * old state cannot come back as the newest. Never fails.
 */
export function writeText(texts: TextStore, key: string, text: string): boolean {
  try {
    texts.setItem(key, text);
    return true;
  } catch {
    try {
      texts.removeItem(key);
    } catch {
      // Nothing can be written at all: the caller's memory has it.
    }
    return false;
  }
}

/**
 * Moves a text that cannot be read under `asideKey`, a JSON list of `[key, text]` pairs, newest last, at
 * most ten: nothing is thrown away unseen. Where that does not fit the text stays where it is.
 */
export function setAside(texts: TextStore, asideKey: string, key: string, text: string): void {
  try {
    const aside: unknown = JSON.parse(texts.getItem(asideKey) ?? '[]');
    const kept = Array.isArray(aside) ? aside : [];
    texts.setItem(asideKey, JSON.stringify([...kept, [key, text]].slice(-ASIDE_LIMIT)));
    texts.removeItem(key);
  } catch {
    // Full or switched off: the text stays where it is.
  }
}
