/**
 * Shortens a line for paper by words, never by size: at most `width` ems, where a Chinese character
 * or full-width sign counts 1 and any other sign 0.55. A longer text ends at the last word (Latin) or
 * character (Chinese) that fits, with `…`. A text of exactly `width` stays whole; one word longer
 * than the line is cut inside. Never fails.
 */
export function clampWords(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= width) return line;
  let kept = '';
  let end = '';
  for (const sign of line) {
    if (widthOf(kept + sign) > width - 1) break;
    if (sign === ' ' || isWide(sign)) end = isWide(sign) ? kept + sign : kept;
    kept += sign;
  }
  return `${(end || kept).replace(/[\s,，、；;·（(]+$/u, '')}…`;
}

/**
 * How wide a text is, in ems: a Chinese character or full-width sign 1, any other sign 0.55, which is
 * more than most Latin letters need.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += isWide(sign) ? 1 : 0.55;
  return width;
}

function isWide(sign: string): boolean {
  return (sign.codePointAt(0) ?? 0) >= 0x2e80;
}

/**
 * Gives the names of a list one line of `width` ems each, and to the first that need it a second
 * one, while `extra` lines are left: `[2, 1, 1]`. Never fails.
 */
export function shareLines(
  names: readonly string[],
  width: number,
  extra: number,
): readonly (1 | 2)[] {
  let left = extra;
  return names.map((name) => {
    if (left <= 0 || widthOf(name) <= width) return 1;
    left -= 1;
    return 2;
  });
}
