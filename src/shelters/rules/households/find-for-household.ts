import type { ShelterHazard } from '#places/rules/hazards.ts';
import type { Position } from '#places/rules/position.ts';
import { type RankedShelter, rankShelters } from '../find/rank-shelters.ts';
import type { ShelterEntry } from '../find/shelter-file.ts';

/** Shelters named to a household, on screen and on paper: at most 3. */
export const SHELTERS_EACH = 3;

/** What of a household decides its shelters; `townId` is that of its village. */
export type HouseholdPlace = {
  readonly position?: Position | undefined;
  readonly villageCode: string;
  readonly townId?: string | undefined;
  readonly wheelchair: boolean;
};

/**
 * What is asked for it. Several hazards mean that a place has to fit each of them: a panel "landslide and debris flow"
 * never sends anybody to a place that fits one only. Times as in `statusNow`.
 */
export type HouseholdQuestion = {
  readonly hazards: readonly ShelterHazard[];
  readonly nowMs: number;
  readonly today: string;
};

/** A shelter as named to a household; `accessible` only when wheelchairs are known to get in. */
export type NamedShelter = RankedShelter<ShelterEntry> & {
  readonly accessible: boolean;
  readonly near: 'point' | 'village' | 'town';
};

/**
 * The shelters for a household, at most three, all of them fit for the hazards, none closed or
 * unsafe. With a position: the nearest in the county. With a village only: those of the village,
 * then those of its town, by name, without distance; other towns are not guessed at. With neither:
 * none. A household with a wheelchair sees the two best of the places a wheelchair gets into first,
 * and the nearest of the others still has its place; unknown access is never counted as access.
 * `total` says how many there were to choose from. Never fails.
 */
export function findForHousehold(
  shelters: readonly ShelterEntry[],
  place: HouseholdPlace,
  { hazards, nowMs, today }: HouseholdQuestion,
): { readonly named: readonly NamedShelter[]; readonly total: number } {
  const [hazard, ...others] = hazards;
  const { position, villageCode, townId } = place;
  if (!hazard || !(position || villageCode)) return { named: [], total: 0 };
  const nearOf = ({ shelter }: RankedShelter<ShelterEntry>): NamedShelter['near'] | undefined => {
    if (position) return 'point';
    if (shelter.villageCode === villageCode) return 'village';
    return townId !== undefined && shelter.townId === townId ? 'town' : undefined;
  };
  const all = rankShelters(shelters, { hazard, position, townId, nowMs, today })
    .fitting.filter(({ shelter }) => others.every((one) => shelter.fitness[one] === 'yes'))
    .flatMap((one): NamedShelter[] => {
      const near = nearOf(one);
      return near ? [{ ...one, near, accessible: one.shelter.access.includes('wheelchair') }] : [];
    });
  const ordered = position
    ? all
    : [...all.filter(isInVillage), ...all.filter((one) => !isInVillage(one))];
  const named = place.wheelchair ? accessibleFirst(ordered) : ordered;
  return { named: named.slice(0, SHELTERS_EACH), total: all.length };
}

function isInVillage({ near }: NamedShelter): boolean {
  return near === 'village';
}

/** Two that a wheelchair gets into, then the nearest other, then what is left of either. */
function accessibleFirst(all: readonly NamedShelter[]): readonly NamedShelter[] {
  const yes = all.filter(({ accessible }) => accessible);
  const rest = all.filter(({ accessible }) => !accessible);
  return [
    ...yes.slice(0, 2),
    ...rest.slice(0, SHELTERS_EACH - 2),
    ...yes.slice(2),
    ...rest.slice(SHELTERS_EACH - 2),
  ];
}
