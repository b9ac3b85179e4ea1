import type { RadarField } from './radar-field.ts';
import { type RadarView, spotOf } from './radar-view.ts';

/** A diagonal from the middle, screen directions: x to the right, y down. */
export type Quarter = { readonly x: 1 | -1; readonly y: 1 | -1 };

const QUARTERS: readonly Quarter[] = [
  { x: -1, y: 1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: 1, y: -1 },
];

/**
 * The quarter of the radar where words hide least: the sum of the nearness to the middle of the
 * points in it is smallest. Lower left when all are alike. Points outside the rim do not count;
 * only the first `most` are looked at. Never fails.
 */
export function emptyQuarter(field: RadarField, view: RadarView, most = 80): Quarter {
  const crowd = QUARTERS.map(() => 0);
  for (let at = 0; at < Math.min(most, field.east.length); at++) {
    const { x, y } = spotOf(view, field.east[at] ?? 0, field.north[at] ?? 0);
    const far = Math.hypot(x, y) / view.rimPixels;
    if (far > 1) continue;
    QUARTERS.forEach((quarter, i) => {
      // A mark beside an axis reaches into the neighbouring quarter.
      const inside = x * quarter.x > -MARK_PIXELS && y * quarter.y > -MARK_PIXELS;
      if (inside) crowd[i] = (crowd[i] ?? 0) + 1.5 - far;
    });
  }
  return QUARTERS[crowd.indexOf(Math.min(...crowd))] ?? { x: -1, y: 1 };
}

/** Half a mark. */
const MARK_PIXELS = 14;
