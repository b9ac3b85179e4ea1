import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/**
 * A content pack is at most this long on the wire, brotli quality 11: 32 KiB less what a host that
 * compresses by itself, with other settings, may add.
 */
export const PACK_BYTES = 32_000;

/** Bytes of a text as the server will send it, brotli quality 11. */
export async function wireBytes(text: string): Promise<number> {
  const bytes = Buffer.from(text, 'utf8');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return (await brotli(bytes, { params })).length;
}

/** The text of a pack: each line ended by `\n`. */
export function packText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * Divides lines, in their order, into packs of at most `PACK_BYTES` compressed, as full as can be.
 *
 * Each pack is found by guessing a count from the last pack's ratio and closing in on the largest
 * count that fits. A single line that is too long stands in a pack of its own.
 */
export async function packLines(lines: readonly string[]): Promise<string[][]> {
  const packs: string[][] = [];
  let ratio = 0.3;
  for (let start = 0; start < lines.length; ) {
    const rest = lines.slice(start);
    let fits = 1;
    let tooMany = rest.length + 1;
    let count = guess(rest, ratio);
    while (tooMany - fits > 1) {
      count = Math.min(Math.max(count, fits + 1), tooMany - 1);
      const text = packText(rest.slice(0, count));
      const bytes = await wireBytes(text);
      ratio = bytes / text.length;
      if (bytes <= PACK_BYTES) fits = count;
      else tooMany = count;
      const next = guess(rest, ratio);
      count = next > fits && next < tooMany ? next : Math.ceil((fits + tooMany) / 2);
    }
    packs.push(rest.slice(0, fits));
    start += fits;
  }
  return packs;
}

/** How many lines fill a pack when text shrinks by `ratio` (compressed bytes per character). */
function guess(lines: readonly string[], ratio: number): number {
  let length = 0;
  let count = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length * ratio > PACK_BYTES) break;
    count++;
  }
  return Math.max(1, count);
}
