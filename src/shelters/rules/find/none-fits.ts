import type { ShelterHazard } from '#places/rules/hazards.ts';

/**
 * What keeps alive when no place fits, or none can be reached: get uphill; get out of a slide's way
 * (which is to its side, never up or down it); get away from a house fire; get round the head of a
 * forest fire (never uphill or with the wind); take cover, then open ground; get away from a leak; or ask.
 */
export type NoneFits = 'uphill' | 'slide' | 'fire' | 'forestFire' | 'quake' | 'leak' | 'ask';

/**
 * The advice of a hazard for which no place fits: `'landslide'` → `'slide'`. Never fails; a hazard
 * with no act of its own gives `'ask'`. Source: `fact-pack` §0, §2.2–2.5, §3.
 */
export function noneFits(hazard: ShelterHazard): NoneFits {
  return ADVICE[hazard] ?? 'ask';
}

/** The words of an advice, in the sheet of `shelters`: `t(NONE_WORDS[noneFits('landslide')])`. */
export const NONE_WORDS: Readonly<Record<NoneFits, string>> = {
  uphill: 'shelters.noneUphill',
  slide: 'shelters.noneSlide',
  fire: 'shelters.noneFire',
  forestFire: 'shelters.noneForestFire',
  quake: 'shelters.noneQuake',
  leak: 'shelters.noneLeak',
  ask: 'shelters.none',
};

const ADVICE: Readonly<Partial<Record<ShelterHazard, NoneFits>>> = {
  flashFlood: 'uphill',
  flood: 'uphill',
  debrisFlow: 'uphill',
  landslide: 'slide',
  fire: 'fire',
  forestFire: 'forestFire',
  earthquake: 'quake',
  hazmat: 'leak',
};
