import type { PerList } from '../rank-shelters.ts';

/** Shelters in a block of the lowest level, and blocks in a block of the next. */
export const BLOCK = 16;

/** Boxes with what is inside: a shelter is a box without extent. */
export type Boxes = {
  readonly west: Int32Array;
  readonly south: Int32Array;
  readonly east: Int32Array;
  readonly north: Int32Array;
  readonly masks: PerList<Uint16Array>;
};

/**
 * Blocks of neighbours, lowest level first: level `n` stands in `boxes` from `levels[n]` up to
 * `levels[n + 1]`, and the last level is one block around all.
 */
export type ShelterBlocks = { readonly levels: readonly number[]; readonly boxes: Boxes };

/** Builds the blocks over points that stand in the order of their neighbourhood. No points, no blocks. */
export function buildBlocks(points: Boxes): ShelterBlocks {
  const levels = [0];
  for (let size = points.west.length; size > 0; ) {
    const blocks = Math.ceil(size / BLOCK);
    levels.push((levels.at(-1) ?? 0) + blocks);
    size = blocks === 1 ? 0 : blocks;
  }
  const boxes = makeBoxes(levels.at(-1) ?? 0);
  for (let level = 0; level + 1 < levels.length; level += 1) {
    const at = levels[level] as number;
    if (level === 0) join(points, 0, points.west.length, boxes, at);
    else join(boxes, levels[level - 1] as number, at, boxes, at);
  }
  return { levels, boxes };
}

/** Masks of nothing yet, one for each list. */
export function makeMasks(size: number): PerList<Uint16Array> {
  const make = () => new Uint16Array(size);
  return { fitting: make(), unstated: make(), unfit: make() };
}

function makeBoxes(size: number): Boxes {
  return {
    west: new Int32Array(size),
    south: new Int32Array(size),
    east: new Int32Array(size),
    north: new Int32Array(size),
    masks: makeMasks(size),
  };
}

/** Beyond every coordinate. */
const FARTHEST = 0x7fffffff;

/** Makes each BLOCK boxes from `start` up to `end` one box, from `at` on. */
function join(from: Boxes, start: number, end: number, into: Boxes, at: number): void {
  for (let first = start, block = at; first < end; first += BLOCK, block += 1) {
    let [west, south, east, north] = [FARTHEST, FARTHEST, -FARTHEST, -FARTHEST];
    let [fitting, unstated, unfit] = [0, 0, 0];
    for (let i = first; i < Math.min(first + BLOCK, end); i += 1) {
      west = Math.min(west, from.west[i] as number);
      south = Math.min(south, from.south[i] as number);
      east = Math.max(east, from.east[i] as number);
      north = Math.max(north, from.north[i] as number);
      fitting |= from.masks.fitting[i] as number;
      unstated |= from.masks.unstated[i] as number;
      unfit |= from.masks.unfit[i] as number;
    }
    into.west[block] = west;
    into.south[block] = south;
    into.east[block] = east;
    into.north[block] = north;
    into.masks.fitting[block] = fitting;
    into.masks.unstated[block] = unstated;
    into.masks.unfit[block] = unfit;
  }
}
