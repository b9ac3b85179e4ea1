import gcoord from 'gcoord';
import type { Position } from './position.ts';

/**
 * A system of coordinates that maps and phones in China use. `wgs84`: phone GPS; `cgcs2000`:
 * Tianditu, the same as `wgs84` to decimetres; `gcj02`: Amap, Tencent; `bd09`: Baidu.
 */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

/** One of DATUMS, e.g. `'gcj02'`. */
export type Datum = (typeof DATUMS)[number];

/** A point in degrees of a datum that is said beside it, not of WGS-84. */
export type GivenPosition = { readonly lon: number; readonly lat: number };

const SYSTEMS = {
  wgs84: gcoord.WGS84,
  cgcs2000: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const;

/**
 * A point given in a datum, as WGS-84 degrees: unrounded, within 0.3 m of the true one in China.
 * `wgs84` and `cgcs2000` come back as they were; so does every point outside China, where the
 * shifted datums are not shifted. Never fails for finite degrees.
 */
export function toWgs84({ lon, lat }: GivenPosition, datum: Datum): Position {
  const [east = lon, north = lat] = gcoord.transform([lon, lat], SYSTEMS[datum], gcoord.WGS84);
  return { lon: east, lat: north };
}

/**
 * A WGS-84 point in the datum another map wants, e.g. for a link: 118.41, 29.137 is
 * 118.415215, 29.134377 in `gcj02` and 118.421672, 29.140468 in `bd09`. Never fails.
 */
export function fromWgs84({ lon, lat }: Position, datum: Datum): GivenPosition {
  const [east = lon, north = lat] = gcoord.transform([lon, lat], gcoord.WGS84, SYSTEMS[datum]);
  return { lon: east, lat: north };
}
