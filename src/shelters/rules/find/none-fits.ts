import type { ShelterHazard } from '#places/rules/hazards.ts';

/**
 * What to do when no place fits: get uphill, get out of a slide's way (which is to its side, never up
 * or down it), get away from fire, or ask.
 */
export type NoneFits = 'uphill' | 'slide' | 'fire' | 'ask';

/** The advice of a hazard for which no place fits. Never fails. Source: `fact-pack` §2.2, §2.3, §3. */
export function noneFits(hazard: ShelterHazard): NoneFits {
  if (hazard === 'landslide') return 'slide';
  if (UPHILL.includes(hazard)) return 'uphill';
  return AWAY.includes(hazard) ? 'fire' : 'ask';
}

/** The words of an advice, in the sheet of `shelters`: `t(NONE_WORDS[noneFits('landslide')])`. */
export const NONE_WORDS: Readonly<Record<NoneFits, string>> = {
  uphill: 'shelters.noneUphill',
  slide: 'shelters.noneSlide',
  fire: 'shelters.noneFire',
  ask: 'shelters.none',
};

const UPHILL: readonly ShelterHazard[] = ['flashFlood', 'flood', 'debrisFlow'];
const AWAY: readonly ShelterHazard[] = ['fire', 'forestFire'];
