/** What stands between these two comments changes from page to page; all else is the shell. */
const OPEN = '<!--s-->';
const CLOSE = '<!--/s-->';

/**
 * A page cut at its slots. `shell` always has one text more than `slots`, and the comments stay in
 * the shell, so that `composePage(shell, slots)` gives back the very page.
 */
export type SplitPage = { readonly shell: readonly string[]; readonly slots: readonly string[] };

/**
 * Cuts a built page into its shell and its slots.
 *
 * `'<p><!--s-->a<!--/s--></p>'` → `{ shell: ['<p><!--s-->', '<!--/s--></p>'], slots: ['a'] }`.
 * A page without slots gives `{ shell: [html], slots: [] }`.
 * Throws on an unclosed, unopened or nested slot: the layout is wrong, and the build must stop.
 */
export function splitPage(html: string): SplitPage {
  const shell: string[] = [];
  const slots: string[] = [];
  let rest = html;
  for (;;) {
    const open = rest.indexOf(OPEN);
    if (open < 0) break;
    const start = open + OPEN.length;
    const end = rest.indexOf(CLOSE, start);
    if (end < 0) throw new Error(`a slot is opened and never closed: ${excerpt(rest, open)}`);
    const slot = rest.slice(start, end);
    if (slot.includes(OPEN)) throw new Error(`a slot stands inside a slot: ${excerpt(rest, open)}`);
    const before = rest.slice(0, start);
    refuseStrayClose(before, shell.length > 0);
    shell.push(before);
    slots.push(slot);
    rest = rest.slice(end);
  }
  refuseStrayClose(rest, shell.length > 0);
  return { shell: [...shell, rest], slots };
}

/** Every shell text but the first begins with the comment that closes the slot before it. */
function refuseStrayClose(text: string, followsSlot: boolean): void {
  const stray = text.indexOf(CLOSE, followsSlot ? CLOSE.length : 0);
  if (stray >= 0) throw new Error(`a slot is closed and was never open: ${excerpt(text, stray)}`);
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 60).replaceAll('\n', ' ');
}
