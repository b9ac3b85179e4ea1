import { FIRST_TOKEN, TOKENS } from './compose-page.ts';

/**
 * Makes the shortener of a table of stretches: it replaces each stretch in a slot by its token, from
 * the left, the longest stretch that fits first; `expandSlot` turns it back. An empty stretch is a gap
 * that keeps the tokens behind it where they are. Throws when the text already holds a private-use
 * character: it would come back as markup.
 */
export function createShortener(
  stretches: readonly string[],
): (slot: string, page: string) => string {
  const tokens = new Map<string, string>();
  for (const [i, stretch] of stretches.entries()) {
    if (stretch !== '') tokens.set(stretch, String.fromCharCode(FIRST_TOKEN + i));
  }
  const longestFirst = [...tokens.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map(escapeText).join('|') || '(?!)', 'g');
  return (slot, page) => {
    const found = slot.search(TOKENS);
    if (found >= 0) {
      const near = slot.slice(Math.max(0, found - 40), found + 20);
      throw new Error(`${page}: a private-use character stands in: ${near}`);
    }
    return slot.replace(any, (stretch) => tokens.get(stretch) ?? stretch);
  };
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
