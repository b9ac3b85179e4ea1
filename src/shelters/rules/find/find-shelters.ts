import type { Position } from '#places/rules/position.ts';
import { findByPlace } from './find-by-place.ts';
import { findNearest } from './nearest/find-nearest.ts';
import { buildShelterIndex, countList, type ShelterIndex } from './nearest/shelter-index.ts';
import {
  type ListName,
  type PerList,
  type RankedShelters,
  type ShelterFacts,
  type ShelterQuestion,
  showRanked,
} from './rank-shelters.ts';

/** The nearest of each kind, at most `limit` each, and how many there are in all. */
export type FoundShelters<T> = RankedShelters<T> & { readonly totals: PerList<number> };

/**
 * The first `limit` of each list of `rankShelters`, and how many each has. The first question of a day
 * about an array builds its index (some 20 ms for 100,000 shelters); it is kept for as long as the array,
 * which therefore must not change. A limit of 0 gives the totals alone. A position that is no point on
 * earth, or (0, 0), counts as none: the answer then tells no distance, rather than a false one. Never fails.
 */
export function findShelters<T extends ShelterFacts>(
  shelters: readonly T[],
  question: ShelterQuestion,
  limit: number,
): FoundShelters<T> {
  const { hazard, position, today } = question;
  if (!position || !isOnEarth(position)) {
    return findByPlace(shelters, { ...question, position: undefined }, limit);
  }
  const index = indexOf(shelters, today);
  const nearest = (list: ListName) =>
    findNearest(index, shelters, { position, hazard, list, limit }).map((row) =>
      showRanked(shelters[row] as T, question),
    );
  return {
    fitting: nearest('fitting'),
    unstated: nearest('unstated'),
    unfit: nearest('unfit'),
    totals: {
      fitting: countList(index, 'fitting', hazard),
      unstated: countList(index, 'unstated', hazard),
      unfit: countList(index, 'unfit', hazard),
    },
  };
}

type DayIndex = { readonly today: string; readonly index: ShelterIndex };

/** The index of each array, for the day last asked about. */
const indexes = new WeakMap<readonly ShelterFacts[], DayIndex>();

function indexOf(shelters: readonly ShelterFacts[], today: string): ShelterIndex {
  const kept = indexes.get(shelters);
  if (kept?.today === today) return kept.index;
  const index = buildShelterIndex(shelters, today);
  indexes.set(shelters, { today, index });
  return index;
}

function isOnEarth({ lon, lat }: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);
}
