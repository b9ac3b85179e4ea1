/**
 * How the radar stands: `rangeMetres` from the middle to the rim, `rimPixels` of that length on the
 * screen, `upDegrees` the bearing that is up (0 north up, else the phone's heading), and how far the
 * middle was moved by hand, metres.
 */
export type RadarView = {
  readonly rangeMetres: number;
  readonly rimPixels: number;
  readonly upDegrees: number;
  readonly shiftEast: number;
  readonly shiftNorth: number;
};

/** A place on the screen in pixels from the radar's middle, x to the right, y down. */
export type Spot = { readonly x: number; readonly y: number };

/** Nearest and farthest that zooming goes: 100 m to the rim, 200 km. */
export const RANGE_METRES = { least: 100, most: 200_000 } as const;

/** Where a point `east` and `north` metres from the first middle is drawn. Never fails. */
export function spotOf(view: RadarView, east: number, north: number): Spot {
  const scale = view.rimPixels / view.rangeMetres;
  const up = (view.upDegrees * Math.PI) / 180;
  const dx = east - view.shiftEast;
  const dy = north - view.shiftNorth;
  return {
    x: (dx * Math.cos(up) - dy * Math.sin(up)) * scale,
    y: -(dx * Math.sin(up) + dy * Math.cos(up)) * scale,
  };
}

/** How an arrow is turned on the screen for a bearing: degrees clockwise from up, 0 ≤ a < 360. */
export function arrowDegrees(bearingDegrees: number, upDegrees: number): number {
  return (((bearingDegrees - upDegrees) % 360) + 360) % 360;
}

/** The range after a zoom: more than 1 shows more; held within RANGE_METRES. */
export function zoomRange(rangeMetres: number, factor: number): number {
  return Math.min(RANGE_METRES.most, Math.max(RANGE_METRES.least, rangeMetres * factor));
}

/**
 * The range to begin with, so that the nearest that fits stands well clear of the middle and a choice
 * is seen: a quarter more than the distance to the third nearest (the last one where there are
 * fewer), but at most three times that to the nearest. Without any: 5 km. Metres, nearest first.
 */
export function firstRange(distances: readonly number[]): number {
  const [near] = distances;
  const far = distances[Math.min(2, distances.length - 1)];
  if (near === undefined || far === undefined) return 5000;
  return zoomRange(Math.min(Math.max(far, 300) * 1.25, Math.max(near, 300) * 3), 1);
}

/**
 * The middle after it was moved: degrees, WGS-84, from where it was and the metres it went. Good to
 * a metre within 50 km of the county; never used for a distance.
 */
export function movedPosition(
  from: { readonly lon: number; readonly lat: number },
  { shiftEast, shiftNorth }: Pick<RadarView, 'shiftEast' | 'shiftNorth'>,
): { readonly lon: number; readonly lat: number } {
  const lat = from.lat + shiftNorth / DEGREE_METRES;
  const across = DEGREE_METRES * Math.cos(((from.lat + lat) * Math.PI) / 360);
  return { lon: from.lon + shiftEast / across, lat };
}

/** A degree of a great circle on the sphere that distances are measured on. */
const DEGREE_METRES = (6_371_008.8 * Math.PI) / 180;
