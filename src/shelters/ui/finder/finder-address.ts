import { SHELTER_HAZARDS, type ShelterHazard } from '#places/rules/hazards.ts';

/** The two ways to look at the answer. */
export type FinderLook = 'list' | 'radar';

/** What of the finder stands in the address, so that a reload, a link and "back" show the same. */
export type FinderAddress = {
  readonly hazard: ShelterHazard;
  readonly look: FinderLook;
  /** The shelter that was opened: what stands behind `#`. */
  readonly opened: string;
};

/** The village a printed code asks for: `?village=330824116200`; `''` when it names none. */
export function readVillage({ search }: Location = location): string {
  return new URLSearchParams(search).get('village') ?? '';
}

/** `/shelters/?hazard=landslide&look=radar#KH-115-0001`; what is missing or strange has its default. */
export function readAddress({ search, hash }: Location = location): FinderAddress {
  const asked = new URLSearchParams(search);
  const hazard = asked.get('hazard');
  return {
    hazard: SHELTER_HAZARDS.find((one) => one === hazard) ?? SHELTER_HAZARDS[0],
    look: asked.get('look') === 'radar' ? 'radar' : 'list',
    opened: readHash(hash),
  };
}

/** Takes the printed code's village out of the address, once another place is chosen. */
export function forgetVillage(): void {
  const url = new URL(location.href);
  url.searchParams.delete('village');
  history.replaceState(history.state, '', url);
}

/** Writes hazard and look into the address without a step in the history. */
export function noteAddress({ hazard, look }: Omit<FinderAddress, 'opened'>): void {
  const url = new URL(location.href);
  url.searchParams.set('hazard', hazard);
  if (look === 'radar') url.searchParams.set('look', look);
  else url.searchParams.delete('look');
  history.replaceState(history.state, '', url);
}

/** The address that opens one shelter on this page. */
export function hashOf(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function readHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
