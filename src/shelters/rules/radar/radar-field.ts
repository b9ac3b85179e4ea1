/**
 * Points as the radar draws them, in typed arrays: metres east and north of the middle, so that one
 * pass over 100,000 of them fits into a frame. `kinds`: 0 fits the hazard, 1 nobody has stated.
 */
export type RadarField = {
  readonly east: Float32Array;
  readonly north: Float32Array;
  readonly kinds: Uint8Array;
};

/** A point seen from the middle: metres along the great circle, degrees from true north. */
export type RadarPoint = {
  readonly distanceMetres: number;
  readonly bearingDegrees: number;
  readonly kind: 0 | 1;
};

/**
 * Lays points out round the middle: true distance and true bearing of each from there (azimuthal
 * equidistant), so a line from the middle to a point is the way to it. Order stays. Never fails.
 */
export function layField(points: readonly RadarPoint[]): RadarField {
  const east = new Float32Array(points.length);
  const north = new Float32Array(points.length);
  const kinds = new Uint8Array(points.length);
  points.forEach(({ distanceMetres, bearingDegrees, kind }, at) => {
    const bearing = (bearingDegrees * Math.PI) / 180;
    east[at] = distanceMetres * Math.sin(bearing);
    north[at] = distanceMetres * Math.cos(bearing);
    kinds[at] = kind;
  });
  return { east, north, kinds };
}
