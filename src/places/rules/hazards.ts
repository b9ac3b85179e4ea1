/**
 * The hazards a shelter may or may not fit, in the order people are asked about them.
 * Each is one question of a shelter row: fits `yes`, `no` or `unknown`.
 */
export const SHELTER_HAZARDS = [
  'flashFlood',
  'flood',
  'landslide',
  'debrisFlow',
  'typhoon',
  'earthquake',
  'fire',
  'forestFire',
  'coldSnow',
  'hazmat',
  'epidemic',
] as const;

/** Hazards that modules speak of and that no shelter is graded for. */
export const OTHER_HAZARDS = [
  'gas',
  'electric',
  'drowning',
  'traffic',
  'confinedSpace',
  'dust',
  'medical',
] as const;

/** Every hazard id a module's `hazards:` may name. */
export const HAZARDS = [...SHELTER_HAZARDS, ...OTHER_HAZARDS] as const;

/** A hazard a shelter can be fit for, e.g. `'flashFlood'`. */
export type ShelterHazard = (typeof SHELTER_HAZARDS)[number];

/** Any hazard of the app, e.g. `'gas'`. */
export type Hazard = (typeof HAZARDS)[number];
