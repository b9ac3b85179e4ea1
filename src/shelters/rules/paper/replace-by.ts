/** How long a printed card is trusted: six months. */
const MONTHS = 6;

/**
 * The day by which a card printed on `day` has to be replaced: the same day six months on, or that
 * month's last day where it has no such day. `'2026-11-23'` → `'2027-05-23'`, `'2026-08-31'` →
 * `'2027-02-28'`. Takes and gives local days as YYYY-MM-DD; never fails on a day that exists.
 */
export function replaceBy(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + MONTHS;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(date, last))}`;
}
