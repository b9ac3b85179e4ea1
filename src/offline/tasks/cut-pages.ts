import { composePage } from '#offline/rules/compose-page.ts';
import { createShortener } from '#offline/rules/shorten-slot.ts';
import { splitPage } from '#offline/rules/split-page.ts';

/** A built page: its address (`/now/`) and its whole text. */
export type BuiltPage = { readonly address: string; readonly html: string };

/** A page cut at its slots, with what its markup says of itself. */
export type CutPage = {
  readonly address: string;
  readonly lang: string;
  /** `"zh-CN page"`: all pages with this key have one shell. */
  readonly shellKey: string;
  /** 0–9 from `<main data-worth>`; 9 when it says nothing. */
  readonly worth: number;
  /** The fragment's line. */
  readonly fragment: string;
};

/** All pages cut, the line of each shell by its key, and the line of the table of stretches. */
export type CutSite = {
  readonly stretches: string;
  readonly pages: readonly CutPage[];
  readonly shells: Readonly<Record<string, string>>;
};

/**
 * Cuts every page into fragment and shell, and proves that nothing is lost.
 *
 * Throws when a page has no `lang`, `data-layout` or slots, when two pages of one language and
 * layout have different shells (with the first text that differs), when a page holds a private-use
 * character, and when fragment, shell and stretches, read back from their lines, do not compose to the
 * very page.
 */
export function cutPages(pages: readonly BuiltPage[], stretches: readonly string[] = []): CutSite {
  const shorten = createShortener(stretches);
  const shells: Record<string, string> = {};
  const first: Record<string, string> = {};
  const cut = pages.map(({ address, html }): CutPage => {
    const root = /<html\b[^>]*>/i.exec(html)?.[0] ?? '';
    const lang = readAttribute(root, 'lang');
    const layout = readAttribute(root, 'data-layout');
    const { shell, slots } = splitPage(html);
    if (!lang || !layout || slots.length === 0) {
      throw new Error(`${address}: a page needs <html lang data-layout> and slots; use Page.astro`);
    }
    const shellKey = `${lang} ${layout}`;
    const shellLine = JSON.stringify(shell);
    const known = shells[shellKey];
    if (known !== undefined && known !== shellLine) {
      throw new Error(differs(JSON.parse(known), shell, first[shellKey] ?? '', address));
    }
    shells[shellKey] = shellLine;
    first[shellKey] ??= address;
    const fragment = JSON.stringify(slots.map((slot) => shorten(slot, address)));
    const worth = /<main\b[^>]*\bdata-worth=["']?(\d)/i.exec(html)?.[1];
    return { address, lang, shellKey, worth: Number(worth ?? 9), fragment };
  });
  const table = JSON.stringify(stretches);
  for (const [i, { address, shellKey, fragment }] of cut.entries()) {
    const shell = JSON.parse(shells[shellKey] ?? '[]');
    if (composePage(shell, JSON.parse(fragment), JSON.parse(table)) !== pages[i]?.html) {
      throw new Error(`${address}: shell, fragment and stretches do not give the page back`);
    }
  }
  return { pages: cut, shells, stretches: table };
}

function readAttribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}=["']?([\\w-]+)`, 'i').exec(tag)?.[1] ?? '';
}

function differs(a: readonly string[], b: readonly string[], first: string, other: string): string {
  const one = a.join('…');
  const two = b.join('…');
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const show = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `${first} and ${other} must have one shell, but differ outside the slots:\n  ${show(one)}\n  ${show(two)}`;
}
