import type { ShelterHazard } from '#places/rules/hazards.ts';

/** The pictogram of a hazard where the family has one that means it; the others are words alone. */
export const HAZARD_PICTOGRAMS: Readonly<Partial<Record<ShelterHazard, string>>> = {
  flashFlood: 'flood',
  flood: 'wave',
  landslide: 'landslide',
  earthquake: 'quake',
  fire: 'fire',
};

/** The hazards asked first; the others stand behind "other hazards". */
export const FIRST_HAZARDS: readonly ShelterHazard[] = [
  'flashFlood',
  'landslide',
  'typhoon',
  'earthquake',
];
