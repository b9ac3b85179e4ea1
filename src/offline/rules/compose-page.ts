/**
 * A **token** is one private-use character standing in a fragment for a stretch of markup: U+E000 is
 * the first stretch of the release's table, U+E001 the second. No page holds one: the build refuses it.
 */
export const FIRST_TOKEN = 0xe000;

/** Every token there can be. */
export const TOKENS = /[\ue000-\uf8ff]/g;

/**
 * Puts a page together again: the shell's texts with the fragment's slots between them, each token in
 * a slot replaced by its stretch.
 *
 * `composePage(['<p>', '</p>'], ['a\ue000'], ['<br>'])` → `'<p>a<br></p>'`. Texts and stretches are
 * joined as they are; nothing in them (`$&`, emoji, CRLF) has a meaning here. With no stretches (a
 * release of format 1) slots are taken as they are. Throws `RangeError` when the counts do not fit (a
 * shell of n texts takes n − 1 slots) or a token has no stretch: such parts were never one page.
 */
export function composePage(
  shell: readonly string[],
  slots: readonly string[],
  stretches: readonly string[] = [],
): string {
  if (shell.length !== slots.length + 1) {
    throw new RangeError(`a shell of ${shell.length} texts cannot take ${slots.length} slots`);
  }
  let html = shell[0] ?? '';
  for (const [i, slot] of slots.entries())
    html += expandSlot(slot, stretches) + (shell[i + 1] ?? '');
  return html;
}

/** A slot with every token replaced by its stretch. Throws `RangeError` on a token without one. */
export function expandSlot(slot: string, stretches: readonly string[]): string {
  if (stretches.length === 0) return slot;
  return slot.replace(TOKENS, (token) => {
    const stretch = stretches[token.charCodeAt(0) - FIRST_TOKEN];
    if (!stretch) throw new RangeError(`no stretch for token ${token.charCodeAt(0).toString(16)}`);
    return stretch;
  });
}
