import type { ShelterHazard } from '#places/rules/hazards.ts';

/**
 * The panels a card or sheet can have, in the order of the choice, each with the hazards that a
 * place on it has to fit, all of them. Their titles are the words `shelter-paper.panel.<id>`.
 */
export const PANELS = {
  rain: ['flashFlood'],
  slide: ['landslide', 'debrisFlow'],
  flood: ['flood'],
  typhoon: ['typhoon'],
  earthquake: ['earthquake'],
  fire: ['fire'],
  forestFire: ['forestFire'],
  coldSnow: ['coldSnow'],
  hazmat: ['hazmat'],
  epidemic: ['epidemic'],
} as const satisfies Readonly<Record<string, readonly ShelterHazard[]>>;

/** A panel's id, e.g. `'slide'`. */
export type PanelId = keyof typeof PANELS;

/** Every panel's id, in the order of the choice. */
export const PANEL_IDS = Object.keys(PANELS) as readonly PanelId[];

/** What to do when no place fits: get uphill, get away from fire, or ask. */
export type NoneFits = 'uphill' | 'fire' | 'ask';

/** The advice of a hazard for which no place fits, as the finder gives it. */
export function noneFits(hazard: ShelterHazard): NoneFits {
  if (UPHILL.includes(hazard)) return 'uphill';
  return AWAY.includes(hazard) ? 'fire' : 'ask';
}

const UPHILL: readonly ShelterHazard[] = ['flashFlood', 'flood', 'landslide', 'debrisFlow'];
const AWAY: readonly ShelterHazard[] = ['fire', 'forestFire'];
