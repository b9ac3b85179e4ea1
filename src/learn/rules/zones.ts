/** The parts of the experience hall a module belongs to, in the order they are shown. */
export const ZONES = [
  'natural-hazards',
  'fire',
  'rescue',
  'traffic',
  'work-safety',
  'public-safety',
] as const;

/** A part of the hall, e.g. `'natural-hazards'`. */
export type Zone = (typeof ZONES)[number];

/** The pictogram of each zone, the same on screen and on paper. */
export const ZONE_PICTOGRAMS: Readonly<Record<Zone, string>> = {
  'natural-hazards': 'flood',
  fire: 'fire',
  rescue: 'heart',
  traffic: 'ebike',
  'work-safety': 'helmet',
  'public-safety': 'people',
};

/** What belongs to each zone, in the order zones are shown; a zone without anything is left out. */
export function byZone<T>(
  all: readonly T[],
  zoneOf: (one: T) => Zone,
): readonly { readonly zone: Zone; readonly rows: readonly T[] }[] {
  return ZONES.map((zone) => ({ zone, rows: all.filter((one) => zoneOf(one) === zone) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
