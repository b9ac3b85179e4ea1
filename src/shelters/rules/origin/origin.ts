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

/** The village and town whose shelters come first where no distance is known. Never fails. */
export function nearOf(origin: Origin): {
  readonly villageCode?: string | undefined;
  readonly townId?: string | undefined;
} {
  if (origin.kind === 'village') return { villageCode: origin.code, townId: origin.townId };
  return origin.kind === 'town' ? { townId: origin.townId } : {};
}
