import type { Position } from '#places/rules/position.ts';

/** China's degrees: a figure of 73–136 can only be a longitude, one of 3–54 only a latitude. */
const LON = { from: 73, to: 136 };
const LAT = { from: 3, to: 54 };

/**
 * Reads a point somebody typed or pasted: two decimal degrees in either order, with any sign
 * between them: `'29.137, 118.41'`, `'118.41，29.137'`, `'N29.137° E118.41°'`, full-width figures too.
 * Degrees are taken as WGS-84. `undefined` when there are not exactly two figures or it is not
 * certain which is which; both ends of a range still count. Never throws.
 */
export function readPoint(text: string): Position | undefined {
  const figures = text.normalize('NFKC').match(/-?\d+(?:\.\d+)?/g) ?? [];
  const [first, second] = figures.map(Number);
  if (figures.length !== 2 || first === undefined || second === undefined) return undefined;
  const isLon = (degrees: number) => degrees >= LON.from && degrees <= LON.to;
  const isLat = (degrees: number) => degrees >= LAT.from && degrees <= LAT.to;
  if (isLon(first) && isLat(second)) return { lon: first, lat: second };
  if (isLat(first) && isLon(second)) return { lon: second, lat: first };
  return undefined;
}
