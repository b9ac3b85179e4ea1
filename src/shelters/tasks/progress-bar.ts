const WIDTH = 30;

/**
 * A bar on standard error, one line that is drawn over; nothing where it is not a terminal. Drawn
 * again only when its per cent changed.
 */
export function progressBar(stream: NodeJS.WriteStream, words: (percent: number) => string) {
  let shown = -1;
  return {
    show(part: number): void {
      const percent = Math.floor(part * 100);
      if (!stream.isTTY || percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * WIDTH);
      stream.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${words(percent)}`);
    },
    clear(): void {
      if (stream.isTTY && shown >= 0) stream.write(`\r${' '.repeat(WIDTH + 40)}\r`);
      shown = -1;
    },
  };
}
