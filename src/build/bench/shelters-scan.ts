import type { Position } from '#places/rules/position.ts';

const RADIANS = Math.PI / 180;

/**
 * The floor without an index: every shelter that fits is measured by haversine over typed arrays, with the
 * cosines made beforehand, and the nearest `limit` are kept by insertion. Returns rows, nearest first.
 */
export function makeScan(
  shelters: readonly Position[],
  fits: Uint8Array,
  limit: number,
): (position: Position) => readonly number[] {
  const lons = Float64Array.from(shelters, ({ lon }) => lon * RADIANS);
  const lats = Float64Array.from(shelters, ({ lat }) => lat * RADIANS);
  const cosines = lats.map(Math.cos);
  const keys = new Float64Array(limit);
  const rows = new Uint32Array(limit);
  return (position) => {
    const [lon, lat] = [position.lon * RADIANS, position.lat * RADIANS];
    const cosine = Math.cos(lat);
    keys.fill(Number.POSITIVE_INFINITY);
    let found = 0;
    for (let row = 0; row < lons.length; row += 1) {
      if (fits[row] === 0) continue;
      const sinLat = Math.sin(((lats[row] as number) - lat) / 2);
      const sinLon = Math.sin(((lons[row] as number) - lon) / 2);
      const key = sinLat * sinLat + cosine * (cosines[row] as number) * sinLon * sinLon;
      if (key >= (keys[limit - 1] as number)) continue;
      let at = Math.min(found, limit - 1);
      for (; at > 0 && (keys[at - 1] as number) > key; at -= 1) {
        keys[at] = keys[at - 1] as number;
        rows[at] = rows[at - 1] as number;
      }
      keys[at] = key;
      rows[at] = row;
      found = Math.min(found + 1, limit);
    }
    return Array.from(rows.subarray(0, found));
  };
}
