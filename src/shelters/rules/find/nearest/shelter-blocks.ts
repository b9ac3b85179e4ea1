import type { PerList } from '../rank-shelters.ts';

/** Shelters in a block of the lowest level. */
export const LEAF = 16;
/** Blocks in a block of the next level. */
export const FAN = 8;

/**
 * Boxes one after another, with what is inside. `sides` has `stride` numbers each, in UNITS: west, south,
 * east, north of a block (4), or longitude and latitude of a shelter, a box without extent (2). They stand
 * together because a search is as fast as its memory: a shelter's neighbours come in the same line of it.
 */
export type Boxes = {
  readonly stride: 2 | 4;
  readonly sides: Int32Array;
  readonly masks: PerList<Uint16Array>;
};

/**
 * Blocks of neighbours, lowest level first: level `n` stands in `boxes` from `levels[n]` up to
 * `levels[n + 1]`, and the last level is one block around all.
 */
export type ShelterBlocks = { readonly levels: readonly number[]; readonly boxes: Boxes };

/** Builds the blocks over points that stand in the order of their neighbourhood. No points, no blocks. */
export function buildBlocks(points: Boxes): ShelterBlocks {
  const size = points.sides.length / points.stride;
  const levels = [0];
  for (let blocks = Math.ceil(size / LEAF); blocks > 0; ) {
    levels.push((levels.at(-1) ?? 0) + blocks);
    blocks = blocks === 1 ? 0 : Math.ceil(blocks / FAN);
  }
  const total = levels.at(-1) ?? 0;
  const boxes: Boxes = { stride: 4, sides: new Int32Array(4 * total), masks: makeMasks(total) };
  for (let level = 0; level + 1 < levels.length; level += 1) {
    const at = levels[level] as number;
    if (level === 0) join(points, 0, size, LEAF, boxes, at);
    else join(boxes, levels[level - 1] as number, at, FAN, boxes, at);
  }
  return { levels, boxes };
}

/** Masks of nothing yet, one for each list. */
export function makeMasks(size: number): PerList<Uint16Array> {
  const make = () => new Uint16Array(size);
  return { fitting: make(), unstated: make(), unfit: make() };
}

/** Beyond every coordinate. */
const FARTHEST = 0x7fffffff;

/** Makes each `group` boxes from `start` up to `end` one box, from `at` on. */
function join(
  from: Boxes,
  start: number,
  end: number,
  group: number,
  into: Boxes,
  at: number,
): void {
  const { stride, sides, masks } = from;
  for (let first = start, block = at; first < end; first += group, block += 1) {
    let west = FARTHEST;
    let south = FARTHEST;
    let east = -FARTHEST;
    let north = -FARTHEST;
    let fitting = 0;
    let unstated = 0;
    let unfit = 0;
    const last = Math.min(first + group, end);
    for (let i = first; i < last; i += 1) {
      const low = i * stride;
      const high = low + stride - 2;
      if ((sides[low] as number) < west) west = sides[low] as number;
      if ((sides[low + 1] as number) < south) south = sides[low + 1] as number;
      if ((sides[high] as number) > east) east = sides[high] as number;
      if ((sides[high + 1] as number) > north) north = sides[high + 1] as number;
      fitting |= masks.fitting[i] as number;
      unstated |= masks.unstated[i] as number;
      unfit |= masks.unfit[i] as number;
    }
    into.sides[4 * block] = west;
    into.sides[4 * block + 1] = south;
    into.sides[4 * block + 2] = east;
    into.sides[4 * block + 3] = north;
    into.masks.fitting[block] = fitting;
    into.masks.unstated[block] = unstated;
    into.masks.unfit[block] = unfit;
  }
}
