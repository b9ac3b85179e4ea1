const WORTH: Readonly<Record<string, number>> = {
  'natural-hazards': 3,
  fire: 4,
  rescue: 3,
  traffic: 6,
  'work-safety': 6,
  'public-safety': 5,
};

/**
 * When a zone is kept offline: 1 first (act-now cards and shelters), 9 last. What threatens life at once
 * in a mountain village comes before what can wait. An unknown zone gives 7.
 */
export function zoneWorth(zone: string): number {
  return WORTH[zone] ?? 7;
}
