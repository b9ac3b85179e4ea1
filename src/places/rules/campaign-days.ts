/** When a campaign day comes round: a date, a season (may pass the year's end), or the nth weekday of a month. */
export type DayRule =
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | {
      readonly nthWeekday: {
        readonly month: number;
        readonly weekday: number;
        readonly nth: number;
      };
    };

/**
 * The days of this year on which a rule holds, as `'MM-DD'` from and to (the same for one day).
 * A season past the year's end gives `to` before `from`. Source: `content/region/days.yaml`.
 */
export function spanOf(
  rule: DayRule,
  year: number,
): { readonly from: string; readonly to: string } {
  if ('on' in rule) return { from: rule.on, to: rule.on };
  if ('from' in rule) return rule;
  const { month, weekday, nth } = rule.nthWeekday;
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: last }, (_, at) => at + 1).filter(
    (day) => (first + day - 1) % 7 === weekday,
  );
  const day = nth === -1 ? days.at(-1) : days[nth - 1];
  const text = `${two(month)}-${two(day ?? 1)}`;
  return { from: text, to: text };
}

/**
 * The months, 1–12, in which a rule holds: a season counts in each month it touches, both ends included; a day
 * in the whole of its month. The nth weekday never leaves its month, so no year is needed.
 */
export function monthsOf(rule: DayRule): readonly number[] {
  const { from, to } = spanOf(rule, 2026);
  const first = Number(from.slice(0, 2));
  const last = Number(to.slice(0, 2));
  return Array.from({ length: 12 }, (_, at) => at + 1).filter((month) =>
    from <= to ? first <= month && month <= last : month >= first || month <= last,
  );
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
