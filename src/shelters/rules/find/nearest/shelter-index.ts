import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';
import type { PerList, ShelterFacts } from '../rank-shelters.ts';
import { isOut } from '../status-now.ts';
import { type Boxes, buildBlocks, makeMasks, type ShelterBlocks } from './shelter-blocks.ts';
import { UNITS } from './units.ts';
import { orderByNeighbour } from './z-order.ts';

/**
 * The shelters of one day, so ordered that neighbours stand together, under blocks of blocks; 20 bytes a
 * shelter in all. A bit of a mask is a hazard, in the order of SHELTER_HAZARDS: a shelter has it in exactly
 * one list, a block in every list that one of its own is in. So a search for a rare hazard passes over
 * whole valleys. `rows` says where each stood in the array it came from, `totals` counts each list by hazard.
 */
export type ShelterIndex = ShelterBlocks & {
  readonly rows: Uint32Array;
  readonly points: Boxes;
  readonly totals: PerList<Uint32Array>;
};

/**
 * Builds the index for the day `today` (YYYY-MM-DD), on which some buildings are past their assessment.
 * Takes up to 2 million shelters, in degrees WGS-84. Never fails; no shelters give an index of none.
 */
export function buildShelterIndex(shelters: readonly ShelterFacts[], today: string): ShelterIndex {
  const read = readPoints(shelters, today);
  const rows = orderByNeighbour(read.sides);
  const points = orderPoints(read, rows);
  const totals = {
    fitting: countBits(read.masks.fitting),
    unstated: countBits(read.masks.unstated),
    unfit: countBits(read.masks.unfit),
  };
  return { rows, points, totals, ...buildBlocks(points) };
}

/** How many shelters a list has for a hazard. */
export function countList(
  { totals }: ShelterIndex,
  list: keyof PerList<unknown>,
  hazard: ShelterHazard,
): number {
  return totals[list][SHELTER_HAZARDS.indexOf(hazard)] ?? 0;
}

/** Every hazard's bit. */
const ALL = (1 << SHELTER_HAZARDS.length) - 1;

/** How far up the bits of "not fit" stand beside those of "fit". */
const NO = 16;

/** How many fitnesses are remembered: shelters that fit alike share one where a file was read. */
const MOST_SEEN = 1000;

/** The points in the order they came: objects that lie in memory one after another are read so. */
function readPoints(shelters: readonly ShelterFacts[], today: string): Boxes {
  const size = shelters.length;
  const [sides, masks] = [new Int32Array(2 * size), makeMasks(size)];
  const seen = new Map<ShelterFacts['fitness'], number>();
  for (let row = 0; row < size; row += 1) {
    const shelter = shelters[row] as ShelterFacts;
    sides[2 * row] = Math.round(shelter.lon * UNITS);
    sides[2 * row + 1] = Math.round(shelter.lat * UNITS);
    const { fitness } = shelter;
    const known = seen.get(fitness);
    const stated = known ?? statedOf(fitness);
    if (known === undefined && seen.size < MOST_SEEN) seen.set(fitness, stated);
    // The rule of listOf, for all hazards at once.
    const out = isOut(shelter, today) ? ALL : 0;
    const yes = stated & ALL & ~out;
    const no = (stated >> NO) | out;
    masks.fitting[row] = yes;
    masks.unfit[row] = no;
    masks.unstated[row] = ALL & ~(yes | no);
  }
  return { stride: 2, sides, masks };
}

function orderPoints({ sides, masks }: Boxes, rows: Uint32Array): Boxes {
  const size = rows.length;
  const [places, ordered] = [new Int32Array(2 * size), makeMasks(size)];
  for (let at = 0; at < size; at += 1) {
    const row = rows[at] as number;
    places[2 * at] = sides[2 * row] as number;
    places[2 * at + 1] = sides[2 * row + 1] as number;
    ordered.fitting[at] = masks.fitting[row] as number;
    ordered.unstated[at] = masks.unstated[row] as number;
    ordered.unfit[at] = masks.unfit[row] as number;
  }
  return { stride: 2, sides: places, masks: ordered };
}

function statedOf(fitness: ShelterFacts['fitness']): number {
  let stated = 0;
  for (let bit = 0; bit < SHELTER_HAZARDS.length; bit += 1) {
    const answer = fitness[SHELTER_HAZARDS[bit] as ShelterHazard];
    if (answer === 'yes') stated |= 1 << bit;
    else if (answer === 'no') stated |= 1 << (bit + NO);
  }
  return stated;
}

/** How often each bit is set: first how often each mask stands there, since masks are few. */
function countBits(masks: Uint16Array): Uint32Array {
  const tally = new Uint32Array(ALL + 1);
  for (let at = 0; at < masks.length; at += 1) {
    const mask = masks[at] as number;
    tally[mask] = (tally[mask] as number) + 1;
  }
  return Uint32Array.from(SHELTER_HAZARDS, (_, bit) =>
    tally.reduce((sum, times, mask) => sum + (mask & (1 << bit) ? times : 0), 0),
  );
}
