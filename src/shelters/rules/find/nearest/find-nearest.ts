import { distanceMetres } from '#places/rules/distance.ts';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import type { ListName } from '../rank-shelters.ts';
import { Nearby } from './nearby.ts';
import { PairHeap } from './pair-heap.ts';
import { FAN, LEAF } from './shelter-blocks.ts';
import type { ShelterIndex } from './shelter-index.ts';
import { UNITS } from './units.ts';
import { lengthToBox, lengthToPoint, makeYardstick } from './yardstick.ts';

/** What to look for: the nearest `limit` shelters of one list. */
export type NearestQuestion = {
  readonly position: Position;
  readonly hazard: ShelterHazard;
  readonly list: ListName;
  readonly limit: number;
};

/**
 * The rows of the nearest shelters of a list, nearest first, those equally far in the order of their rows.
 * `shelters` is the array the index was built from. Exact: the plane only rules out what cannot be among
 * them, and `distanceMetres` decides about the few that can, by the shelters' own positions where rounding
 * might tell. A limit of 0 or less gives none. Never fails.
 */
export function findNearest(
  index: ShelterIndex,
  shelters: readonly Position[],
  { position, hazard, list, limit }: NearestQuestion,
): readonly number[] {
  const { levels, boxes, points, rows } = index;
  const root = (levels.at(-1) ?? 0) - 1;
  const bit = 1 << SHELTER_HAZARDS.indexOf(hazard);
  const [blockMasks, masks] = [boxes.masks[list], points.masks[list]];
  if (limit <= 0 || root < 0 || !((blockMasks[root] as number) & bit)) return [];

  const yardstick = makeYardstick(position, boxes.sides);
  const nearby = new Nearby(limit, yardstick);
  // Blocks still to be opened, the nearest on top.
  const queue = new PairHeap();
  queue.push(0, root);
  while (queue.size > 0 && queue.topKey <= nearby.reach) {
    const block = queue.topId;
    queue.pop();
    const level = levelOf(levels, block);
    const nth = block - (levels[level] as number);
    if (level === 0) {
      const end = Math.min(LEAF * (nth + 1), rows.length);
      for (let at = LEAF * nth; at < end; at += 1) {
        if ((masks[at] as number) & bit)
          nearby.offer(lengthToPoint(yardstick, points.sides, at), at);
      }
    } else {
      const start = (levels[level - 1] as number) + FAN * nth;
      const end = Math.min(start + FAN, levels[level] as number);
      for (let child = start; child < end; child += 1) {
        if (!((blockMasks[child] as number) & bit)) continue;
        const length = lengthToBox(yardstick, boxes.sides, child);
        if (length <= nearby.reach) queue.push(length, child);
      }
    }
  }
  const near = nearby.within().map((at): Near => {
    const lon = (points.sides[2 * at] as number) / UNITS;
    const lat = (points.sides[2 * at + 1] as number) / UNITS;
    return { row: rows[at] as number, metres: distanceMetres(position, { lon, lat }) };
  });
  near.sort(byDistance);
  if (!isTold(near, limit)) {
    for (const one of near) one.metres = distanceMetres(position, shelters[one.row] as Position);
    near.sort(byDistance);
  }
  return near.slice(0, limit).map(({ row }) => row);
}

type Near = { readonly row: number; metres: number };

function byDistance(a: Near, b: Near): number {
  return a.metres - b.metres || a.row - b.row;
}

/** Metres: more than rounding to UNITS can move the difference of two distances by (16 mm). */
const BLUR_METRES = 0.05;

/**
 * True when no two that decide the first `limit` are so alike that rounding may have changed their order.
 * The shelters' own positions lie all over memory, so they are only looked at when it is not.
 */
function isTold(near: readonly Near[], limit: number): boolean {
  const last = Math.min(limit, near.length - 1);
  for (let i = 1; i <= last; i += 1) {
    if ((near[i] as Near).metres - (near[i - 1] as Near).metres < BLUR_METRES) return false;
  }
  return true;
}

function levelOf(levels: readonly number[], block: number): number {
  let level = 0;
  while (block >= (levels[level + 1] as number)) level += 1;
  return level;
}
