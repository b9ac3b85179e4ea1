/*
 * How a column of the list travels. Like stands beside like, so that what compresses the file finds it;
 * nothing here is cleverer than the 12 KB that 300 shelters may cost asks for.
 */

/** One figure a row: its place in `words`. `writeCodes(['b', 'a'], ['a', 'b'])` → `'10'`. At most ten words. */
export function writeCodes<T>(values: readonly T[], words: readonly T[]): string {
  return values.map((value) => words.indexOf(value)).join('');
}

/** Reads what `writeCodes` wrote. Throws on a figure that stands for no word. */
export function readCodes<T>(codes: string, words: readonly T[]): readonly T[] {
  return [...codes].map((code) => {
    const word = words[Number(code)];
    if (word === undefined) throw new Error(`shelters: no word ${code}`);
    return word;
  });
}

/** A set of `words` as bits, the first word the lowest: `writeMask(['c'], ['a', 'b', 'c'])` → `4`. */
export function writeMask<T>(set: readonly T[], words: readonly T[]): number {
  return set.reduce((mask, word) => mask | (1 << words.indexOf(word)), 0);
}

/** The words whose bits are set, in the order of `words`. */
export function readMask<T>(mask: number, words: readonly T[]): readonly T[] {
  return words.filter((_, bit) => mask & (1 << bit));
}

/** Texts that often begin with the name of their place: which beginning, one figure a row, and the rest. */
export type StemColumn = { readonly stems: string; readonly rests: readonly string[] };

/**
 * Takes from each text the longest of its row's beginnings: `'华山村礼堂'` with `['华山村']` leaves `'礼堂'`.
 * An empty beginning takes nothing. At most nine a row.
 */
export function writeStems(
  texts: readonly string[],
  beginningsOf: (row: number) => readonly string[],
): StemColumn {
  const cut = texts.map((text, row) => {
    const all = ['', ...beginningsOf(row)];
    const stem = all.reduce((best, one, i) => {
      return text.startsWith(one) && one.length > (all[best]?.length ?? 0) ? i : best;
    }, 0);
    return { stem, rest: text.slice(all[stem]?.length) };
  });
  return { stems: cut.map(({ stem }) => stem).join(''), rests: cut.map(({ rest }) => rest) };
}

/** Reads what `writeStems` wrote, given the same beginnings. */
export function readStems(
  { stems, rests }: StemColumn,
  beginningsOf: (row: number) => readonly string[],
): readonly string[] {
  return rests.map((rest, row) => {
    const stem = Number(stems[row]);
    return stem === 0 ? rest : `${beginningsOf(row)[stem - 1]}${rest}`;
  });
}

/** Degrees as whole millionths from the smallest on: a decimetre, which is what the record states. */
export type DegreeColumn = { readonly from: number; readonly more: readonly number[] };

const MILLIONTHS = 1_000_000;

/** Rounds degrees to 6 decimals. No degrees give `{ from: 0, more: [] }`. */
export function writeDegrees(degrees: readonly number[]): DegreeColumn {
  const all = degrees.map((one) => Math.round(one * MILLIONTHS));
  const from = all.length === 0 ? 0 : all.reduce((least, one) => Math.min(least, one));
  return { from, more: all.map((one) => one - from) };
}

/** Reads what `writeDegrees` wrote; a number of 6 decimals comes back the same. */
export function readDegrees({ from, more }: DegreeColumn): readonly number[] {
  return more.map((one) => (from + one) / MILLIONTHS);
}
