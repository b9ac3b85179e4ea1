/** Control characters but tab, line feed and carriage return, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding these is what it is for
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}]/u;
const UNREADABLE_ALL = new RegExp(UNREADABLE, 'gu');

/** Counts characters as a person does: code points, `countCharacters('𠮷村')` → 2. Never fails. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Place (code units from 0) of the first character that cannot be kept in `words`, or -1. */
export function findUnreadable(text: string): number {
  return text.search(UNREADABLE);
}

/** True when the text has something to read: more than spaces, line breaks and invisible signs. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cf}\p{Cc}\u3164]/u.test(text);
}

/**
 * Makes pasted or dictated text fit to send: drops what `findUnreadable` finds and writes line ends as
 * `\n`. The page calls it once before it makes the tip, so a stray control character refuses nobody.
 */
export function cleanWords(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNREADABLE_ALL, '');
}
