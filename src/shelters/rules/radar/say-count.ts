/**
 * How many places lie under one mark, in few different texts, so that each mark need be painted only
 * once: up to 9 exactly, then "at least" 10, 20, 50, 100 and so on: `37` → `'20+'`. Whole numbers
 * above 0.
 */
export function sayCount(count: number): string {
  if (count < 10) return String(count);
  const power = 10 ** Math.floor(Math.log10(count));
  const step = [5, 2, 1].find((one) => one * power <= count) ?? 1;
  return `${step * power}+`;
}
