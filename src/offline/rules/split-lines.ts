/** Gathers streamed text into whole lines. One splitter serves one stream. */
export type LineSplitter = {
  /** Takes the next piece of text; gives the lines it completed, without their `\n`. */
  push(piece: string): string[];
  /** The text after the last `\n`; `''` when the stream ended as it should. */
  rest(): string;
};

/**
 * Makes a splitter for text that arrives in pieces of any size, cut at any place.
 *
 * `push('a\nb')` → `['a']`, `push('c\n')` → `['bc']`, `rest()` → `''`. Only `\n` ends a line: a CR
 * or U+2028 is part of it. An unended last line is never given by `push`: it was cut off.
 */
export function createLineSplitter(): LineSplitter {
  let waiting = '';
  return {
    push(piece) {
      const end = piece.lastIndexOf('\n');
      if (end < 0) {
        waiting += piece;
        return [];
      }
      const whole = waiting + piece.slice(0, end);
      waiting = piece.slice(end + 1);
      return whole.split('\n');
    },
    rest: () => waiting,
  };
}
