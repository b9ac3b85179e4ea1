import type { Fix, Position } from '#places/rules/position.ts';

/**
 * From where a person looks for shelter. Only `fix`, `point`, and a `village` whose coordinates the
 * county has given have a place on earth; from the others no distance can be told.
 */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'fix'; readonly fix: Fix }
  | { readonly kind: 'point'; readonly position: Position }
  | { readonly kind: 'town'; readonly townId: string }
  | {
      readonly kind: 'village';
      readonly code: string;
      readonly townId: string;
      readonly position?: Position | undefined;
    };

/** The place on earth to measure from, WGS-84, or `undefined` when there is none. Never fails. */
export function positionOf(origin: Origin): Position | undefined {
  if (origin.kind === 'fix') return origin.fix;
  return origin.kind === 'point' || origin.kind === 'village' ? origin.position : undefined;
}

/** True where distances are measured from the middle of a village, and are said with "about". */
export function isRough(origin: Origin): boolean {
  return origin.kind === 'village' && origin.position !== undefined;
}

/** What of a shelter says near which village it stands. */
export type NearVillage = {
  readonly villageCode?: string | undefined;
  readonly townId?: string | undefined;
};

/**
 * Shelters in the order to try them where no distance is known: those of the village, those of its
 * town, all others; within each the order they came in stays. Without a village or town the list
 * comes back as it was. Never fails.
 */
export function orderByOrigin<T extends NearVillage>(
  shelters: readonly T[],
  origin: Origin,
): readonly T[] {
  if (origin.kind !== 'village' && origin.kind !== 'town') return shelters;
  const code = origin.kind === 'village' ? origin.code : undefined;
  const near = (one: T) => {
    if (code !== undefined && one.villageCode === code) return 0;
    return one.townId === origin.townId ? 1 : 2;
  };
  const bands: [T[], T[], T[]] = [[], [], []];
  for (const one of shelters) bands[near(one)].push(one);
  return bands.flat();
}
