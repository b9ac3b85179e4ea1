/** Characters nobody sees: zero width, text direction, soft hyphen, byte-order mark. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** What may need work at all; most cells do not, and a hundred thousand rows are read. */
const ODD =
  /[^\u0020-\u007E\u00B0\u2014\u2018-\u201D\u2026\u3001-\u3011\u4E00-\u9FFF\uFF08\uFF09\uFF0C\uFF1A\uFF1B]|^\s|\s\s|\s$/;

/**
 * Text as it may be shown: one line, single spaces, full-width figures and letters as half-width,
 * nothing that cannot be seen. Brackets and other punctuation stay as written. Never fails.
 */
export function cleanText(given: string): string {
  if (!ODD.test(given)) return given;
  return given
    .replace(UNSEEN, '')
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, narrow)
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .trim();
}

/** The same, with every full-width sign as half-width: for figures, dates, codes. Never fails. */
export function halfWidth(given: string): string {
  return cleanText(given.replace(/[\uFF01-\uFF5E]/g, narrow));
}

/**
 * Text that a spreadsheet would run as a formula, made harmless: leading `=`, `+`, `@` (also
 * full-width) go, a leading `-` becomes a minus sign. Gives the text itself when there is none.
 */
export function withoutFormula(text: string): string {
  return text.replace(/^[=+@\uFF1D\uFF0B\uFF20\s]+/, '').replace(/^[-\uFF0D]/, '\u2212');
}

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}
