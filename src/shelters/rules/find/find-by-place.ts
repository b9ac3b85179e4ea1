import {
  listOf,
  type PerList,
  placeRank,
  type RankedShelter,
  type RankedShelters,
  type ShelterFacts,
  type ShelterQuestion,
  showRanked,
} from './rank-shelters.ts';

/**
 * The first `limit` of each list of `rankShelters` for a question without a position, and how many each
 * has: those of the village first, then of its town, then the rest, each as they came. One pass over the
 * shelters; only those that are shown have their status looked at. Never fails.
 */
export function findByPlace<T extends ShelterFacts>(
  shelters: readonly T[],
  question: ShelterQuestion,
  limit: number,
): RankedShelters<T> & { readonly totals: PerList<number> } {
  const ranks = { fitting: makeRanks<T>(), unstated: makeRanks<T>(), unfit: makeRanks<T>() };
  const totals = { fitting: 0, unstated: 0, unfit: 0 };
  for (const shelter of shelters) {
    const list = listOf(shelter, question.hazard, question.today);
    const rank = ranks[list][placeRank(shelter, question)];
    if (rank.length < limit) rank.push(shelter);
    totals[list] += 1;
  }
  const first = (list: keyof typeof ranks): readonly RankedShelter<T>[] =>
    ranks[list]
      .flat()
      .slice(0, Math.max(0, limit))
      .map((shelter) => showRanked(shelter, question));
  return { fitting: first('fitting'), unstated: first('unstated'), unfit: first('unfit'), totals };
}

/** Village, town, elsewhere. */
function makeRanks<T>(): readonly [T[], T[], T[]] {
  return [[], [], []];
}
