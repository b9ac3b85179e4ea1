/**
 * Writes `stretches.json` anew from a built folder: `node src/offline/tasks/choose-stretches.ts dist`. About a
 * minute. Run it when markup or pictograms have changed much; every fragment moves once at the next release.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { splitPage } from '#offline/rules/split-page.ts';
import { collectFiles } from './collect-files.ts';
import type { PieceKind } from './cut-pieces.ts';
import { cutPieces } from './cut-pieces.ts';

/** More than this were never worth their place in the shell pack. */
const STRETCHES = 1500;

/**
 * On how many pages a stretch must stand: markup and values of content (ids, addresses) on one page of each
 * language, since both are written once and travel twice; words of the frame, which no other language shares, on
 * twelve of one. A value that has left the content stays in the table and saves nothing, until it is chosen anew.
 */
const PAGES: Readonly<Record<PieceKind, number>> = { markup: 1, value: 1, words: 12 };
const KINDS: readonly PieceKind[] = ['markup', 'value', 'words'];

/** A number of more than three figures that dials is a county's own: another county's release must not carry it. */
const OF_A_COUNTY = /tel:\d{4}/;

/** Longest run of pieces looked at, and runs chosen before all are weighed again. */
const PIECES = 40;
const RUNS_AT_ONCE = 24;

/** About this share of a language's text fills its first pack. */
const FIRST_PACK = 0.58;

type Sequence = {
  readonly lang: number;
  readonly page: number;
  readonly pack: number;
  pieces: number[];
};

type Found = {
  readonly run: readonly number[];
  readonly kind: number;
  times: number;
  /** Pages of each language. */
  readonly pages: readonly [Set<number>, Set<number>];
  readonly packs: Set<number>;
};

/** Pages of a site, each with its language and slots, in the order of their packs. */
export type SlottedPage = { readonly lang: string; readonly slots: readonly string[] };

/**
 * Finds the stretches worth a token, the most frequent first: every pictogram, and again and again the runs of
 * pieces whose occurrences weigh most, which then count as one piece. The same pages give the same table. Takes
 * pages of two languages; the first two that occur count.
 */
export function chooseStretches(pages: readonly SlottedPage[], count: number): string[] {
  const texts: string[] = [];
  const kinds: number[] = [];
  const numbers = new Map<string, number>();
  const number = (text: string, kind: number) => {
    const known = numbers.get(`${kind}${text}`) ?? texts.push(text) - 1;
    numbers.set(`${kind}${text}`, known);
    kinds[known] = kind;
    return known;
  };
  const sequences = readSequences(pages, number);
  const firstChosen = texts.length;
  const isChosen = (piece: number) =>
    piece >= firstChosen || (texts[piece] ?? '').startsWith('<svg');
  const weigh = ({ run, kind, times, pages: on, packs }: Found) => {
    const isNew = run.length > 1 || !isChosen(run[0] ?? 0);
    if (times < 2 || !isNew || !isSpread(kind, on)) return 0;
    if (run.some((piece) => OF_A_COUNTY.test(texts[piece] ?? ''))) return 0;
    const tokens = run.filter(isChosen).length;
    const bytes = run.reduce((sum, p) => sum + (isChosen(p) ? 0 : byteLength(texts[p])), 0);
    return saving({ times, packs: packs.size, bytes, tokens, isWords: kind === 2 });
  };
  while (texts.length - firstChosen < count) {
    const touched = new Set<number>();
    let room = Math.min(RUNS_AT_ONCE, count - (texts.length - firstChosen));
    for (const run of rankRuns(sequences, kinds, weigh)) {
      if (room === 0) break;
      if (run.some((piece) => touched.has(piece))) continue;
      room--;
      const chosen = texts.push(run.map((piece) => texts[piece]).join('')) - 1;
      kinds[chosen] = Math.max(...run.map((piece) => kinds[piece] ?? 0));
      for (const sequence of sequences) sequence.pieces = replaceRun(sequence.pieces, run, chosen);
      for (const piece of run) touched.add(piece);
    }
    if (touched.size === 0) break;
  }
  const times = new Map<number, number>();
  for (const { pieces } of sequences) {
    for (const piece of pieces) times.set(piece, (times.get(piece) ?? 0) + 1);
  }
  return texts
    .map((text, piece) => ({ text, times: isChosen(piece) ? (times.get(piece) ?? 0) : 0 }))
    .filter((one) => one.times > 0)
    .sort((a, b) => b.times - a.times)
    .map(({ text }) => text);
}

