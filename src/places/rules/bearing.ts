import type { Position } from './position.ts';
import { radians } from './radians.ts';

/** The eight winds from north, clockwise: keys of the words `places.wind.<key>`. */
export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** One of the eight winds, e.g. `'ne'`. */
export type Wind = (typeof WINDS)[number];

/**
 * The first bearing of the great circle from one point to another: degrees clockwise from true
 * north, 0 ≤ b < 360; at most 0.15° beside the geodesic on the ellipsoid at 29° north. The same
 * point gives 0.
 */
export function bearingDegrees(from: Position, to: Position): number {
  const lat1 = radians(from.lat);
  const lat2 = radians(to.lat);
  const eastward = radians(to.lon - from.lon);
  const y = Math.sin(eastward) * Math.cos(lat2);
  const x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(eastward);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

/**
 * The wind a bearing belongs to; each holds 45°. A bearing exactly between two belongs to the
 * next one clockwise: 22.5 → `'ne'`. Takes any number of degrees.
 */
export function windOf(degrees: number): Wind {
  const sector = Math.floor(((((degrees % 360) + 360) % 360) + 22.5) / 45) % 8;
  return WINDS[sector] ?? 'n';
}
