/** A point in degrees, WGS-84. */
export type Position = { readonly lon: number; readonly lat: number };

/** A position as a phone gives it; `accuracyMetres` is the radius of 95 % certainty. */
export type Fix = Position & { readonly accuracyMetres: number };

/** A region's box in degrees, WGS-84; its edges belong to it. */
export type Box = {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

/** Past this radius a fix says no more than "somewhere in these valleys": 2 km. */
export const COARSE_METRES = 2000;

/** Why a position cannot be used. */
export type PositionProblem =
  | 'places.position-invalid'
  | 'places.position-zero'
  | 'places.position-outside'
  | 'places.position-coarse';

/** True when the point lies in the box or on its edge. */
export function isInBox({ lon, lat }: Position, box: Box): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/**
 * What is wrong with a phone's position for this region, or `undefined` when it can be used.
 * Exactly COARSE_METRES is still used. A broken receiver's (0, 0) has a code of its own.
 */
export function findPositionProblem(fix: Fix, box: Box): PositionProblem | undefined {
  const { lon, lat, accuracyMetres } = fix;
  if (![lon, lat, accuracyMetres].every(Number.isFinite)) return 'places.position-invalid';
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || accuracyMetres < 0) {
    return 'places.position-invalid';
  }
  if (lon === 0 && lat === 0) return 'places.position-zero';
  if (!isInBox(fix, box)) return 'places.position-outside';
  if (accuracyMetres > COARSE_METRES) return 'places.position-coarse';
  return undefined;
}
