/** The pictogram of each zone, the same on screen and on paper. */
export const ZONE_PICTOGRAMS = {
  'natural-hazards': 'flood',
  fire: 'fire',
  rescue: 'heart',
  traffic: 'ebike',
  'work-safety': 'helmet',
  'public-safety': 'people',
} as const;
