/** How long a walk may take, in whole minutes; `from` is at least 1 and less than `to`. */
export type WalkingMinutes = { readonly from: number; readonly to: number };

/** Minutes for a straight kilometre, at best and at worst. */
const FROM_MINUTES = 20;
const TO_MINUTES = 30;

/**
 * The walk to a place that lies `distanceMetres` away in a straight line: `1000` → `{ from: 20, to: 30 }`.
 *
 * An estimate of our own, from no standard: mountain roads wind 1.3 to 1.5 times the straight line, and
 * a household walks them at 4 km/h by day and 3 km/h by night, in rain or with a child: 20 to 30 minutes
 * a straight kilometre. Rounded outwards, so that the range promises no more than the estimate: below
 * 10 minutes to whole minutes, from exactly 10 on to 5 minutes. Never 0: `0` → `{ from: 1, to: 2 }`.
 * Takes 0 or more metres; never fails.
 */
export function walkingMinutes(distanceMetres: number): WalkingMinutes {
  const best = (distanceMetres * FROM_MINUTES) / 1000;
  const worst = (distanceMetres * TO_MINUTES) / 1000;
  const from = Math.max(1, Math.floor(best / stepOf(best)) * stepOf(best));
  const to = Math.ceil(worst / stepOf(worst)) * stepOf(worst);
  return { from, to: Math.max(from + 1, to) };
}

function stepOf(minutes: number): number {
  return minutes < 10 ? 1 : 5;
}
