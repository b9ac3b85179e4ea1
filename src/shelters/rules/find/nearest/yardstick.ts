import type { Position } from '#places/rules/position.ts';
import { UNITS } from './units.ts';

/**
 * A plane laid on the county around a position, on which lengths are told without a sine, and how far they
 * may mislead. `lon` and `lat` in UNITS.
 *
 * A great circle has the haversine sin²u + cos φ₁ · cos φ₂ · sin²v of half the differences u, v; the plane has
 * u² + `squeeze` · v², squeezed as at the latitude farthest from the equator. With sin x ≤ x, sin x ≥ x · sin m ⁄ m
 * up to the largest difference m, and cos φ₂ between those of the two outermost latitudes, each is within a
 * constant of the other. `doubt` is the product of both constants: what is more than `doubt` times as long
 * (squared) as another on the plane is farther on the earth. In a county it is about 1.01.
 */
export type Yardstick = {
  readonly lon: number;
  readonly lat: number;
  readonly squeeze: number;
  readonly doubt: number;
};

/** Half the angle of one unit, in radians. */
const HALF_UNIT = Math.PI / 180 / UNITS / 2;

/** The plane around a position, for anything in the last box of `sides` (west, south, east, north of each). */
export function makeYardstick({ lon, lat }: Position, sides: Int32Array): Yardstick {
  const [x, y] = [lon * UNITS, lat * UNITS];
  const root = sides.length - 4;
  const [west, south] = [sides[root] as number, sides[root + 1] as number];
  const [east, north] = [sides[root + 2] as number, sides[root + 3] as number];
  const most = Math.max(x - west, east - x, y - south, north - y) * HALF_UNIT;
  const bend = most === 0 ? 1 : most / Math.sin(most);
  const least = cosine(Math.max(Math.abs(south), Math.abs(north)));
  const largest = cosine(outside(0, south, north));
  return {
    lon: x,
    lat: y,
    squeeze: cosine(y) * least,
    doubt: least > 0 && bend > 0 ? bend ** 2 * (largest / least) : Number.POSITIVE_INFINITY,
  };
}

/**
 * The squared length beyond which nothing is as near as something of squared length `length`. Two units
 * longer than computed, because positions in the index are rounded to units.
 */
export function reachOf({ doubt }: Yardstick, length: number): number {
  const reach = Math.sqrt(length * doubt) * (1 + 1e-9) + 2;
  return reach * reach;
}

/** The squared length on the plane to the nearest corner, edge or inside of box `at` of `sides`. */
export function lengthToBox(
  { lon, lat, squeeze }: Yardstick,
  sides: Int32Array,
  at: number,
): number {
  const x = outside(lon, sides[4 * at] as number, sides[4 * at + 2] as number);
  const y = outside(lat, sides[4 * at + 1] as number, sides[4 * at + 3] as number);
  return x * x * squeeze + y * y;
}

/** The squared length on the plane to point `at` of `sides` (longitude, latitude of each). */
export function lengthToPoint(
  { lon, lat, squeeze }: Yardstick,
  sides: Int32Array,
  at: number,
): number {
  const x = (sides[2 * at] as number) - lon;
  const y = (sides[2 * at + 1] as number) - lat;
  return x * x * squeeze + y * y;
}

/** How far a value lies from a span; 0 inside. */
function outside(value: number, low: number, high: number): number {
  return value < low ? low - value : value > high ? value - high : 0;
}

function cosine(units: number): number {
  return Math.max(0, Math.cos(2 * HALF_UNIT * units));
}
