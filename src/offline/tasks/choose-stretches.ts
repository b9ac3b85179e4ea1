/**
 * Writes `stretches.json` anew from a built folder: `node src/offline/tasks/choose-stretches.ts dist`.
 * Run it when markup or pictograms have changed much; every fragment moves once at the next release.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { splitPage } from '#offline/rules/split-page.ts';
import { collectFiles } from './collect-files.ts';

/** Besides pictograms. A longer table saves less in the packs than it costs in the shell pack. */
const STRETCHES = 400;

/** A stretch stands on so many pages of each language at least: so it is markup, and no word or fact. */
const PAGES = 3;
const TIMES = 8;
const PIECES = 12;

/** Runs chosen before all are weighed again: each choice changes what the others save. */
const RUNS_AT_ONCE = 8;

/** Whole pictograms, tags' names, attributes, text between; joined they give the slot again. */
const PIECE = /<svg\b.*?<\/svg>|<\/?[a-z\d]+|\s[a-z-]+="|\s[a-z-]+(?=[ >])|"|>|[^<>"]+/gis;

type Sequence = { readonly lang: string; readonly page: number; pieces: number[] };

/**
 * Finds the stretches of markup worth a token, the most frequent first: every pictogram, and again and
 * again the runs of up to twelve pieces whose occurrences weigh most, which then count as one piece.
 * The same pages give the same table.
 */
export function chooseStretches(
  pages: readonly { readonly lang: string; readonly slots: readonly string[] }[],
  count: number,
): string[] {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const number = (text: string) => {
    const known = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, known);
    return known;
  };
  const sequences = pages.flatMap(({ lang, slots }, page) =>
    slots.map((slot): Sequence => ({ lang, page, pieces: (slot.match(PIECE) ?? []).map(number) })),
  );
  const firstChosen = texts.length;
  const isChosen = (piece: number) =>
    piece >= firstChosen || (texts[piece] ?? '').startsWith('<svg');
  const length = (piece: number) => (isChosen(piece) ? 1 : (texts[piece] ?? '').length);
  while (texts.length - firstChosen < count) {
    const runs = rankRuns(sequences, length);
    const touched = new Set<number>();
    let room = Math.min(RUNS_AT_ONCE, count - (texts.length - firstChosen));
    for (const run of runs) {
      if (room === 0) break;
      if (run.some((piece) => touched.has(piece))) continue;
      room--;
      const chosen = texts.push(run.map((piece) => texts[piece]).join('')) - 1;
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

/** The runs that save something, best first. */
function rankRuns(sequences: readonly Sequence[], length: (piece: number) => number): number[][] {
  const found = new Map<
    string,
    { run: number[]; times: number; pages: Map<string, Set<number>> }
  >();
  const common = commonPieces(sequences);
  for (const { lang, page, pieces } of sequences) {
    for (let start = 0; start < pieces.length; start++) {
      let key = '';
      for (let end = start; end < Math.min(pieces.length, start + PIECES); end++) {
        const piece = pieces[end] ?? 0;
        if (!common.has(piece)) break;
        key += `${piece} `;
        const one = found.get(key) ?? {
          run: pieces.slice(start, end + 1),
          times: 0,
          pages: new Map(),
        };
        found.set(key, one);
        one.times++;
        one.pages.set(lang, (one.pages.get(lang) ?? new Set()).add(page));
      }
    }
  }
  const langs = new Set(sequences.map(({ lang }) => lang)).size;
  return [...found.values()]
    .map(({ run, times, pages }) => {
      const chars = run.reduce((sum, piece) => sum + length(piece), 0);
      const isSpread = pages.size === langs && [...pages.values()].every((on) => on.size >= PAGES);
      const isWorth = times >= TIMES && chars >= 4 && isSpread;
      return { run, gain: isWorth ? saving(times, run.length, chars) : 0 };
    })
    .filter(({ gain }) => gain > 2)
    .sort((a, b) => b.gain - a.gain)
    .map(({ run }) => run);
}

/** Bytes after brotli, roughly: a copy costs more than a token, and each pack needs the first one. */
function saving(times: number, pieces: number, chars: number): number {
  return times * (0.5 + 0.3 * Math.min(pieces - 1, 4)) + chars * 0.6 - 1;
}

function commonPieces(sequences: readonly Sequence[]): Set<number> {
  const langs = new Map<number, Set<string>>();
  for (const { lang, pieces } of sequences) {
    for (const piece of pieces) langs.set(piece, (langs.get(piece) ?? new Set()).add(lang));
  }
  const all = new Set(sequences.map(({ lang }) => lang)).size;
  return new Set([...langs].filter(([, on]) => on.size === all).map(([piece]) => piece));
}

function replaceRun(pieces: readonly number[], run: readonly number[], by: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const isHere = run.every((piece, j) => pieces[i + j] === piece);
    out.push(isHere ? by : (pieces[i] ?? 0));
    if (isHere) i += run.length - 1;
  }
  return out;
}

if (import.meta.main) {
  const { pages } = await collectFiles(process.argv[2] ?? 'dist');
  const read = await Promise.all(pages.map(({ path }) => readFile(path, 'utf8')));
  const cut = read.map((html) => ({
    lang: /<html\b[^>]*\slang="([\w-]+)/.exec(html)?.[1] ?? '',
    slots: splitPage(html).slots,
  }));
  const table = `${JSON.stringify(chooseStretches(cut, STRETCHES), null, 2)}\n`;
  await writeFile(new URL('./stretches.json', import.meta.url), table);
}
