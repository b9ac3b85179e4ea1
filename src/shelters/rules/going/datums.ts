import gcoord from 'gcoord';
import type { Position } from '#places/rules/position.ts';

/** The datums people meet: phones and Tianditu, Amap and Tencent, Baidu. */
export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;

/** One of them, e.g. `'gcj02'`. */
export type Datum = (typeof DATUMS)[number];

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A point in WGS-84 degrees as another datum writes it; right to 0.3 m (gcoord). Never fails. */
export function fromWgs84({ lon, lat }: Position, datum: Datum): Position {
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, SYSTEMS[datum]);
  return { lon: x, lat: y };
}

/** A point written in some datum as WGS-84 degrees; right to 0.3 m (gcoord). Never fails. */
export function toWgs84({ lon, lat }: Position, datum: Datum): Position {
  const [x, y] = gcoord.transform([lon, lat], SYSTEMS[datum], gcoord.WGS84);
  return { lon: x, lat: y };
}
