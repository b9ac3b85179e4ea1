import type { Hazard } from '#places/rules/hazards.ts';

/** Modules whose signs leave no time to look closer: whoever sees one goes. */
const LEAVE_AT_SIGNS: readonly string[] = ['flash-flood', 'landslide-debris-flow'];

/** Hazards people go to a shelter for, and not merely out of the door. */
const SHELTERED: readonly Hazard[] = [
  'flood',
  'flashFlood',
  'landslide',
  'debrisFlow',
  'typhoon',
  'earthquake',
  'forestFire',
];

/** True when the signs of this module are to be read as "leave". */
export function isLeftAtSigns(moduleId: string): boolean {
  return LEAVE_AT_SIGNS.includes(moduleId);
}

/** The first hazard of a module that a shelter is looked for, if any. */
export function shelteredHazard(hazards: readonly Hazard[]): Hazard | undefined {
  return hazards.find((hazard) => SHELTERED.includes(hazard));
}
