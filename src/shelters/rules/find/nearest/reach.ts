import { EARTH_METRES } from '#places/rules/distance.ts';
import type { Position } from '#places/rules/position.ts';
import type { Boxes } from './shelter-blocks.ts';
import { UNITS } from './units.ts';

/**
 * A yardstick that is never too long, laid on a plane: it tells without a sine which shelters cannot be
 * nearer than one already found. `lon` and `lat` in UNITS.
 *
 * Great-circle distance has the haversine sin²u + cos φ₁ · cos φ₂ · sin²v of half the differences u, v. As
 * sin x ≥ x · sin m ⁄ m up to the largest difference m there is, and cos φ₂ is at least that of the
 * latitude farthest from the equator, it is never less than a constant times u² + `squeeze` · v².
 */
export type Yardstick = {
  readonly lon: number;
  readonly lat: number;
  readonly squeeze: number;
  /** The constant's root, for differences in UNITS; 0 when half the earth lies between. */
  readonly scale: number;
};

/** Half the angle of one unit, in radians. */
const HALF_UNIT = Math.PI / 180 / UNITS / 2;

/** The yardstick from a position to anything in box `root`. */
export function makeYardstick({ lon, lat }: Position, boxes: Boxes, root: number): Yardstick {
  const [x, y] = [lon * UNITS, lat * UNITS];
  const side = (column: Int32Array, from: number) => Math.abs((column[root] as number) - from);
  const largest = Math.max(
    side(boxes.west, x),
    side(boxes.east, x),
    side(boxes.south, y),
    side(boxes.north, y),
  );
  const most = largest * HALF_UNIT;
  const farthest = Math.max(side(boxes.south, 0), side(boxes.north, 0)) * 2 * HALF_UNIT;
  return {
    lon: x,
    lat: y,
    squeeze: Math.cos((lat * Math.PI) / 180) * Math.cos(farthest),
    scale: most === 0 ? HALF_UNIT : (HALF_UNIT * Math.sin(most)) / most,
  };
}

/**
 * The squared length on the plane beyond which nothing is as near as `metres`. One unit longer than
 * computed, because positions in the index are rounded to units.
 */
export function reachOf({ scale }: Yardstick, metres: number): number {
  if (scale <= 0) return Number.POSITIVE_INFINITY;
  const half = Math.sin(Math.min(metres / (2 * EARTH_METRES), Math.PI / 2));
  return ((half / scale) * (1 + 1e-9) + 1) ** 2;
}

/** The squared length on the plane to the nearest corner, edge or inside of a box. */
export function lengthTo({ lon, lat, squeeze }: Yardstick, boxes: Boxes, at: number): number {
  const x = outside(lon, boxes.west[at] as number, boxes.east[at] as number);
  const y = outside(lat, boxes.south[at] as number, boxes.north[at] as number);
  return x * x * squeeze + y * y;
}

function outside(value: number, low: number, high: number): number {
  return value < low ? low - value : value > high ? value - high : 0;
}
