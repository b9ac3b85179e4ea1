import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import type { Known, ShelterStatus } from '../../schema.ts';
import { isOut, type StatusFacts, statusNow } from './status-now.ts';

/** What of a shelter decides its rank. A hazard missing from `fitness` is `unknown`. */
export type ShelterFacts = Position &
  StatusFacts & {
    readonly id: string;
    readonly townId?: string | undefined;
    readonly villageCode?: string | undefined;
    readonly fitness: Readonly<Partial<Record<ShelterHazard, Known>>>;
  };

/**
 * What a person asked. `position`, which must have passed `findPositionProblem`, gives distance order;
 * else the shelters of `villageCode` come first, then those of `townId`. Times as in `statusNow`.
 */
export type ShelterQuestion = {
  readonly hazard: ShelterHazard;
  readonly position?: Position | undefined;
  readonly villageCode?: string | undefined;
  readonly townId?: string | undefined;
  readonly nowMs: number;
  readonly today: string;
};

/** A shelter in its place; distance in metres and bearing in degrees only with a position. */
export type RankedShelter<T> = {
  readonly shelter: T;
  readonly status: ShelterStatus;
  readonly distanceMetres?: number | undefined;
  readonly bearingDegrees?: number | undefined;
};

/** Something for each of the three lists of an answer: what fits, what nobody has stated, where not to go. */
export type PerList<T> = { readonly fitting: T; readonly unstated: T; readonly unfit: T };

/** The answer in three lists, never mixed. */
export type RankedShelters<T> = PerList<readonly RankedShelter<T>[]>;

/** One of the three lists. */
export type ListName = keyof RankedShelters<unknown>;

/**
 * The list a shelter stands in for a hazard on the day `today`. `fitting`: fitness is `yes`, and it is
 * neither closed nor unsafe. `unstated`: fitness is `unknown`, and not closed or unsafe. `unfit`: all
 * others. Never fails.
 */
export function listOf(shelter: ShelterFacts, hazard: ShelterHazard, today: string): ListName {
  const answer = shelter.fitness[hazard];
  if (answer === 'no' || isOut(shelter, today)) return 'unfit';
  return answer === 'yes' ? 'fitting' : 'unstated';
}

/**
 * How near a shelter is to a village with no known position: 0 in the village, 1 in its town, 2 elsewhere.
 * A village or town that is not given is nobody's.
 */
export function placeRank(
  shelter: ShelterFacts,
  { villageCode, townId }: Pick<ShelterQuestion, 'villageCode' | 'townId'>,
): 0 | 1 | 2 {
  if (villageCode && shelter.villageCode === villageCode) return 0;
  return townId && shelter.townId === townId ? 1 : 2;
}

/** A shelter as the answer shows it: its status now and, with a position, where it lies. */
export function showRanked<T extends ShelterFacts>(
  shelter: T,
  { position, nowMs, today }: ShelterQuestion,
): RankedShelter<T> {
  const status = statusNow(shelter, nowMs, today);
  if (!position) return { shelter, status };
  return {
    shelter,
    status,
    distanceMetres: distanceMetres(position, shelter),
    bearingDegrees: bearingDegrees(position, shelter),
  };
}

/**
 * Sorts all shelters for a hazard into the lists of `listOf`: the plain statement of what `findShelters`
 * answers fast. Each list is nearest first when a position is given, else by `placeRank`; places level with
 * each other keep the order they came in, which is by name. Never fails; no shelters give empty lists.
 */
export function rankShelters<T extends ShelterFacts>(
  shelters: readonly T[],
  question: ShelterQuestion,
): RankedShelters<T> {
  const ranked = shelters.map((shelter) => showRanked(shelter, question));
  const nearness = ({ distanceMetres, shelter }: RankedShelter<T>) =>
    distanceMetres ?? placeRank(shelter, question);
  ranked.sort((a, b) => nearness(a) - nearness(b));
  const inList = (list: ListName) =>
    ranked.filter(({ shelter }) => listOf(shelter, question.hazard, question.today) === list);
  return { fitting: inList('fitting'), unstated: inList('unstated'), unfit: inList('unfit') };
}
