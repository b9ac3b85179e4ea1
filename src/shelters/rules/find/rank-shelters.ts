import { bearingDegrees } from '#places/rules/bearing.ts';
import { distanceMetres } from '#places/rules/distance.ts';
import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import type { Known, ShelterStatus } from '../../schema.ts';
import { type StatusFacts, statusNow } from './status-now.ts';

/** What of a shelter decides its rank. A hazard missing from `fitness` is `unknown`. */
export type ShelterFacts = Position &
  StatusFacts & {
    readonly id: string;
    readonly townId?: string | undefined;
    readonly fitness: Readonly<Partial<Record<ShelterHazard, Known>>>;
  };

/**
 * What a person asked. `position` gives distance order; else the shelters of `townId` come first.
 * Times as in `statusNow`.
 */
export type ShelterQuestion = {
  readonly hazard: ShelterHazard;
  readonly position?: Position | undefined;
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

/** The answer in three lists, never mixed: what fits, what nobody has stated, where not to go. */
export type RankedShelters<T> = {
  readonly fitting: readonly RankedShelter<T>[];
  readonly unstated: readonly RankedShelter<T>[];
  readonly unfit: readonly RankedShelter<T>[];
};

/**
 * Sorts shelters for a hazard. `fitting`: fitness is `yes`, and it is neither closed nor unsafe.
 * `unstated`: fitness is `unknown`, and not closed or unsafe. `unfit`: all others. Each list is
 * nearest first when a position is given, else the chosen town first; places level with each other
 * keep the order they came in, which is by name. Never fails; no shelters give empty lists.
 */
export function rankShelters<T extends ShelterFacts>(
  shelters: readonly T[],
  { hazard, position, townId, nowMs, today }: ShelterQuestion,
): RankedShelters<T> {
  const ranked = shelters.map((shelter): RankedShelter<T> => {
    const status = statusNow(shelter, nowMs, today);
    return position
      ? {
          shelter,
          status,
          distanceMetres: distanceMetres(position, shelter),
          bearingDegrees: bearingDegrees(position, shelter),
        }
      : { shelter, status };
  });
  const nearness = ({ distanceMetres, shelter }: RankedShelter<T>) =>
    distanceMetres ?? (townId && shelter.townId === townId ? 0 : 1);
  ranked.sort((a, b) => nearness(a) - nearness(b));

  const isOut = ({ status }: RankedShelter<T>) => status === 'closed' || status === 'unsafe';
  const fitnessOf = ({ shelter }: RankedShelter<T>) => shelter.fitness[hazard] ?? 'unknown';
  return {
    fitting: ranked.filter((one) => fitnessOf(one) === 'yes' && !isOut(one)),
    unstated: ranked.filter((one) => fitnessOf(one) === 'unknown' && !isOut(one)),
    unfit: ranked.filter((one) => fitnessOf(one) === 'no' || isOut(one)),
  };
}
