/** Minutes on foot as a range, both multiples of 5. */
export type WalkingMinutes = { readonly from: number; readonly to: number };

/**
 * How long a straight distance takes on foot: 20–30 minutes a kilometre, since paths wind and
 * climb, each rounded to 5 minutes. Under 5 minutes counts as 5. `1200` → `{ from: 25, to: 35 }`.
 */
export function walkingMinutes(metres: number): WalkingMinutes {
  const rounded = (perKilometre: number) =>
    Math.max(5, Math.round((metres * perKilometre) / 5000) * 5);
  return { from: rounded(20), to: rounded(30) };
}
