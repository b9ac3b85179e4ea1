import {
  type RankedShelter,
  rankShelters,
  type ShelterFacts,
  type ShelterQuestion,
} from './rank-shelters.ts';

/** The nearest of each kind, at most `limit` each, and how many there are in all. */
export type FoundShelters<T> = {
  readonly fitting: readonly RankedShelter<T>[];
  readonly unstated: readonly RankedShelter<T>[];
  readonly unfit: readonly RankedShelter<T>[];
  readonly totals: {
    readonly fitting: number;
    readonly unstated: number;
    readonly unfit: number;
  };
};

/** What `rankShelters` says, cut to the first `limit` of each list. Never fails. */
export function findShelters<T extends ShelterFacts>(
  shelters: readonly T[],
  question: ShelterQuestion,
  limit: number,
): FoundShelters<T> {
  const { fitting, unstated, unfit } = rankShelters(shelters, question);
  return {
    fitting: fitting.slice(0, limit),
    unstated: unstated.slice(0, limit),
    unfit: unfit.slice(0, limit),
    totals: { fitting: fitting.length, unstated: unstated.length, unfit: unfit.length },
  };
}
