import { distanceMetres } from '#places/rules/distance.ts';
import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import type { ListName } from '../rank-shelters.ts';
import { PairHeap } from './pair-heap.ts';
import { lengthTo, makeYardstick, reachOf, type Yardstick } from './reach.ts';
import { BLOCK } from './shelter-blocks.ts';
import type { ShelterIndex } from './shelter-index.ts';

/** What to look for: the nearest `limit` shelters of one list. */
export type NearestQuestion = {
  readonly position: Position;
  readonly hazard: ShelterHazard;
  readonly list: ListName;
  readonly limit: number;
};

/**
 * The rows of the nearest shelters of a list, nearest first, those equally far in the order of their rows.
 * `shelters` is the array the index was built from. Exact: the plane only rules out what cannot be nearer,
 * `distanceMetres` decides. A limit of 0 or less gives none. Never fails.
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

  const yardstick = makeYardstick(position, boxes, root);
  const found = new Farthest(limit, yardstick);
  const queue = new PairHeap();
  queue.push(0, root);
  while (queue.size > 0 && queue.topKey <= found.reach) {
    const block = queue.topId;
    queue.pop();
    const level = levelOf(levels, block);
    const below = level === 0 ? 0 : (levels[level - 1] as number);
    const start = below + BLOCK * (block - (levels[level] as number));
    if (level > 0) {
      const end = Math.min(start + BLOCK, levels[level] as number);
      for (let child = start; child < end; child += 1) {
        if (!((blockMasks[child] as number) & bit)) continue;
        const length = lengthTo(yardstick, boxes, child);
        if (length <= found.reach) queue.push(length, child);
      }
    } else {
      const end = Math.min(start + BLOCK, rows.length);
      for (let at = start; at < end; at += 1) {
        if (!((masks[at] as number) & bit)) continue;
        if (lengthTo(yardstick, points, at) > found.reach) continue;
        const row = rows[at] as number;
        found.offer(distanceMetres(position, shelters[row] as Position), row);
      }
    }
  }
  return found.nearestFirst();
}

function levelOf(levels: readonly number[], block: number): number {
  let level = 0;
  while (block >= (levels[level + 1] as number)) level += 1;
  return level;
}

/** The nearest found so far, the farthest of them on top: turned round, because the heap has the least there. */
class Farthest {
  /** Nothing longer than this on the plane can still be among the nearest. */
  reach = Number.POSITIVE_INFINITY;
  readonly #heap = new PairHeap();
  readonly #limit: number;
  readonly #yardstick: Yardstick;

  constructor(limit: number, yardstick: Yardstick) {
    this.#limit = limit;
    this.#yardstick = yardstick;
  }

  offer(metres: number, row: number): void {
    const heap = this.#heap;
    if (heap.size < this.#limit) heap.push(-metres, -row);
    else if (-metres > heap.topKey || (-metres === heap.topKey && -row > heap.topId))
      heap.replaceTop(-metres, -row);
    else return;
    if (heap.size >= this.#limit) this.reach = reachOf(this.#yardstick, -heap.topKey);
  }

  nearestFirst(): readonly number[] {
    const rows: number[] = [];
    for (; this.#heap.size > 0; this.#heap.pop()) rows.push(-this.#heap.topId);
    return rows.reverse();
  }
}
