import type { Tools } from './decoders.ts';

/** What wrong decoding leaves behind: replacement characters, and texts every Chinese office knows. */
const LEFTOVERS = /\uFFFD|锟斤拷|锟叫|烫烫烫|屯屯屯|ï¿½/;
/** Signs of Windows-1252 that UTF-8's later bytes turn into. */
const LATIN = '\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC';
const UTF8_AS_LATIN = new RegExp(`[\\u00E3-\\u00EF][${LATIN}\\u2013-\\u203A\\u20AC\\u2122]{2}`);
/** GBK read as Latin: nothing but letters of that half, in pairs. */
const GBK_AS_LATIN = /[\u00A1-\u00FF]{4,}/;

/**
 * Makes a test that tells whether a cell is garbled: decoded with the wrong table once, here or
 * before it came. Found are U+FFFD, `锟斤拷`, UTF-8 read as GBK (`鍚嶇О` for 名称), UTF-8 read as
 * Latin (`å¼€`), GBK read as Latin (`¿ª»¯`). UTF-8 read as GBK is recognised by going back: all of
 * the cell's Chinese, as GBK bytes, is UTF-8 of two Chinese characters or more. The test never fails.
 */
export function makeGarbledTest({ decoder }: Tools): (cell: string) => boolean {
  let bytesOf: ReadonlyMap<string, number> | undefined;
  return (cell) => {
    if (!/[^\0-\u007F]/.test(cell)) return false;
    if (LEFTOVERS.test(cell) || UTF8_AS_LATIN.test(cell) || GBK_AS_LATIN.test(cell)) return true;
    const [run] = /[\u0080-\uFFFF]{3,}/.exec(cell) ?? [];
    if (!run) return false;
    bytesOf ??= gbkBytes(decoder);
    return isUtf8InGbk(run, bytesOf);
  };
}

function isUtf8InGbk(run: string, bytesOf: ReadonlyMap<string, number>): boolean {
  const first = bytesOf.get(run[0] ?? '') ?? 0;
  if (first >> 8 < 0xe4 || first >> 8 > 0xe9) return false;
  const bytes: number[] = [];
  for (const char of run) {
    const pair = bytesOf.get(char);
    if (pair === undefined) break;
    bytes.push(pair >> 8, pair & 0xff);
  }
  const whole = Math.floor(bytes.length / 3);
  // An odd number of characters leaves its last byte behind; half a run must not count as found.
  if (whole < 2 || bytes.length < run.length * 2 - 2) return false;
  return Array.from({ length: whole }, (_, at) => bytes.slice(at * 3, at * 3 + 3)).every(
    ([a = 0, b = 0, c = 0]) => a >= 0xe4 && a <= 0xe9 && b >> 6 === 2 && c >> 6 === 2,
  );
}

/** Every character of GBK's two bytes with those bytes; about 24,000, made once when needed. */
function gbkBytes(decoder: Tools['decoder']): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const lines = new Uint8Array(trails.flatMap((trail) => [lead, trail, 0x0a]));
    decoder('gb18030')(lines, false)
      .split('\n')
      .forEach((char, at) => {
        if (char.length === 1 && char !== '\uFFFD') map.set(char, (lead << 8) | (0x40 + at));
      });
  }
  return map;
}