function readSequences(
  pages: readonly SlottedPage[],
  number: (text: string, kind: number) => number,
): Sequence[] {
  const langs = [...new Set(pages.map(({ lang }) => lang))];
  const length = ({ slots }: SlottedPage) => slots.reduce((sum, slot) => sum + slot.length, 0);
  const total = langs.map((lang) =>
    pages.filter((page) => page.lang === lang).reduce((sum, page) => sum + length(page), 0),
  );
  const passed = langs.map(() => 0);
  return pages.flatMap((one, page) => {
    const lang = langs.indexOf(one.lang);
    const isFirst = (passed[lang] ?? 0) < FIRST_PACK * (total[lang] ?? 0);
    passed[lang] = (passed[lang] ?? 0) + length(one);
    return one.slots.map((slot) => ({
      lang,
      page,
      pack: lang * 2 + (isFirst ? 0 : 1),
      pieces: cutPieces(slot).map(({ text, kind }) => number(text, KINDS.indexOf(kind))),
    }));
  });
}

function isSpread(kind: number, [a, b]: Found['pages']): boolean {
  const needed = PAGES[KINDS[kind] ?? 'words'];
  return (kind === 2 ? Math.max(a.size, b.size) : Math.min(a.size, b.size)) >= needed;
}

/** The runs that save more than a byte, best first. */
function rankRuns(
  sequences: readonly Sequence[],
  kinds: readonly number[],
  weigh: (found: Found) => number,
): (readonly number[])[] {
  const common = commonPieces(sequences, kinds);
  // A tree of runs: a run's number and the next piece give the longer run's number.
  const numbers = new Map<number, number>();
  const found: Found[] = [];
  for (const { lang, page, pack, pieces } of sequences) {
    for (let start = 0; start < pieces.length; start++) {
      let at = 0;
      for (let end = start; end < Math.min(pieces.length, start + PIECES); end++) {
        const piece = pieces[end] ?? 0;
        if (!common.has(piece)) break;
        const key = at * 0x1_0000 + piece;
        const kind = Math.max(found[at - 1]?.kind ?? 0, kinds[piece] ?? 0);
        at = numbers.get(key) ?? found.length + 1;
        numbers.set(key, at);
        found[at - 1] ??= {
          run: pieces.slice(start, end + 1),
          kind,
          times: 0,
          pages: [new Set(), new Set()],
          packs: new Set(),
        };
        const one = found[at - 1] as Found;
        one.times++;
        one.pages[lang]?.add(page);
        one.packs.add(pack);
      }
    }
  }
  return found
    .map((one) => ({ run: one.run, gain: weigh(one) }))
    .filter(({ gain }) => gain > 1)
    .sort((a, b) => b.gain - a.gain)
    .map(({ run }) => run);
}

/**
 * Bytes after brotli, roughly, as measured on the first release: what a pack holds for the first time costs 0.3 a
 * byte (words 0.35), a copy 2.2, a token 1.1; the table holds each stretch once.
 */
function saving(run: {
  readonly times: number;
  readonly packs: number;
  readonly bytes: number;
  readonly tokens: number;
  readonly isWords: boolean;
}): number {
  const { times, packs, bytes, tokens, isWords } = run;
  const first = bytes * (isWords ? 0.35 : 0.3);
  const inTable = first * (isWords ? 1.1 : 1) + (isWords ? 3 : 0.8);
  const copies = (times - packs) * 2.2 * Math.min(1, bytes / 6);
  const joined = tokens === 0 ? 0 : times * 0.5 * (tokens - (bytes > 0 ? 0 : 1));
  return packs * first + copies + joined - times * 1.1 - inTable;
}

/** Pieces that could be part of a stretch: all that a run holds must be spread as it must. */
function commonPieces(sequences: readonly Sequence[], kinds: readonly number[]): Set<number> {
  const on = new Map<number, [Set<number>, Set<number>]>();
  for (const { lang, page, pieces } of sequences) {
    for (const piece of pieces) {
      const pages = on.get(piece) ?? [new Set<number>(), new Set<number>()];
      on.set(piece, pages);
      pages[lang]?.add(page);
    }
  }
  return new Set(
    [...on].filter(([piece, pages]) => isSpread(kinds[piece] ?? 0, pages)).map(([piece]) => piece),
  );
}

function replaceRun(pieces: number[], run: readonly number[], by: number): number[] {
  if (!pieces.includes(run[0] ?? -1)) return pieces;
  const out: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const isHere = run.every((piece, j) => pieces[i + j] === piece);
    out.push(isHere ? by : (pieces[i] ?? 0));
    if (isHere) i += run.length - 1;
  }
  return out;
}

function byteLength(text = ''): number {
  return Buffer.byteLength(text);
}

if (import.meta.main) {
  const { pages } = await collectFiles(process.argv[2] ?? 'dist');
  const read = await Promise.all(pages.map(({ path }) => readFile(path, 'utf8')));
  const cut = read.map((html) => ({
    lang: /<html\b[^>]*\slang="([\w-]+)/.exec(html)?.[1] ?? '',
    worth: Number(/<main\b[^>]*\bdata-worth=["']?(\d)/i.exec(html)?.[1] ?? 9),
    slots: splitPage(html).slots,
  }));
  const ordered = cut.sort((a, b) => a.worth - b.worth);
  const table = `${JSON.stringify(chooseStretches(ordered, STRETCHES), null, 2)}\n`;
  await writeFile(new URL('./stretches.json', import.meta.url), table);
}
