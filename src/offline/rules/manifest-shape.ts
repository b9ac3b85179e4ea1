/**
 * The format this code writes, and the oldest it still answers from. Format 1 had no table of
 * stretches. A manifest with a `v` outside the two is left alone.
 */
export const FORMAT = 2;
export const OLDEST_FORMAT = 1;

/** Where the release's manifest stands. It is the only address of the release that never changes. */
export const MANIFEST_ADDRESS = '/offline.json';

/** Where each line also stands alone: `/_f/<hash>.json`. */
export const LINE_FOLDER = '/_f/';

/** Where packs stand: `/_packs/<name>-<hash>.json`. */
export const PACK_FOLDER = '/_packs/';

/**
 * A **line** is one JSON text without line breaks, named by its hash: the first 96 bits of its
 * UTF-8 bytes' SHA-256, in base64url (16 characters). What a line holds is told by who names it:
 * - a page names a fragment: `["head facts","header links","<main>…"]`, one string a slot;
 * - `shells` names a shell: one string more than its pages have slots;
 * - `stretches` names the table of stretches, `["</span> </li>","<svg…</svg>"]`: what each token in a
 *   fragment stands for;
 * - `files` names a file: `["text/javascript","…text…"]`, or `["image/png;base64","iVBO…"]`.
 */
export type LineHash = string;

/** Lines that travel together: newline-delimited, each line ended by `\n`. */
export type Pack = {
  /** Its address, e.g. `/_packs/zh-CN-1-3q2-7wAAAAAAAAAA.json`. */
  readonly file: string;
  /** The language it serves; `''` serves all: the shell pack, data, tools. */
  readonly lang: string;
  /** Bytes on the wire, brotli quality 11. */
  readonly bytes: number;
  /** The hash of each line, in the order in which they stand. */
  readonly lines: readonly LineHash[];
  /** Bytes on the wire of each line fetched alone, brotli quality 11. */
  readonly sizes: readonly number[];
};

/** `[fragment, key in shells, worth]`; a lower worth is kept earlier (0–9, default 9). */
export type PageEntry = readonly [fragment: LineHash, shell: string, worth: number];

/** One release of the site, as `/offline.json` says it. */
export type Manifest = {
  readonly v: 1 | typeof FORMAT;
  /** Names the release: a hash of all the rest. */
  readonly release: LineHash;
  /** The content's own date, `YYYY-MM-DD`; not the time of the build. */
  readonly made: string;
  /**
   * In order of worth; the shell pack first. What serves all languages and stands behind the first language's
   * packs may come after the words.
   */
  readonly packs: readonly Pack[];
  /** `"zh-CN page"` (language, space, layout) → the shell's line. */
  readonly shells: Readonly<Record<string, LineHash>>;
  /** The table of stretches' line; in the shell pack. Absent in format 1. */
  readonly stretches?: LineHash;
  /** Address (`/now/`) → what to compose. */
  readonly pages: Readonly<Record<string, PageEntry>>;
  /** Address (`/_astro/boot.Dk3.js`) → the file's line. */
  readonly files: Readonly<Record<string, LineHash>>;
  /** Language → the page that says "this is not kept and there is no network". */
  readonly offline: Readonly<Record<string, string>>;
};

/** A pack's name without its hash: `shell`, `data`, `tools`, or its language. For people and budgets only. */
export function packName({ file }: Pack): string {
  return file.slice(PACK_FOLDER.length).replace(/-[\w-]{16}\.json$/, '');
}

/** The language of a page: the first word of its shell's key. */
export function pageLanguage(page: PageEntry): string {
  return page[1].split(' ')[0] ?? '';
}

/** Every language of the release, in the order of its packs. */
export function manifestLanguages(manifest: Manifest): string[] {
  const langs = manifest.packs.map((pack) => pack.lang).filter((lang) => lang !== '');
  return [...new Set(langs)];
}

/**
 * The packs that `langs` need, in the order of fetching: those for all languages that stand before the first
 * language's own (shell, data), then language by language as given, then the rest of those for all (tools).
 *
 * A worker from before there were several packs for all fetches all of them first: later words, nothing lost.
 */
export function packsFor(manifest: Manifest, langs: readonly string[]): Pack[] {
  const { packs } = manifest;
  const words = packs.findIndex((pack) => pack.lang !== '');
  const forAll = (from: number, to?: number) => packs.slice(from, to).filter((p) => p.lang === '');
  const own = langs.flatMap((lang) => packs.filter((pack) => pack.lang === lang && lang !== ''));
  return words < 0 ? forAll(0) : [...forAll(0, words), ...own, ...forAll(words)];
}
