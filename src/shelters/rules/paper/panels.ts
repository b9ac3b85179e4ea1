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
